/// Why an arrival was quarantined, deferred or left where it is, in a word that scripts can rely on.
package enum Reason: String, Sendable, Codable, CaseIterable {
  // The document itself.
  case damaged
  case empty
  case encrypted
  case kindNotAllowed = "kind-not-allowed"
  case tooLarge = "too-large"
  // What happened in its cage.
  case readerCrashed = "reader-crashed"
  case readerFlooded = "reader-flooded"
  case readerLied = "reader-lied"
  case readerOutOfMemory = "reader-out-of-memory"
  case readerTimedOut = "reader-timed-out"
  case readerViolation = "reader-violation"
  case tooManyChildren = "too-many-children"
  case tooDeep = "too-deep"
  case expandsTooFar = "expands-too-far"
  // What a person said of its bytes.
  case erased
  // What the configuration says.
  case expired
  // Passing trouble: tried again.
  case cageUnavailable = "cage-unavailable"
  case changedWhileCopied = "changed-while-copied"
  case killedForMemory = "killed-for-memory"
  case storeFull = "store-full"
  case storeUnavailable = "store-unavailable"
  // Left in place in the spool.
  case notRegular = "not-a-regular-file"
  case unreadable
  case unmovable
  case unremovable
  case copyLeftBehind = "copy-left-behind"
  case tooDeepInFolders = "too-deep-in-folders"
  case temporaryName = "temporary-name"
  case stalled
  case beingWritten = "being-written"
  case settling

  /// A sentence for people: what is wrong, without the name of anything.
  package var sentence: String {
    switch self {
    case .damaged: "The document is damaged: its bytes do not hold what their kind promises."
    case .empty: "The file is empty."
    case .encrypted: "The document is encrypted and cannot be read without its password."
    case .kindNotAllowed: "The channel does not accept documents of this kind."
    case .tooLarge: "The file is larger than the channel's size limit."
    case .readerCrashed: "The reader crashed on the document."
    case .readerFlooded: "The reader sent more than it may about the document."
    case .readerLied: "The reader's answer about the document was malformed."
    case .readerOutOfMemory: "The document needs more memory than a reader may use."
    case .readerTimedOut: "Reading the document made no progress, or took longer than a reader may."
    case .readerViolation: "The reader tried a system call that its cage forbids."
    case .tooManyChildren: "The document holds more attachments than are taken from one file."
    case .tooDeep: "Documents are nested in documents too deeply."
    case .expandsTooFar: "What the file holds grows too large when unpacked."
    case .erased: "A person had this document erased, and its bytes are not taken again by themselves."
    case .expired: "It lay in quarantine for longer than the configuration keeps it."
    case .cageUnavailable: "No reader could be started."
    case .changedWhileCopied: "The file changed while it was being copied."
    case .killedForMemory: "The reader was ended because the machine ran out of memory."
    case .storeFull: "The store has no space left."
    case .storeUnavailable: "The store could not be written."
    case .notRegular: "It is not a regular file; links, pipes, sockets and devices are not followed or opened."
    case .unreadable: "Vigil may not read the file."
    case .unmovable: "Vigil may not move the file out of its folder."
    case .unremovable: "It lies on another mount than the spool, and Vigil may not remove it there; so it is not taken."
    case .copyLeftBehind:
      "A copy that was begun of it lies in the spool and cannot be removed; so that it does not come twice, it is not taken."
    case .tooDeepInFolders: "It lies in more folders within folders than Vigil looks into."
    case .temporaryName: "Its name is one that programs give to a file while they write it."
    case .stalled: "Its name is one that programs give to a file while they write it, and it has not changed for a day."
    case .beingWritten: "A program still has it open for writing."
    case .settling: "It has not been quiet for the channel's settle time yet."
    }
  }
}
