internal import Model
internal import Reading

/// What an archive holds, for people: a line a member that is no folder, its name and size, or why it was left out.
struct ArchiveList {
  private static let longestName = 4096

  private(set) var lines: LinePages
  /// Files that were handed out, encrypted ones, damaged ones, links and devices, and what a Mac puts beside files.
  private(set) var files = 0
  private(set) var encrypted = 0
  private(set) var broken = 0
  private(set) var links = 0
  private(set) var forks = 0

  init(_ limits: ReadingLimits) { lines = LinePages(limits) }

  mutating func addFile(_ member: ArchiveMember, size: Int) {
    files += 1
    add(member, size == 1 ? "1 byte" : "\(size) bytes")
  }

  mutating func addEncrypted(_ member: ArchiveMember) {
    encrypted += 1
    add(member, "encrypted")
  }

  mutating func addBroken(_ member: ArchiveMember) {
    broken += 1
    add(member, "damaged")
  }

  mutating func addLink(_ member: ArchiveMember) {
    links += 1
    add(member, member.kind == .link ? "a link" : "no file")
  }

  mutating func addFork() { forks += 1 }

  /// Says in `contents` what was left out.
  func note(in contents: inout Contents) {
    let all = files + encrypted + broken
    if all + links + forks == 0 { contents.addNote("The archive holds no files.") }
    if encrypted > 0 { contents.addNote("\(encrypted) of \(all) files are encrypted and were left out.") }
    if broken > 0 { contents.addNote("\(broken) of \(all) files are damaged and were left out.") }
    if links > 0 { contents.addNote("Links and devices are never followed; \(links) were left out.") }
    if forks > 0 { contents.addNote("What macOS keeps beside files was left out (\(forks) in __MACOSX).") }
  }

  private mutating func add(_ member: ArchiveMember, _ remark: String) {
    let name = SpoolName(bytes: member.path.bytes.prefix(ArchiveList.longestName)).escaped
    lines.add("\(name.isEmpty ? "unnamed" : name)\t\(remark)".utf8)
  }
}
