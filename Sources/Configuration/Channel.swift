package import Model

/// How the files of one channel are treated.
package struct Channel: Hashable, Sendable {
  /// What happens to the dropped file of a document that is known already.
  package enum Duplicates: String, Sendable, CaseIterable, Setting {
    /// The file is removed: its bytes are in the store.
    case remove
    /// The file is kept, below the spool's `outcome/`.
    case keep
  }

  /// Who sends on this channel, for people; may be empty.
  package var agency = ""
  package var duplicates = Duplicates.remove
  package var kinds = Kinds.all
  /// Whose files are taken and read first.
  package var priority = Priority.normal
  package var sizeLimit = ByteCount.mebibytes(256)
  package var settle = Settle.auto
  /// Groups whose members may see what came through the channel; empty for all who may read.
  package var readers: [String] = []
  /// Whether senders find a receipt for each file below `outcome/`.
  package var receipts = false

  package init() {}

  mutating func read(_ section: inout Section) {
    section.read("agency", into: &agency) { text in
      text.unicodeScalars.contains { $0.value < 32 } ? "must be one line without control characters" : nil
    }
    section.read("duplicates", into: &duplicates)
    section.readKinds("kinds", into: &kinds)
    section.read("priority", into: &priority)
    section.read("size_limit", into: &sizeLimit, in: ByteCount(bytes: 1)...(.gibibytes(1024)))
    section.read("settle", into: &settle)
    section.readWords("readers", into: &readers, check: Settings.Groups.objection)
    section.read("receipts", into: &receipts)
  }
}

extension Priority: Setting {}
