import Testing

/// The table of rooms, as ARCHITECTURE.md draws it: what each may import beside the standard library and Glibc.
@Suite("Each room imports only what its row allows")
struct ImportTests {
  private static let everywhere: Set = ["Swift", "Synchronization", "Glibc"]

  private static let rooms: [String: Set<String>] = [
    "Model": [],
    "Reference": ["Model"],
    "Interpretation": ["Model", "Reference"],
    "Views": ["Model", "Reference"],
    "Platform": ["CLinux", "SystemPackage"],
    "Sandbox": ["Cage", "CLinux", "CSandbox", "CSeccomp", "Model", "Platform"],
    "Systemd": ["CSystemd", "Logging"],
    "Reading": ["CGumbo", "CICU", "CMark", "Model"],
    "Formats": ["CArchive", "CCLD2", "CFreeXL", "CGMime", "CPoppler", "CXML", "Model", "Reading"],
    "Cage": ["Model", "Platform", "SystemPackage"],
    "ReaderProgram": ["Cage", "Interpretation", "Model", "Platform", "Reading", "Reference", "Sandbox"],
    "Configuration": ["Model", "Yams"],
    "Store": ["Model"],
    "FileStore": ["CCrypto", "Model", "Platform", "Store", "GRDB", "GRDBSQLite", "SystemPackage"],
    "Spool": ["Model", "Platform", "SystemPackage"],
    "Control": ["Model", "Platform", "SystemPackage"],
    "Ingestion": [
      "Cage", "Configuration", "Control", "Model", "Platform", "Reference", "Spool", "Store", "Systemd", "Views",
      "ServiceLifecycle", "Logging", "SystemPackage",
    ],
    "Presentation": ["Control", "Model"],
    "Backup": ["Model", "Platform", "SystemPackage"],
    "vigild": [
      "Backup", "Cage", "CDispatchTimer", "Configuration", "Control", "FileStore", "Ingestion", "Model", "Platform",
      "Reference",
      "Spool", "Store", "Systemd", "ArgumentParser", "ServiceLifecycle", "UnixSignals", "Logging", "SystemPackage",
    ],
    "vigil-reader": ["Formats", "ReaderProgram", "Reading", "Sandbox"],
    "vigil-text-reader": ["ReaderProgram", "Reading", "Sandbox"],
    "vigilctl": ["Backup", "Control", "CXlsx", "Model", "Platform", "Presentation", "ArgumentParser", "SystemPackage"],
  ]

  /// Rooms that may also have JSON, dates and files from FoundationEssentials. Others have no need, and none imports
  /// Foundation itself.
  private static let essentials: Set = [
    "Cage", "Configuration", "Control", "FileStore", "Ingestion", "Presentation", "Spool",
  ]

  /// Model is pure to the last: not even the C library.
  private static func allowed(in room: String) -> Set<String> {
    var allowed = rooms[room] ?? []
    if room != "Model" { allowed.formUnion(everywhere) }
    if essentials.contains(room) { allowed.insert("FoundationEssentials") }
    return allowed
  }

  private static func files() throws -> [String] { try Checkout.swiftFiles(below: "Sources") }

  @Test func everyFolderIsARoom() throws {
    let folders = Set(try Self.files().map { String($0.split(separator: "/")[1]) })
    #expect(folders == Set(Self.rooms.keys))
  }

  @Test func importsFollowTheTable() throws {
    var count = 0
    for file in try Self.files() {
      let room = String(file.split(separator: "/")[1])
      for module in Self.imports(in: try Checkout.text(file)) {
        count += 1
        #expect(Self.allowed(in: room).contains(module), "\(file) imports \(module)")
      }
    }
    #expect(count > 0)
  }

  /// The dependencies of the package say the same: every room of the table that a target may import is declared, and no other.
  @Test func thePackageSaysTheSame() throws {
    let manifest = try Checkout.text("Package.swift")
    let products = [
      "SystemPackage": "system", "Logging": "log", "ServiceLifecycle": "lifecycle", "ArgumentParser": "arguments",
      "GRDB": "sqlite", "GRDBSQLite": "sqliteAPI", "UnixSignals": "signals", "Yams": "yaml",
    ]
    for (room, allowed) in Self.rooms {
      let target = try #require(
        manifest.firstRange(of: try Regex(#"(room\(\s*|executableTarget\(\s*name: )"\#(room)"[^\]]*?(\]|\))"#)),
        "\(room) is not in Package.swift")
      let words = manifest[target].split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
      let declared = Set(words).subtracting(["room", "executableTarget", "name", "dependencies", room])
      #expect(declared == Set(allowed.map { products[$0] ?? $0 }), "\(room) in Package.swift")
    }
  }

  @Test(
    "What is not written here",
    arguments: [
      #"^\s*public\s"#, #"\btry!"#, #"fatalError\("(TODO|not implemented)"#, #"\b(TODO|FIXME)\b"#, #"\bTask\.sleep\b"#,
      #"\busleep\("#, #"(^|\s)Task(\.detached)?\s*\{"#, #"@testable\b"#,
    ])
  func absent(pattern: String) throws {
    let regex = try Regex(pattern)
    for file in try Self.files() {
      // Composition roots may start a task of their own.
      if file.hasPrefix("Sources/vigil"), pattern.contains("detached") { continue }
      let lines = try Checkout.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.firstMatch(of: regex) != nil {
        Issue.record("\(file):\(number + 1): \(line)")
      }
    }
  }

  /// The modules named by import lines, whatever stands before `import` (access, attributes) or after it (a kind).
  private static func imports(in text: String) -> [String] {
    let line =
      #/^\s*(?:(?:@\w+|internal|package|private|fileprivate|public)\s+)*import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
      .anchorsMatchLineEndings()
    return text.matches(of: line).map { String($0.output.1) }
  }
}
