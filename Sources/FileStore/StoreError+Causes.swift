internal import GRDB
internal import Platform
internal import Store
internal import SystemPackage

extension StoreError {
  init(_ error: SystemError) {
    switch error.errno {
    case .noSpace, .diskQuotaExceeded: self = .full
    default: self = .unavailable(error.description)
    }
  }

  /// SQLite's statement and its arguments are left out: they hold what documents say.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    // GRDB's word for a connection that was closed.
    case .SQLITE_MISUSE: self = .closed
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damagedIndex
    default: self = .unavailable("SQLite: \(error.message ?? error.resultCode.description)")
    }
  }

  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as SystemError: self.init(error)
    case let error as DatabaseError: self.init(error)
    default: self = .unavailable(String(describing: type(of: error)))
    }
  }

  /// Runs `body` and names whatever it throws in the store's words.
  static func naming<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do { return try body() } catch { throw StoreError(error) }
  }

  /// Nil where the index is found damaged, for whoever goes on without it. SQLite's integrity check tells some damage so too,
  /// and in no row of its answer.
  static func unlessDamaged<Result>(_ body: () throws -> Result) throws -> Result? {
    do { return try body() } catch {
      guard StoreError(error) == .damagedIndex else { throw error }
      return nil
    }
  }
}
