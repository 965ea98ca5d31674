package import Model
internal import Platform

/// A walk through the arrivals of a state. What comes or goes meanwhile may be met or not.
package struct ArrivalScan: ~Copyable {
  private let names: DirectoryScan

  init(_ names: DirectoryScan) { self.names = names }

  /// Nil at the end.
  package func next() throws(SpoolError) -> ArrivalID? {
    do throws(SystemError) {
      while let entry = try names.next() {
        if let id = ArrivalID(String(decoding: entry.name, as: UTF8.self)) { return id }
      }
      return nil
    } catch { throw .system(error) }
  }
}
