import Configuration
import Testing

@Suite("Mistakes are refused with their place and what is allowed")
struct RefusalTests {
  private func problems(_ texts: String...) -> [String] {
    do {
      _ = try Settings.parse(documents: texts.enumerated().map { ("\($0.offset).yaml", $0.element) }, directory: "/d")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(arguments: [
    ("spol: /x", "0.yaml:1: spol: is not known; did you mean spool?"),
    ("cage:\n  wokers: 1", "0.yaml:2: cage.wokers: is not known; did you mean workers?"),
    (
      "log: {colour: red}", "0.yaml:1: log.colour: is not known; known here: level"
    ),
    (
      "channels:\n  police:\n    settel: 1s", "0.yaml:3: channels.police.settel: is not known; did you mean settle?"
    ),
  ])
  func unknownKeys(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: [
    (
      "intake: {scan: 5 parsecs}",
      "0.yaml:1: intake.scan: \"5 parsecs\" is not a length of time such as 250ms, 5s, 2m, 1h or 30d"
    ),
    ("intake: {scan: 5}", "0.yaml:1: intake.scan: \"5\" is not a length of time such as 250ms, 5s, 2m, 1h or 30d"),
    ("intake: {scan: 200ms}", "0.yaml:1: intake.scan: 200ms is out of bounds: from 1s to 24h is allowed"),
    (
      "cage:\n\n  memory: 1 GiB",
      "0.yaml:3: cage.memory: \"1 GiB\" is not a size such as 256MiB, 10MB or a plain number of bytes"
    ),
    ("cage: {memory: 1MiB}", "0.yaml:1: cage.memory: 1MiB is out of bounds: from 64MiB to 64GiB is allowed"),
    ("cage: {required: yes}", "0.yaml:1: cage.required: \"yes\" is not true or false"),
    ("cage: {workers: [1]}", "0.yaml:1: cage.workers: is a list; a whole number belongs here"),
    ("cage: {workers: {}}", "0.yaml:1: cage.workers: is a mapping; a whole number belongs here"),
    ("cage: {workers: }", "0.yaml:1: cage.workers: has no value; a whole number belongs here, or remove the line"),
    ("cage: 5", "0.yaml:1: cage: must be a mapping: indented lines of `key: value`"),
    ("cage: {stall: 20m}", "0.yaml:1: cage.stall: 20m is longer than cage.total, 10m"),
    ("retry: {first: 2h}", "0.yaml:1: retry.first: 2h is longer than retry.ceiling, 1h"),
    ("defaults: {duplicates: burn}", "0.yaml:1: defaults.duplicates: \"burn\" is not one of remove, keep"),
    (
      "defaults: {kinds: pdf}",
      "0.yaml:1: defaults.kinds: must be all, or a list of pdf, html, text, markdown, word, odt, rtf, epub, table, mail, archive, xml, json, unknown"
    ),
    (
      "defaults: {kinds: [docx]}",
      "0.yaml:1: defaults.kinds: holds a kind that does not exist; all, or a list of pdf, html, text, markdown, word, odt, rtf, epub, table, mail, archive, xml, json, unknown, is allowed"
    ),
    ("defaults: {kinds: []}", "0.yaml:1: defaults.kinds: is an empty list: nothing could be dropped"),
    (
      "groups: {drop: Vigil}",
      "0.yaml:1: groups.drop: \"Vigil\" is not the name of a group: small letters, digits, - and _"
    ),
    (
      "defaults: {readers: \"\"}",
      "0.yaml:1: defaults.readers: \"\" is not the name of a group: small letters, digits, - and _"
    ),
    (
      "channels: {a: {readers: [hub, A]}}",
      "0.yaml:1: channels.a.readers: \"A\" is not the name of a group: small letters, digits, - and _"
    ),
    ("channels: {a: {readers: [[hub]]}}", "0.yaml:1: channels.a.readers: holds what is not a word"),
    ("channels: {a: {readers: }}", "0.yaml:1: channels.a.readers: must be a word, or a list of words"),
    (
      "store: /var/spool/vigil/s",
      "0.yaml: store: /var/spool/vigil/s and the spool /var/spool/vigil must lie apart from each other"
    ),
    (
      "channels: {a/b: {}}",
      "0.yaml:1: channels.a/b: is not the name of a folder below incoming/; it may not begin with a dot or hold a slash"
    ),
    ("- a\n- b", "0.yaml: must be a mapping: lines of `key: value`"),
    ("just words", "0.yaml: must be a mapping: lines of `key: value`"),
  ])
  func impossibleValues(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func aSocketPathMustFit() {
    let path = "/" + String(repeating: "x", count: 107)
    #expect(problems("control: \(path)").count == 1)
    #expect(problems("control: \(path.dropLast())") == [])
  }

  @Test func brokenYAMLIsNamedByLine() {
    #expect(problems("cage:\n  workers: [1\nlog: {}").first?.hasPrefix("0.yaml:3: is not YAML here:") == true)
    #expect(problems("log: {}\nlog: {}").first?.contains("has twice the key log") == true)
  }

  @Test func allMistakesAreToldAtOnceInReadingOrder() {
    let found = problems("log: {level: loud}\nspol: x", "cage: {workers: many}", "a: [")
    #expect(found.map { $0.prefix(8) } == ["0.yaml:1", "0.yaml:2", "1.yaml:1", "2.yaml:2"])
  }

  @Test func aMistakeThatALaterDocumentMendsIsNone() {
    #expect(problems("cage: {workers: many}", "cage: {workers: 2}") == [])
  }
}
