/// The phrases by which a web page says that what follows is not the article: as news sites, blogs and councils print
/// them. A cue counts at the beginning of a block, `anywhere` in a short one.
enum PageCues {
  /// What follows to the end is readers' or the site's.
  static let ending = phrases(
    """
    comments|comments powered by|comments sort by|comment on this story|no comments|comments are closed|view comments|show comments|reader comments|responses to|response to
    thoughts on|thought on|replies to|leave a reply|leave a comment|post a comment|post comment|have your say|join the conversation|add a comment
    report this comment|most read|most popular|popular posts|most viewed|trending|you may also like|you might also like
    sponsored links|promoted stories|newspapers in english|more from this site
    """)
  /// What follows is a list of other pages' headlines.
  static let listing = phrases(
    """
    more|read more|read also|also read|related|related articles|related news|related stories|related content|more from
    more on this|more news|more stories|latest|latest news|latest jobs|recommended|see also|other news|other stories
    don't miss|top stories|today top stories|in other news|also in news|editor picks|follow|follow us|more like this|what to read next|share|share this|share on
    also in this|also today|also this week|elsewhere|in this issue|previous releases|read next|next|coming up|recommended in
    tags|labels|filed under|posted in|categories|topics|popular|sign up|get involved
    """)
  /// This block alone.
  static let single = phrases(
    """
    cookies on|we use cookies|we value your privacy|advertisement|advert|article continues|continue reading|skip to
    read more|image|picture|photo|photograph|video|media enquiries|for media enquiries|was this page|copyright
    sign up|subscribe|register|click here|download our|got a story|do you work in|call our newsdesk|download
    accept all|contact us|report this|story saved|you can find this story|our community|terms and conditions|print
    posted by|back to top|first published|last updated|bookmark|follow|email us|home|menu|share
    """)
  static let anywhere = phrases(
    """
    all rights reserved|privacy policy|terms of use|sign up|register now|register by|book now|early bird|enter now
    email address will not be published|never share your|not responsible for the content|any attachments
    free newsletter|morning newsletter|daily bulletin|whatsapp channel|store and access|opens in new window
    receive our|our newsletter|send your stories|email the newsdesk|call our newsdesk|manage options|platinum sponsor
    boost your|check out the|subscribe to|subscribe for|share this page|share this article|share this story|share this post|copy link|follow us
    """)

  private static func phrases(_ text: String) -> [String: [[String]]] {
    var phrases: [String: [[String]]] = [:]
    for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = phrase.split(separator: " ").map(String.init)
      if let first = words.first { phrases[first, default: []].append(words) }
    }
    return phrases
  }
}
