internal import Cage
internal import Configuration
internal import Model
internal import Spool
internal import Store

/// Reading a stored document again, with a newer reader or at a person's wish.
extension Pipeline {
  /// Replaces the record by a new reading; the old one stays when that fails. Children that a former reading had
  /// found stay as they are, told by their bytes and not by their place, which another reader may see otherwise; new ones
  /// become arrivals. Nothing is taken from the old record, and so this restores one
  /// that is lost or damaged. Returns why it was not read, nil when it was.
  func reread(_ digest: Digest, by user: UInt32) async -> PipelineError? {
    do throws(PipelineError) {
      guard let old = try await provenance(of: digest) else {
        return .store(.corrupt(what: "The document \(digest) is not stored.", whatToDo: "Run vigilctl verify."))
      }
      await turns.take(digest)
      defer {
        turns.pass(digest)
        parts.cage.tidy()
      }
      await gate.pass()
      // Only for the folders of children; the name itself may be no longer kept.
      let name = old.origin.name.bytes.isEmpty ? SpoolName("document") : old.origin.name
      let path = SpoolPath(channel: old.origin.channel, name: name)
      let claim = Claim(origin: old.origin, path: path, source: .state(.active))
      let known = try await KnownChildren(of: old.origin.arrival, parts)
      let nest = ChildNest(parent: claim, tree: parts.tree, after: known.highest)
      do throws(PipelineError) {
        let contents = try cage(
          digest, channel: parts.settings.value.channel(old.origin.channel), nest: nest,
          budget: try await budget(of: old.origin.arrival, besides: known.arrivals))
        nest.keep(try await known.new(nest.claims))
        let bytes = try spooling { () throws(SpoolError) in try parts.tree.syncChildren(nest.claims) }
        let now = parts.now()
        let record = Record(
          digest: digest, size: old.size, origin: old.origin, parent: old.parent, read: now, contents: contents)
        let entries =
          [
            LedgerEntry.decided(Decision(.reprocess, .document(digest), user: user, at: now)),
            .read(digest, reader: contents.reader, interpreter: contents.interpreter, at: now),
          ] + nest.claims.map { .arrived($0.origin) }
        _ = try await storing { () async throws(StoreError) in
          try await parts.store.commit(Commit(entries, record: record))
        }
        unpacked.add(bytes, to: old.origin.arrival.root, isFirst: false)
        for child in nest.claims { hand(child) }
        return nil
      } catch {
        nest.abandon()
        throw error
      }
    } catch {
      return error
    }
  }

  /// Where a stored document came from, as the arrival says that stored it. Nil when it is not stored.
  private func provenance(
    of digest: Digest
  ) async throws(PipelineError) -> (origin: Origin, size: Int64, parent: Digest?)? {
    try await storing { () async throws(StoreError) in
      guard let document = try await parts.store.document(digest) else { return nil }
      let stored = try await parts.store.arrivals(of: digest).first { $0.disposition == .stored }
      let origin = stored?.origin ?? document.first
      var parent = document.parent
      if parent == nil, let id = origin.arrival.parent { parent = try await parts.store.arrival(id)?.digest }
      return (origin, document.size, parent)
    }
  }
}
