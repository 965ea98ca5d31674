extension Settings {
  /// The keys, by section where a section is one matter, by which `other` differs.
  package func changedKeys(toBecome other: Settings) -> [String] {
    [
      ("spool", spool == other.spool), ("store", store == other.store), ("control", control == other.control),
      ("reader", reader == other.reader), ("groups", groups == other.groups), ("intake", intake == other.intake),
      ("cage", cage == other.cage), ("retry", retry == other.retry), ("defaults", defaults == other.defaults),
      ("channels", channels == other.channels), ("log.level", logLevel == other.logLevel),
    ].filter { !$0.1 }.map(\.0)
  }
}
