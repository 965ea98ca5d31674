import Model
import Testing

@Suite("People and who speaks")
struct ArticlesPeopleTests {
  @Test(arguments: [
    ("Gail Hopper, director of children's services at the council, said it was good news.", ["Gail Hopper"]),
    ("Strategic director Lindsay Crowther said it was good news.", ["Lindsay Crowther"]),
    ("The watchdog's chief inspector of social care, Julian Osgood, was there.", ["Julian Osgood"]),
    ("Coun Colin Raistrick (Ind, Hipperholme) and Cllr Ann O'Brien welcomed it.", ["Colin Raistrick", "Ann O'Brien"]),
    ("The minister appointed Malcolm Ferris as children's commissioner for the city.", ["Malcolm Ferris"]),
    ("The board, chaired by Stephen Ashley-Cole, met.", ["Stephen Ashley-Cole"]),
    ("It was welcomed by Greater Manchester Police, the Early Help Hub and Together for Children.", []),
    ("The report went to the Commissioner Decision Making meeting at Southwater One.", []),
  ])
  func aNameNeedsAnOfficeATitleOrAVerbOfSaying(_ sentence: String, _ names: [String]) throws {
    #expect(try ReadArticle.report(sentence)["person"] == names)
  }

  @Test(arguments: [
    ("Jowan Trewidden is the director of the service.", ["Jowan Trewidden"]),
    ("Kath Whiston (she's in charge) was there.", ["Kath Whiston"]),
    ("Ian Rishton was adopted in 1971. “I know what help means,” he says.", ["Ian Rishton"]),
    ("Landlord Des Hargrave, whose door is opposite, said: “It is loud.”", ["Des Hargrave"]),
    (
      "Councillors Nick Copnor, Ada Milton and Steph Grove were thanked.", ["Nick Copnor", "Ada Milton", "Steph Grove"]
    ),
    ("He follows Ann Withern, who retires. Many thanked Mrs Withern.", ["Ann Withern"]),
    ("Ch Supt Laura Wharton, of the police, was there.", ["Laura Wharton"]),
    ("Commissioner Trudy Farnham's next report is due.", ["Trudy Farnham"]),
    ("Councillor Winston Bloxham spoke. Councillor W. Bloxham left.", ["Winston Bloxham"]),
    ("Councillors A Firth (Chair), Jo Wend and B Coe met.", ["A Firth", "Jo Wend", "B Coe"]),
    ("Present: Jo Wend (Chair), Al Firth; in attendance: Tina Ludd.", ["Jo Wend", "Al Firth", "Tina Ludd"]),
    ("Officers: Tina Ludd, Virtual Support; Jo Wend, Democratic Services.", ["Tina Ludd", "Jo Wend"]),
    ("The Rt Hon Gavin Fell met them.", ["Gavin Fell"]),
    ("The current one, Pip Zeal-Combe, took up her post in March.", ["Pip Zeal-Combe"]),
    ("Services are: Early Help, Coventry Families Forum and Leaving Care.", []),
    ("Jonty Marsh, 19, who grew up in care, was there.", ["Jonty Marsh"]),
    ("Marsh Lane, 19 houses long, was there.", []),
    ("Sally-Ann Mumby, whose son is seven, has waited.", ["Sally-Ann Mumby"]),
    ("Northgate Homes, whose office is here, has waited.", []),
    ("The person in charge of our team was Win Achter.", ["Win Achter"]),
    ("Her colleague Bryn Tolley used to say: “Nobody fattens a pig by weighing it.”", ["Bryn Tolley"]),
    ("Neighbour Alma Clough said that it was loud.", ["Alma Clough"]),
    ("Signs Ahead was our plan and signs are good. “It works,” he says.", []),
  ])
  func grammarTellsAPerson(_ sentence: String, _ names: [String]) throws {
    #expect(try ReadArticle.report(sentence)["person"] == names)
  }

  @Test func whoWroteThePieceOrTookItsPictureIsNotInIt() throws {
    let read = try ReadArticle(
      "Services are good\n\nBy Hannah Whitlock, Local Democracy Reporter\n\nOfsted rated Bury Council's children's services good."
    )
    #expect(!read.has("person"))
  }

  @Test func aLettersPeopleStandInItsLines() throws {
    let read = try ReadArticle(
      """
      From: Post Room <noreply@example.org>
      To: Daniel Passmore

      Dear Mr Passmore

      Ofsted judged the overall effectiveness of children's services in Herefordshire to be inadequate.

      Yours sincerely

      Caroline Aldous MP
      Minister for Children and Families
      """)
    #expect(read["person"] == ["Daniel Passmore", "Caroline Aldous"])
  }

