internal import Model
internal import Platform
internal import Spool
internal import Store

/// The children that earlier readings of a document found, held against those of a new one.
struct KnownChildren {
  private let parts: Pipeline.Parts
  let arrivals: [Arrival]

  init(of parent: ArrivalID, _ parts: Pipeline.Parts) async throws(PipelineError) {
    self.parts = parts
    do throws(StoreError) { arrivals = try await parts.store.children(of: parent) } catch { throw PipelineError(error) }
  }

  /// The highest ordinal that was given; 0 without children.
  var highest: Int { arrivals.compactMap(\.origin.arrival.ordinal).max() ?? 0 }

  /// Those of the claims, which lie in `active/`, that no known child is: none has their bytes. Of a known child that is not
  /// stored the bytes lie in the spool. Where they are gone, a person discarded it, and its name has to do; but where more
  /// claims have that name than such children, none can be told from the others, and all are new. Blocks.
  func new(_ claims: [Claim]) async throws(PipelineError) -> [Claim] {
    if claims.isEmpty || arrivals.isEmpty { return claims }
    var digests: Set<Digest> = []
    var discarded: [SpoolName: Int] = [:]
    for arrival in arrivals {
      if let digest = try await digest(of: arrival) {
        digests.insert(digest)
      } else {
        discarded[arrival.origin.name, default: 0] += 1
      }
    }
    var new: [SpoolName: [Claim]] = [:]
    for claim in claims {
      let digest = try digest(of: claim.origin.arrival, in: .active)
      if digest.map(digests.contains) != true { new[claim.origin.name, default: []].append(claim) }
    }
    return new.filter { $0.value.count > discarded[$0.key, default: 0] }.flatMap(\.value)
      .sorted { ($0.origin.arrival.ordinal ?? 0) < ($1.origin.arrival.ordinal ?? 0) }
  }

  private func digest(of known: Arrival) async throws(PipelineError) -> Digest? {
    if let digest = known.digest { return digest }
    for state in SpoolState.allCases {
      if let digest = try digest(of: known.origin.arrival, in: state) { return digest }
    }
    // Its way may have ended meanwhile.
    do throws(StoreError) { return try await parts.store.arrival(known.origin.arrival)?.digest } catch {
      throw PipelineError(error)
    }
  }

  /// Nil when its file does not lie there.
  private func digest(of id: ArrivalID, in state: SpoolState) throws(PipelineError) -> Digest? {
    let found: OwnedDescriptor?
    do throws(SpoolError) { found = try parts.tree.open(id, in: state) } catch {
      throw .passing(.storeUnavailable, detail: "\(error)")
    }
    guard let file = consume found else { return nil }
    do throws(StoreError) { return try parts.store.digest(of: file.raw) } catch { throw PipelineError(error) }
  }
}
