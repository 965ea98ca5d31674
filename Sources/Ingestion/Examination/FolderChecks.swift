internal import Control
internal import Model
internal import Platform
internal import Spool
internal import SystemPackage

/// Whether the daemon can work in its folders, nobody else in the store, and those who drop in the channels.
struct FolderChecks {
  /// So many channels are looked at.
  private static let mostChannels = 1000

  let tree: SpoolTree
  let access: Access
  let store: String

  /// The hook's path; empty for none.
  let hook: String
  /// Channels of whose folders nothing is told.
  let hidden: ChannelSet

  func checks() -> [Check] { [storeCheck(), spoolCheck()] + channelChecks() + hookCheck() }

  private func hookCheck() -> [Check] {
    guard !hook.isEmpty else { return [] }
    if Executable.exists(at: hook) { return [Check("hook", .good, "The hook can be run.")] }
    return [
      Check(
        "hook", .bad, "The daemon may not run the hook \(hook).",
        remedy: "chmod 755 \(Advice.shellQuoted(FilePath(hook))); and ExecPaths= of the unit: see vigild(8), HOOK")
    ]
  }

  private func storeCheck() -> Check {
    let path = FilePath(store)
    let handOver = "chown -R \(user): \(Advice.shellQuoted(path))"
    do throws(SystemError) {
      let root = try Directory(path)
      let status = try root.status(".")
      if status.owner != ProcessIdentity.user {
        return Check(
          "store", .bad, "The store belongs to \(UserNames.name(of: status.owner)), not to the daemon.",
          remedy: handOver)
      }
      if status.permissions & 0o077 != 0 {
        return Check(
          "store", .bad, "Others than the daemon can look into the store.",
          remedy: "chmod 700 \(Advice.shellQuoted(path))")
      }
      for name in ["originals", "documents", "ledger"] where try !root.directory(FilePath(name)).isUsable {
        return Check("store", .bad, "The daemon may not write to \(name)/ in the store.", remedy: handOver)
      }
      return Check("store", .good, "The store is the daemon's alone.")
    } catch {
      return Check("store", .bad, "The store cannot be looked at: \(error).", remedy: "ls -ld \(store)")
    }
  }

  private func spoolCheck() -> Check {
    for state in SpoolState.allCases where !tree.isUsable(state) {
      return Check(
        "spool", .bad, "The daemon may not write to \(state.rawValue)/ in the spool.",
        remedy: "chown -R \(user): \(Advice.shellQuoted(tree.root.appending(state.rawValue)))")
    }
    return Check("spool", .good, "The daemon can write to the folders of the spool.")
  }

  private func channelChecks() -> [Check] {
    guard tree.incoming.isUsable, let names = try? tree.incoming.names() else { return [closed(tree.incoming.path)] }
    var checks: [Check] = []
    var count = 0
    for name in names.prefix(FolderChecks.mostChannels) {
      if hidden.contains(SpoolName(bytes: name.bytes).escaped) { continue }
      guard let status = (try? tree.incoming.statusIfPresent(name)) ?? nil, status.kind == .directory else { continue }
      count += 1
      if let check = channel(name, status) { checks.append(check) }
    }
    return checks.isEmpty
      ? [Check("channels", .good, "\(count) channels can be dropped into and taken from.")] : checks
  }

  /// Nil when all is well.
  private func channel(_ name: FilePath, _ status: FileStatus) -> Check? {
    let path = tree.incoming.path.pushing(name)
    guard let folder = try? tree.incoming.directory(name), folder.isUsable else { return closed(path) }
    let quoted = Advice.shellQuoted(path)
    // Where there is no such group, as in a checkout, channels are whoever's they are.
    if access.hasDropGroup, !access.isDropGroup(status.group) || status.permissions & 0o030 != 0o030 {
      return Check(
        "channels", .warning, "Members of the group that drops cannot drop into \(shown(path)).",
        remedy: "chgrp \(access.dropGroup) \(quoted) && chmod 3770 \(quoted)")
    }
    if status.permissions & 0o022 != 0, status.permissions & 0o1000 == 0 {
      return Check(
        "channels", .warning, "Those who drop into \(shown(path)) can remove each other's files.",
        remedy: "chmod +t \(quoted)")
    }
    return nil
  }

  private func closed(_ path: FilePath) -> Check {
    Check(
      "channels", .bad, "The daemon may not take files from \(shown(path)).",
      remedy: Advice.commands(forFolder: path, user: user).last)
  }

  private func shown(_ path: FilePath) -> String { SpoolName(bytes: path.bytes).escaped }

  private var user: String { UserNames.name(of: ProcessIdentity.user) }
}
