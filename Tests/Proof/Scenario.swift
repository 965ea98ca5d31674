import Control
import FileStore
import Ingestion
import Model
import Spool
import Store
import SystemPackage

/// One thing that happens to a document, from beginning to end.
enum Scenario: String, CaseIterable, Sendable {
  /// `first`: the first mail, with enclosures, of a spool and a store that are not there yet. `carried`: a file from another
  /// mount. `reread`: a mail that an earlier reader took for a text is read again, and enclosures are found in it.
  case first, new, duplicate, family, carried, quarantine, release, reprocess, reread, forget, discard

  static let letter = "Letter of the council about Alexandra Winterbottom, to whom it may concern."
  static let letterName = "winterbottom.txt"
  /// It says that it is a PDF, and is none.
  static let unreadable = Array("%PDF-1.7\nand then nothing that a reader could find its way in".utf8)

  private static let mail = """
    From: front.door@council.example
    To: vigil@council.example
    Subject: Two enclosures
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="border"

    --border
    Content-Type: text/plain; charset=utf-8

    Please find two enclosures.
    --border
    Content-Type: text/plain; charset=utf-8
    Content-Disposition: attachment; filename="first.txt"

    The first enclosure speaks of a school.
    --border
    Content-Type: text/plain; charset=utf-8
    Content-Disposition: attachment; filename="second.txt"

    The second enclosure speaks of a hospital.
    --border--

    """

  private static let enclosing = Array(mail.replacing("\n", with: "\r\n").utf8)

  /// What lies in the spool when the store is made ready.
  var before: [(name: String, bytes: [UInt8])] {
    let letter = ("general/\(Scenario.letterName)", Array(Scenario.letter.utf8))
    switch self {
    case .first: return []
    case .reread: return [("school/enclosures.eml", Scenario.enclosing)]
    case .release, .discard: return [letter, ("general/odd.pdf", Scenario.unreadable)]
    case .forget: return [letter, ("other/again-\(Scenario.letterName)", Array(Scenario.letter.utf8))]
    default: return [letter]
    }
  }

  /// What comes while operations are written down.
  var during: [(name: String, bytes: [UInt8])] {
    switch self {
    case .new: [("school/years/nine/new.txt", Array("A new letter of the school.".utf8))]
    case .carried: [(CarriedFile.path, Array("A new letter of the school, on its own server.".utf8))]
    case .duplicate: [("school/same.txt", Array(Scenario.letter.utf8))]
    case .first, .family: [("school/enclosures.eml", Scenario.enclosing)]
    case .quarantine: [("school/odd.pdf", Scenario.unreadable)]
    case .release, .reprocess, .reread, .forget, .discard: []
    }
  }

  /// What a person says. Files in the spool are taken without.
  func act(_ composition: Composition) async throws {
    let methods = composition.methods
    switch self {
    case .first, .new, .duplicate, .family, .carried, .quarantine: break
    case .release:
      for id in try composition.tree.arrivals(.quarantine) {
        _ = try await methods.release(.init(ids: [id.text]), composition.caller)
      }
    case .discard:
      for id in try composition.tree.arrivals(.quarantine) {
        _ = try await methods.discard(.init(ids: [id.text]), composition.caller)
      }
    case .reprocess, .reread:
      for document in try await composition.store.documents(DocumentQuery()) {
        let reply = try await methods.reprocess(
          .init(ids: [document.digest.description]), composition.caller, Replies(wanted: false) { _ in })
        guard reply.failed == 0 else { throw ProofFailure("it was not read again") }
      }
    case .forget:
      for document in try await composition.store.documents(DocumentQuery()) {
        _ = try await methods.forget(
          .init(id: document.digest.description, reason: "asked for"), composition.caller)
      }
    }
  }

  /// Whether somebody asked for it, who must ask again when a crash came first. What lies in the spool needs nobody.
  var isDecision: Bool { during.isEmpty }

  /// The account before and after.
  var totals: (before: Totals, after: Totals) {
    var before = Totals()
    if self != .first { (before.arrivals, before.stored) = (1, 1) }
    var after = before
    switch self {
    case .first, .reread: (after.arrivals, after.stored) = (3, 3)
    case .new, .carried: (after.arrivals, after.stored) = (2, 2)
    case .duplicate: (after.arrivals, after.duplicates) = (2, 1)
    case .family: (after.arrivals, after.stored) = (4, 4)
    case .quarantine: (after.arrivals, after.quarantined) = (2, 1)
    case .release:
      (before.arrivals, before.quarantined) = (2, 1)
      (after.arrivals, after.stored) = (2, 2)
    case .discard:
      (before.arrivals, before.quarantined) = (2, 1)
      (after.arrivals, after.discarded) = (2, 1)
    case .reprocess: break
    case .forget:
      (before.arrivals, before.duplicates) = (2, 1)
      (after.arrivals, after.stored, after.discarded) = (2, 0, 2)
    }
    return (before, after)
  }

  /// How many syncs of it nothing needs, besides those ahead of a batch: of a document that is then found to be none (three),
  /// of files that a start after a crash looks for anyhow (of a new store four, of one that is forgotten five). That of a
  /// new reading is not noticed where a batch follows before the promise, which is made at the end.
  var needlessSyncs: Int {
    switch self {
    case .new, .duplicate, .family, .carried, .release, .discard, .reprocess: 0
    case .reread: 1
    case .quarantine: 3
    case .forget: 5
    case .first: 4
    }
  }

  /// What the system refuses throughout.
  var fault: (any SyscallFault)? { self == .carried ? OtherMount() : nil }

  static func drop(_ files: [(name: String, bytes: [UInt8])], in root: FilePath) throws {
    for (name, bytes) in files { try Dropping.drop(bytes, as: FilePath(name), in: root.appending("spool/incoming")) }
  }
}
