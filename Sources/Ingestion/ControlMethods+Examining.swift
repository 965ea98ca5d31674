internal import Cage
internal import Configuration
package import Control
internal import Model
internal import Platform
internal import Spool
internal import Store
internal import SystemPackage

/// What the daemon can see of its own health; `vigilctl doctor` adds what only others can.
extension ControlMethods {
  package func examine(_ caller: Caller) async throws(ControlError) -> Examine.Reply {
    let (tree, access, settings) = (tree, parts.access, pipeline.settings.value)
    let hidden = caller.sight.unaccounted
    let found = await parts.executor.run {
      FolderChecks(
        tree: tree, access: access, store: settings.store, hook: settings.hook.command, hidden: hidden
      ).checks()
        + SpaceChecks.checks(settings)
    }
    return Examine.Reply(checks: found + [groups, cage, readers, store(store.format)])
  }

  /// One of another format would not have been opened.
  private func store(_ format: Int) -> Check {
    Check("store", .good, "The store is kept in format \(format), that of this version.")
  }

  private var groups: Check {
    let missing = parts.access.missingGroups
    guard let first = missing.first else { return Check("groups", .good, "The groups of the configuration exist.") }
    return Check(
      "groups", .warning, "The system has no group \(missing.joined(separator: ", ")): nobody has its rights.",
      remedy: "groupadd -r \(first); systemctl restart vigild")
  }

  private var cage: Check {
    let cage = pipeline.cage
    guard cage.isReady else {
      return Check(
        "cage", .bad, "A reader is not running; its documents are deferred.", remedy: "journalctl -xu vigild -p err")
    }
    guard cage.missing.isEmpty else {
      return Check(
        "cage", .bad, "Documents are read in an incomplete cage: \(cage.missing.joined(separator: "; ")).",
        remedy: "Use a kernel with Landlock and seccomp, and cage: {required: true}")
    }
    return Check("cage", .good, "Documents are read in a complete cage.")
  }

  private var readers: Check {
    let components = pipeline.cage.components.sorted { $0.name < $1.name }
    return components.isEmpty
      ? Check("readers", .bad, "No reader said what it can read.", remedy: "apt install --reinstall vigil")
      : Check("readers", .good, components.map(\.description).joined(separator: ", ") + ".")
  }
}
