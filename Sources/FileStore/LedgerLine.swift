internal import FoundationEssentials
internal import Model
internal import Store

/// The form of one line: 16 hexadecimal digits, the beginning of the SHA-256 of what follows the space, then JSON.
struct LedgerLine: Decodable {
  private enum Kind: String, Decodable { case arrived, settled, read, decided, audited }

  private let entry: Kind
  private let at: Timestamp
  private var arrival: ArrivalID?
  private var digest: Digest?
  private var channel: String?
  private var name: SpoolName?
  private var disposition: Disposition?
  private var size: Int64?
  private var reason: Reason?
  private var detail: String?
  private var reader: Component?
  private var interpreter: Component?
  private var decision: Decision.Kind?
  private var user: UInt32?
  private var note: String?
  /// How many lines of the same commit follow, which may not be missing; absent where none must.
  private var following: Int64?
  private var method: String?
  private var outcome: AuditEntry.Outcome?
  private var who: String?
  private var digests: [Digest]?
  private var arrivals: [ArrivalID]?

  private init(_ entry: LedgerEntry) {
    switch entry {
    case .arrived(let origin):
      self.entry = .arrived
      at = origin.received
      arrival = origin.arrival
      channel = origin.channel
      name = origin.name
    case .settled(let settlement):
      self.entry = .settled
      at = settlement.at
      arrival = settlement.arrival
      disposition = settlement.disposition
      digest = settlement.digest
      size = settlement.size
      reason = settlement.reason
      detail = settlement.detail
    case .read(let digest, let reader, let interpreter, let at):
      self.entry = .read
      self.at = at
      self.digest = digest
      self.reader = reader
      self.interpreter = interpreter
    case .decided(let said):
      self.entry = .decided
      at = said.at
      decision = said.kind
      user = said.user
      note = said.note
      switch said.subject {
      case .arrival(let id): arrival = id
      case .document(let digest): self.digest = digest
      }
    case .audited(let seen):
      self.entry = .audited
      at = seen.at
      user = seen.user
      who = seen.who
      method = seen.method
      outcome = seen.outcome
      channel = seen.channel
      digests = seen.digests.isEmpty ? nil : seen.digests
      arrivals = seen.arrivals.isEmpty ? nil : seen.arrivals
    }
  }

  /// Nil when a part that the entry needs is missing.
  private var meaning: LedgerEntry? {
    switch entry {
    case .arrived:
      guard let arrival, let channel, let name else { return nil }
      return .arrived(Origin(arrival: arrival, received: at, channel: channel, name: name))
    case .settled:
      guard let arrival, let disposition else { return nil }
      return .settled(
        Settlement(
          arrival, disposition, digest: digest, size: size, reason: reason, detail: detail, at: at))
    case .read:
      guard let digest, let reader else { return nil }
      return .read(digest, reader: reader, interpreter: interpreter, at: at)
    case .decided:
      guard let decision, let user, let subject else { return nil }
      return .decided(Decision(decision, subject, user: user, at: at, note: note))
    case .audited:
      guard let user, let who, let method, let outcome else { return nil }
      return .audited(
        AuditEntry(
          at: at, user: user, who: who, method: method, outcome: outcome, channel: channel, digests: digests ?? [],
          arrivals: arrivals ?? []))
    }
  }

  private var json: [UInt8] {
    var text = JSONText(capacity: 512)
    text.object {
      $0.member("arrival", arrival?.text)
      $0.member("arrivals", arrivals?.map(\.text))
      $0.member("at", at.description)
      $0.member("channel", channel)
      $0.member("decision", decision?.rawValue)
      $0.member("detail", detail)
      $0.member("digest", digest?.description)
      $0.member("digests", digests?.map(\.description))
      $0.member("disposition", disposition?.rawValue)
      $0.member("entry", entry.rawValue)
      $0.member("following", following)
      $0.member("interpreter", interpreter)
      $0.member("method", method)
      $0.member("name", name)
      $0.member("note", note)
      $0.member("outcome", outcome?.rawValue)
      $0.member("reader", reader)
      $0.member("reason", reason?.rawValue)
      $0.member("size", size)
      $0.member("user", user.map(Int64.init))
      $0.member("who", who)
    }
    return text.bytes
  }

  private var subject: Decision.Subject? {
    arrival.map { .arrival($0) } ?? digest.map { .document($0) }
  }

  private static let decoder = JSONDecoder()

  /// The line with its line feed. A crash must not leave it without those `following`.
  static func encode(_ entry: LedgerEntry, following: Int = 0) -> [UInt8] {
    var line = LedgerLine(entry)
    if following > 0 { line.following = Int64(following) }
    let json = line.json
    return Checksum.of(json[...]) + [UInt8(ascii: " ")] + json + [UInt8(ascii: "\n")]
  }

  /// Nil for a line that does not say what was written; `line` is without its line feed.
  static func decode(_ line: ArraySlice<UInt8>) -> LedgerEntry? { read(line)?.meaning }

  /// Whether the ledger may end behind this line: it is sound, though of a kind that is not known, and lacks none of its
  /// commit.
  static func mayBeLast(_ line: ArraySlice<UInt8>) -> Bool {
    isSound(line) && read(line)?.following == nil
  }

  private static func read(_ line: ArraySlice<UInt8>) -> LedgerLine? {
    guard isSound(line) else { return nil }
    return try? decoder.decode(LedgerLine.self, from: Data(line.dropFirst(Checksum.length + 1)))
  }

  /// The same line without the name that the file had, and filled up with spaces, which JSON lets pass, so that it is as
  /// long: no place of the ledger moves. Nil for a line that has no name.
  static func blanked(_ line: ArraySlice<UInt8>) throws(StoreError) -> [UInt8]? {
    guard let former = read(line), case .arrived(let origin)? = former.meaning, !origin.name.bytes.isEmpty else {
      return nil
    }
    let nameless = Origin(
      arrival: origin.arrival, received: origin.received, channel: origin.channel, name: SpoolName(bytes: []))
    var blank = LedgerLine(.arrived(nameless))
    blank.following = former.following
    var json = blank.json
    guard json.count + 17 <= line.count else { throw .invalid("a line of the ledger has an unknown form") }
    json += [UInt8](repeating: UInt8(ascii: " "), count: line.count - 17 - json.count)
    return Checksum.of(json[...]) + [UInt8(ascii: " ")] + json
  }

  /// The arrival that a line is about, if it is about one, without decoding it: of the keys, which are sorted, that is
  /// the first.
  static func arrival(of line: ArraySlice<UInt8>) -> String? {
    let rest = line.dropFirst(Checksum.length + 1)
    let key = Array("{\"arrival\":\"".utf8)
    guard rest.starts(with: key) else { return nil }
    return String(decoding: rest.dropFirst(key.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  static func isSound(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 17 && line[line.startIndex + 16] == UInt8(ascii: " ")
      && line.prefix(Checksum.length) == Checksum.of(line.dropFirst(Checksum.length + 1))[...]
  }
}
