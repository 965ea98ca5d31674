// From documents to settings: which keys there are and what they may hold. Pure; see SettingsLoading for the files.
// The documents are the administrator's and trusted as such, but mistakes in them are expected.

extension Settings {
  /// Reads documents in order; later ones win, mappings are merged key by key. Relative paths are below `directory`,
  /// which is absolute.
  package static func parse(
    documents: [(name: String, text: String)], directory: String
  ) throws(ConfigurationError) -> Settings {
    var merged = Item(content: .map([:]), place: Place(order: 0, document: documents.first?.name ?? "configuration"))
    var problems: [ConfigurationError.Problem] = []
    for (order, document) in documents.enumerated() {
      do {
        if let item = try Item(document: document.name, order: order, text: document.text) { merged.merge(item) }
      } catch {
        problems += error.problems
      }
    }
    var settings = Settings()
    let section = settings.read(merged, directory: directory)
    problems += section.problems
    guard problems.isEmpty else {
      throw ConfigurationError(
        problems.sorted { ($0.place, $0.key ?? "", $0.message) < ($1.place, $1.key ?? "", $1.message) })
    }
    return settings
  }

  /// The dotted names of all keys; those of a channel are the ones of `defaults`.
  package static var keys: [String] {
    var settings = Settings()
    return settings.read(Item(content: .empty, place: Place(order: 0, document: "")), directory: "/").keys
  }

  private mutating func read(_ item: Item, directory: String) -> Section {
    var root = Section(item)
    root.readPath("spool", into: &spool, below: directory)
    root.readPath("store", into: &store, below: directory)
    root.readPath("control", into: &control, below: directory)
    root.readPath("reader", into: &reader, below: directory, mayBeEmpty: true)
    root.readPath("reference", into: &reference, below: directory)
    root.section("groups") { groups.read(&$0) }
    root.section("intake") { intake.read(&$0) }
    root.section("reserve") { reserve.read(&$0) }
    root.section("cage") { cage.read(&$0) }
    root.section("retry") { retry.read(&$0) }
    root.section("retention") { retention.read(&$0) }
    root.section("hook") { hook.read(&$0, directory: directory) }
    root.section("defaults") { defaults.read(&$0) }
    let general = defaults
    var channels: [String: Channel] = [:]
    root.sections("channels") { name, section in
      if name.isEmpty || name.hasPrefix(".") || name.contains("/") {
        section.refuse(nil, "is not the name of a folder below incoming/; it may not begin with a dot or hold a slash")
      }
      var channel = general
      channel.read(&section)
      channels[name] = channel
    }
    self.channels = channels
    root.section("log") { $0.read("level", into: &logLevel) }
    checkPlaces(&root)
    root.finish()
    return root
  }

  private func checkPlaces(_ root: inout Section) {
    if spool == store || spool.hasPrefix(store + "/") || store.hasPrefix(spool + "/") {
      root.refuse("store", "\(store) and the spool \(spool) must lie apart from each other")
    }
    // sockaddr_un holds 108 bytes, the last of them NUL: unix(7).
    if control.utf8.count > 107 {
      root.refuse("control", "the path of a socket may have 107 bytes; \(control) has \(control.utf8.count)")
    }
  }
}

extension Settings.Groups {
  fileprivate mutating func read(_ section: inout Section) {
    section.read("drop", into: &drop, check: Self.objection)
    section.read("read", into: &read, check: Self.objection)
    section.read("operate", into: &operate, check: Self.objection)
    section.read("audit", into: &audit, check: Self.objection)
  }

  /// What groupadd(8) accepts.
  static func objection(_ name: String) -> String? {
    let isName =
      (1...32).contains(name.utf8.count)
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
      && !(name.utf8.first.map { (48...57).contains($0) || $0 == 45 } ?? true)
    return isName ? nil : "\"\(name)\" is not the name of a group: small letters, digits, - and _"
  }
}

extension Settings.Intake {
  fileprivate mutating func read(_ section: inout Section) {
    section.read("scan", into: &scan, in: .seconds(1)...(.hours(24)))
    section.read("window", into: &window, in: 1...4096)
    section.read("poll", into: &poll, in: .seconds(1)...(.hours(1)))
  }
}

extension Settings.Reserve {
  fileprivate mutating func read(_ section: inout Section) {
    let bytes = ByteCount(bytes: 0)...ByteCount.gibibytes(1 << 20)
    section.read("spool", into: &spool, in: bytes)
    section.read("store", into: &store, in: bytes)
    section.read("files", into: &files, in: 0...1_000_000_000)
  }
}

extension Settings.Cage {
  fileprivate mutating func read(_ section: inout Section) {
    section.read("required", into: &required)
    section.read("workers", into: &workers, in: 0...256)
    section.read("memory", into: &memory, in: .mebibytes(64)...(.gibibytes(64)))
    section.read("stall", into: &stall, in: .seconds(1)...(.hours(1)))
    section.read("total", into: &total, in: .seconds(1)...(.hours(24)))
    section.read("recycle", into: &recycle, in: 1...1_000_000)
    if stall > total { section.refuse("stall", "\(stall) is longer than cage.total, \(total)") }
  }
}

extension Settings.Retry {
  fileprivate mutating func read(_ section: inout Section) {
    section.read("first", into: &first, in: .seconds(1)...(.hours(24)))
    section.read("ceiling", into: &ceiling, in: .seconds(1)...(.hours(24 * 7)))
    if first > ceiling { section.refuse("first", "\(first) is longer than retry.ceiling, \(ceiling)") }
  }
}

extension Settings.Retention {
  fileprivate mutating func read(_ section: inout Section) {
    section.read("receipts", into: &receipts, in: Self.spans)
    section.read("receipt_limit", into: &receiptLimit, in: 1...10_000_000)
    section.read("quarantine", into: &quarantine, in: Self.spans)
    section.read("names", into: &names, in: Self.spans)
  }

  private static let spans = TimeSpan.seconds(0)...TimeSpan.hours(36_500 * 24)
}

extension Settings.Hook {
  fileprivate mutating func read(_ section: inout Section, directory: String) {
    section.readPath("command", into: &command, below: directory, mayBeEmpty: true)
    section.read("timeout", into: &timeout, in: .seconds(1)...(.hours(1)))
    section.read("running", into: &running, in: 1...64)
  }
}

extension Section {
  fileprivate mutating func readPath(
    _ key: String, into target: inout String, below directory: String, mayBeEmpty: Bool = false
  ) {
    read(key, into: &target) { text in
      if text.isEmpty { return mayBeEmpty ? nil : "must be a path" }
      return text.utf8.contains(0) ? "holds a NUL byte" : nil
    }
    guard !target.isEmpty else { return }
    let parts = (target.hasPrefix("/") ? target : directory + "/" + target).split(separator: "/")
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part == ".." { _ = kept.popLast() } else { kept.append(part) }
    }
    target = "/" + kept.joined(separator: "/")
  }
}
