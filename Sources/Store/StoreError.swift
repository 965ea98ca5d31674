/// Why the store could not do it. `description` is safe for a log: it names no file and no person.
package enum StoreError: Error, Hashable, Sendable {
  /// No space left, or the quota is used up. Passes by itself when space is made.
  case full
  /// The store's disk or database failed; the text says which call and why.
  case unavailable(String)
  /// Something kept does not hold what it should.
  case corrupt(what: String, whatToDo: String)
  /// What runs already and lets nothing of its kind run beside it.
  case busy(String)
  /// Another process has the store.
  case locked(String)
  /// The store was closed.
  case closed
  /// What is to be brought back into it would meet what it has.
  case notEmpty
  /// A later program made it: its format, and the highest that this one knows.
  case newer(format: Int, known: Int)
  /// The caller asked for what cannot be: a mistake of ours, never of a document.
  case invalid(String)
  /// The bytes to copy are more than the limit, in bytes.
  case tooLarge(limit: Int64)
  /// The bytes to copy could not be read; the store is well.
  case unreadable(String)

  /// Of what is a view alone: it can be made again at any time.
  package static let damagedIndex = StoreError.corrupt(
    what: "The index is damaged.", whatToDo: "Run `vigilctl rebuild`; nothing is lost by it.")
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .full: "The store has no space left. Free some on its file system; waiting documents follow by themselves."
    case .unavailable(let cause): "The store cannot be used (\(cause)). Check its file system and its rights."
    case .corrupt(let what, let whatToDo): "\(what) \(whatToDo)"
    case .busy(let what): "The store is busy (\(what)). Try again when it has ended."
    case .locked(let holder): "The store is in use by \(holder). Stop that one first."
    case .closed: "The store is closed."
    case .notEmpty: "The store has documents already. Bring a backup back into an empty one."
    case .newer(let format, let known):
      "It is kept in format \(format), and this program knows formats up to \(known); nothing was changed. Install the "
        + "Vigil that made it, or a later one. To go on with this one, restore a backup from before the upgrade."
    case .invalid(let what): "The store refused a commit: \(what). This is a fault of Vigil; please report it."
    case .tooLarge(let limit): "The file has more than \(limit) bytes, the limit."
    case .unreadable(let cause): "The file could not be read (\(cause))."
    }
  }
}
