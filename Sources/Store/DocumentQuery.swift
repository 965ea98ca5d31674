package import Model

/// Which stored documents to list; every part that is given must hold.
package struct DocumentQuery: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case newestFirst
    case oldestFirst
    case title
    case largestFirst
  }

  package var mediaType: MediaType?
  /// A document has the channel of each of its arrivals.
  package var channel: String?
  package var documentKind: String?
  /// First received at or after.
  package var since: Timestamp?
  /// First received before.
  package var until: Timestamp?
  /// Stands somewhere in the title or in an escaped name it arrived under, ASCII letters in either case.
  package var titleOrNameContains: String?
  /// Channels of which the answer knows nothing: no document, sighting, name or moment, and no effect on its order.
  package var hiding = ChannelSet.none
  package var order = Order.newestFirst
  package var limit = 100
  package var offset = 0
  /// Of the orders by time: only what comes behind this document, which need not be there any more. Unlike an offset it
  /// costs nothing, and is not moved by what is stored meanwhile.
  package var after: ExportPosition?

  package init() {}
}
