/// Whether documents are read in a locked-down process.
package struct CageState: Hashable, Sendable, Codable {
  package var enforced: Bool
  /// What the kernel or the configuration does not give: `landlock`, `seccomp` ...
  package var missing: [String]

  package init(enforced: Bool, missing: [String] = []) {
    self.enforced = enforced
    self.missing = missing
  }
}
