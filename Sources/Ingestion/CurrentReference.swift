package import Reference
internal import Synchronization

/// The reference data in force; a reload replaces it as a whole.
package final class CurrentReference: Sendable {
  private let reference: Mutex<Reference>

  package init(_ reference: Reference) { self.reference = Mutex(reference) }

  package var value: Reference {
    get { reference.withLock { $0 } }
    set { reference.withLock { $0 = newValue } }
  }
}
