internal import Model
internal import Platform
internal import Store
internal import SystemPackage

/// Originals and records that no document of the ledger needs: what a crash left between two steps.
///
/// They are moved to `strays/`, never deleted: if the ledger lost a line, they are what is left of a document.
struct Strays {
  private let store: FileStore

  init(store: FileStore) { self.store = store }

  /// Only while no commit happens and the index is up to date.
  func setAside() throws {
    try setAside(from: store.layout.originals, suffix: "")
    try setAside(from: store.layout.documents, suffix: ".json")
  }

  private func setAside(from directory: Directory, suffix: String) throws {
    for shelf in StoreLayout.shelves {
      let opened = try directory.directory(shelf)
      for name in try opened.names() {
        guard let digest = StoreLayout.digest(of: name, suffix: suffix), try !store.index.knows(digest),
          !store.originals.isHeld(digest)
        else { continue }
        try store.layout.root.makeDirectory("strays", mode: 0o700)
        let strays = try store.layout.root.directory("strays")
        try opened.rename(name, to: strays, as: name, replacing: true)
      }
    }
  }
}