  @Test func aQuotationGoesOnOverParagraphsAndTheSurnameIsEnoughTheSecondTime() throws {
    let read = try ReadArticle.report(
      """
      The report said: “Leaders know their services well.”

      Gail Hopper, director of children's services, said: “We are proud.

      “We are not complacent.”

      Hopper added: “There is more to do.”

      Councillor Kieran Heakin said that he was pleased. “It is a good day,” he said.
      """)
    let quotes = read.facts.filter { $0.field == "quote" }
    #expect(
      quotes.compactMap { $0.attributes["speaker"] } == ["Ofsted", "Gail Hopper", "Gail Hopper", "Kieran Heakin"])
    #expect(quotes[1].value.contains("We are not complacent"))
  }

  @Test(arguments: [
    ("Inspectors found a ‘prompt and effective response’ to concerns.", ["Ofsted"]),
    ("There was “a steady pace of improvement”, lead inspector Donna Marriner wrote.", ["Donna Marriner"]),
    ("“Raise the bar and keep it there,” said Jane Smith, MP for the city.", ["Jane Smith"]),
    ("A council spokesman said: “We will not comment on this.”", ["council spokesperson"]),
    ("The letter, addressed to director Amy Marlow-Price, says that plans are “lively and to the point”.", ["Ofsted"]),
    ("The letter, written by the inspector Ewan Cassel, says that plans are “lively and to the point”.", ["Ofsted"]),
    (
      "The findings of the letter, by lead inspector Ewan Cassel, say that plans are “lively and good to read”.",
      ["Ofsted"]
    ),
    ("The director, Amy Marlow-Price, left. “We have kept our word,” said Marlow-Price.", ["Amy Marlow-Price"]),
    ("A few sentences of the report gave pleasure:\n\n“Social workers delight in what children do.”", ["Ofsted"]),
    ("The so-called ‘beach hut’ was closed.", []), ("It was rated ‘requires improvement’ by Ofsted.", []),
  ])
  func aFragmentBelongsToWhoeverSaysIt(_ sentence: String, _ speakers: [String]) throws {
    #expect(try ReadArticle.report(sentence).speakers == Set(speakers))
  }

  @Test func anInitialIsFilledInOnce() throws {
    let read = try ReadArticle.report(
      """
      Councillor H. Thornwick opened the meeting. Councillor Harold Thornwick said: “It took us four long years.”

      Councillor Hilda Thornwick said: “We knew that we could do it.”
      """)
    #expect(read["person"] == ["Harold Thornwick", "Hilda Thornwick"])
    #expect(
      read.facts.filter { $0.field == "quote" }.map { $0.attributes["speaker"] } == [
        "Harold Thornwick", "Hilda Thornwick",
      ])
  }

  @Test func aLettersWriterSignsAboveTheOffice() throws {
    let read = try ReadArticle(
      """
      From: The office
      To: All staff
      Subject: Our result

      Ofsted judged the overall effectiveness of children's services in Herefordshire to be good, and all of us who have worked so long for this day may be proud of what we did.

      Be proud, then have a rest, and then let us talk.

      Rufus Kettle
      Chief Executive

      Quick Links
      Contact us
      """)
    #expect(read["person"] == ["Rufus Kettle"])
  }

  @Test func aCouncillorWhoWritesAColumnIsInIt() throws {
    let text = "Time to act\n\nBy %\n\nOfsted rated Bury Council's children's services inadequate, and I am angry."
    #expect(try ReadArticle(text.replacing("%", with: "Cllr Iggy Bellweather"))["person"] == ["Iggy Bellweather"])
    #expect(try !ReadArticle(text.replacing("%", with: "Iggy Bellweather")).has("person"))
  }

  @Test(arguments: [
    ("the Care Quality Commission", "CQC"), ("Ofsted and the Care Quality Commission", "Ofsted"),
    ("the Care Quality Commission (CQC), and the CQC is to councils what Ofsted is to schools,", "CQC"),
  ])
  func inspectorsAreThoseOfWhoeverIsNamed(_ body: String, _ speaker: String) throws {
    let read = try ReadArticle(
      """
      Care for adults in Kent

      Services of Kent County Council were looked at by \(body) in June.

      Inspectors said: “People wait for too long before they hear from anybody at all.”
      """)
    #expect(read.speakers == [speaker])
  }

  @Test func theSecondPartOfASurnameMayBeAnyWord() throws {
    let read = try ReadArticle.report("Director of children's services David Haverstock-Lane said: “We have a plan.”")
    #expect(read.facts.contains { $0.field == "person" && $0.value == "David Haverstock-Lane" })
    #expect(read.speakers == ["David Haverstock-Lane"])
  }
}
