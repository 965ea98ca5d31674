internal import Cage
internal import Configuration
internal import Glibc
internal import Model
internal import Platform
internal import Spool
internal import Store

/// The part of an arrival's way that leads through a cage.
extension Pipeline {
  /// Reads a new document and stores it.
  func read(
    _ claim: Claim, _ original: KeptOriginal, channel: Configuration.Channel, released: Bool
  ) async throws(PipelineError) {
    await gate.pass()
    let nest = ChildNest(parent: claim, tree: parts.tree)
    var isStored = false
    defer { if !isStored { nest.abandon() } }
    let contents = try await self.contents(of: original.digest, claim, nest, channel, released)
    let unpackedNow = try spooling { () throws(SpoolError) in try parts.tree.syncChildren(nest.claims) }
    let record = Record(
      digest: original.digest, size: original.size, origin: claim.origin, parent: try await parent(of: claim),
      read: parts.now(), contents: contents)
    let weight = Pipeline.weight(of: contents)
    gate.hold(weight)
    defer { gate.release(weight) }
    try await settle(claim, .stored, original, record: record, children: nest.claims, bytes: unpackedNow)
    isStored = true
  }

  /// What a reader makes of the document; for a released one that cannot be read, a note that says so.
  private func contents(
    of digest: Digest, _ claim: Claim, _ nest: ChildNest, _ channel: Configuration.Channel, _ released: Bool
  ) async throws(PipelineError) -> Contents {
    let budget = try await budget(of: claim.origin.arrival)
    do throws(PipelineError) {
      let contents = try cage(digest, channel: channel, nest: nest, budget: budget)
      guard channel.kinds.allows(contents.mediaType) || released else {
        throw .document(.kindNotAllowed, detail: contents.mediaType.rawValue)
      }
      return contents
    } catch {
      guard released, case .document(let reason, _) = error else { throw error }
      nest.abandon()
      return Pipeline.unread(reason)
    }
  }

  /// Asks a reader of its own what the document says.
  func cage(
    _ digest: Digest, channel: Configuration.Channel, nest: ChildNest, budget: Int64
  ) throws(PipelineError) -> Contents {
    let settings = parts.settings.value.cage
    var limits = CageLimits()
    limits.memory = settings.memory.bytes
    limits.stall = settings.stall.duration
    limits.total = settings.total.duration
    limits.expanded = budget
    if nest.depth >= Pipeline.deepest { limits.children = 0 }
    guard let number = try keeping({ () throws(StoreError) in try parts.store.open(original: digest) }) else {
      throw .store(.corrupt(what: "The original \(digest) is missing.", whatToDo: "Run vigilctl verify."))
    }
    let file = OwnedDescriptor(owning: number)
    let outcome: CageOutcome
    do {
      outcome = try parts.cage.read(document: file.raw, limits: limits, child: nest.open)
    } catch {
      throw .passing(.storeUnavailable, detail: "\(error)")
    }
    switch outcome {
    case .read(let contents): return contents
    case .failed(let reason, let detail):
      if [.cageUnavailable, .killedForMemory].contains(reason) { throw .passing(reason, detail: detail) }
      throw .document(reason == .tooManyChildren && limits.children == 0 ? .tooDeep : reason, detail: detail)
    }
  }

  /// What is left of the bytes that one file from the spool may unpack to: all that came out of it so far counts, but for
  /// the `known` children of a document that is read again, which come out of it again.
  func budget(of id: ArrivalID, besides known: [Arrival] = []) async throws(PipelineError) -> Int64 {
    guard id.parent != nil || !known.isEmpty else { return Pipeline.expandedLimit }
    let unpacked = try await unpacked.bytes(of: id.root) { () async throws(PipelineError) in
      try await countUnpacked(from: id.root)
    }
    var left = Pipeline.expandedLimit - unpacked
    for child in known { left += try await size(of: child) }
    return max(0, left)
  }

  /// The bytes of all that came out of a file, as ledger and spool say; it may end early when they are too many.
  private func countUnpacked(from root: ArrivalID) async throws(PipelineError) -> Int64 {
    var bytes: Int64 = 0
    var parents = [root]
    while let parent = parents.popLast(), bytes < Pipeline.expandedLimit {
      for child in try await storing({ () async throws(StoreError) in try await parts.store.children(of: parent) }) {
        bytes += try await size(of: child)
        parents.append(child.origin.arrival)
      }
    }
    return bytes
  }

  /// A child's bytes, wherever its way has led it meanwhile.
  private func size(of child: Arrival) async throws(PipelineError) -> Int64 {
    let id = child.origin.arrival
    if let size = child.size { return size }
    if let size = try spooling({ () throws(SpoolError) in try parts.tree.size(ofActive: id) }) { return size }
    return try await storing { () async throws(StoreError) in try await parts.store.arrival(id)?.size } ?? 0
  }

  private func parent(of claim: Claim) async throws(PipelineError) -> Digest? {
    guard let parent = claim.origin.arrival.parent else { return nil }
    return try await storing { () async throws(StoreError) in try await parts.store.arrival(parent)?.digest }
  }

  /// Roughly the bytes that contents take in memory.
  private static func weight(of contents: Contents) -> Int {
    let cell = 64
    let pages = contents.pages.reduce(0) { $0 + $1.text.utf8.count + cell }
    let tables = contents.tables.reduce(0) { total, table in
      total + table.rows.reduce(0) { $0 + $1.reduce(cell) { $0 + $1.utf8.count + cell } }
        + (table.types?.reduce(0) { $0 + $1.utf8.count + cell } ?? 0)
    }
    let facts = contents.facts.reduce(0) { $0 + $1.evidence.reduce(cell) { $0 + $1.text.utf8.count + cell } }
    return pages + tables + facts + contents.properties.reduce(0) { $0 + $1.value.utf8.count + cell }
  }

  /// Stands for the reader of a document that none could read.
  static let noReader = Component(name: "none", version: 1)

  /// What is kept of a document that a person released and that nothing can read.
  private static func unread(_ reason: Reason) -> Contents {
    var contents = Contents(mediaType: .unknown, reader: Pipeline.noReader)
    contents.note = reason.sentence
    return contents
  }
}
