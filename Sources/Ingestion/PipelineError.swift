internal import Model
internal import Platform
internal import Spool
internal import Store

/// Why an arrival did not get stored. Details hold nothing personal.
enum PipelineError: Error {
  /// It is the document's doing: quarantine.
  case document(Reason, detail: String)
  /// A person had these bytes erased: quarantine.
  case erased(Digest)
  /// It passes: try again later.
  case passing(Reason, detail: String)
  case store(StoreError)
}

extension Pipeline {
  /// Runs a call of the store.
  func storing<Result>(_ body: () async throws(StoreError) -> Result) async throws(PipelineError) -> Result {
    do throws(StoreError) { return try await body() } catch { throw PipelineError(error) }
  }

  /// The same for the calls that only touch originals.
  func keeping<Result>(_ body: () throws(StoreError) -> Result) throws(PipelineError) -> Result {
    do throws(StoreError) { return try body() } catch { throw PipelineError(error) }
  }

  /// Runs a call of the spool.
  func spooling<Result: ~Copyable>(_ body: () throws(SpoolError) -> Result) throws(PipelineError) -> Result {
    do throws(SpoolError) { return try body() } catch { throw .passing(.storeUnavailable, detail: "\(error)") }
  }

  /// The same where the file itself may be what refuses: its owner may have changed it while it waited.
  func opening<Result: ~Copyable>(_ body: () throws(SpoolError) -> Result) throws(PipelineError) -> Result {
    do throws(SpoolError) { return try body() } catch {
      guard case .system(let cause) = error, case .blocked(let reason, _) = Examination.finding(for: cause, nil) else {
        throw .passing(.storeUnavailable, detail: "\(error)")
      }
      if reason == .notRegular { throw .document(reason, detail: "") }
      throw .passing(reason, detail: "\(error)")
    }
  }

  func looking<Result>(_ body: () throws(SystemError) -> Result) throws(PipelineError) -> Result {
    do throws(SystemError) { return try body() } catch { throw .passing(.storeUnavailable, detail: "\(error)") }
  }
}

extension PipelineError {
  var reason: Reason {
    switch self {
    case .document(let reason, _), .passing(let reason, _): reason
    case .erased: .erased
    case .store(.full): .storeFull
    case .store: .storeUnavailable
    }
  }

  /// Empty where the reason says it all.
  var detail: String {
    switch self {
    case .document(_, let detail), .passing(_, let detail): detail
    case .erased: ""
    case .store(let error): "\(error)"
    }
  }

  init(_ error: StoreError) {
    self =
      switch error {
      case .tooLarge(let limit): .document(.tooLarge, detail: "limit \(limit) bytes")
      case .unreadable(let cause): .passing(.unreadable, detail: cause)
      default: .store(error)
      }
  }
}
