extension Settings {
  /// What a running daemon cannot take over: it holds the directories, the socket, the groups and the readers' template
  /// as they were at its start.
  private struct Fixed: Hashable {
    let key: String
    let value: String
  }

  private var fixed: [Fixed] {
    [
      Fixed(key: "spool", value: spool), Fixed(key: "store", value: store), Fixed(key: "control", value: control),
      Fixed(key: "reader", value: reader), Fixed(key: "groups.drop", value: groups.drop),
      Fixed(key: "groups.read", value: groups.read), Fixed(key: "groups.operate", value: groups.operate),
      Fixed(key: "groups.audit", value: groups.audit),
      Fixed(key: "cage.required", value: "\(cage.required)"), Fixed(key: "cage.workers", value: "\(cage.workers)"),
      Fixed(key: "cage.recycle", value: "\(cage.recycle)"), Fixed(key: "hook.command", value: hook.command),
      Fixed(key: "hook.timeout", value: "\(hook.timeout)"), Fixed(key: "hook.running", value: "\(hook.running)"),
    ]
  }

  /// The keys by which `other` differs and that only a restart changes.
  package func keysThatNeedRestart(toBecome other: Settings) -> [String] {
    zip(fixed, other.fixed).filter { $0 != $1 }.map(\.0.key)
  }

  /// The keys, by section where a section is one matter, by which `other` differs and that take effect at once.
  package func keysThatApply(toBecome other: Settings) -> [String] {
    let other = other.keepingFixed(of: self)
    return [
      ("reference", reference == other.reference), ("intake", intake == other.intake),
      ("reserve", reserve == other.reserve), ("retention", retention == other.retention), ("cage", cage == other.cage),
      ("retry", retry == other.retry),
      ("defaults", defaults == other.defaults), ("channels", channels == other.channels),
      ("log.level", logLevel == other.logLevel),
    ].filter { !$0.1 }.map(\.0)
  }

  /// These settings, but for what only a restart changes: that is as in `running`.
  package func keepingFixed(of running: Settings) -> Settings {
    var settings = self
    settings.spool = running.spool
    settings.store = running.store
    settings.control = running.control
    settings.reader = running.reader
    settings.groups = running.groups
    settings.hook = running.hook
    settings.cage.required = running.cage.required
    settings.cage.workers = running.cage.workers
    settings.cage.recycle = running.cage.recycle
    return settings
  }
}
