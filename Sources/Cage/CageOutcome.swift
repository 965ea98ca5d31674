package import Model

/// What became of a document in its cage.
package enum CageOutcome: Hashable, Sendable {
  /// Checked: see `ContentsCheck`.
  case read(Contents)
  /// `detail` is a sentence for an operator and holds nothing of the document. Of these reasons `cageUnavailable` and
  /// `killedForMemory` are not the document's fault and pass.
  case failed(Reason, detail: String)
}
