/// Faults of one kind, one after the other: at each n-th call, once and until it is lifted, until no call is met any more.
struct FaultSeries {
  /// What is tried, as the output names it.
  let name: String
  let kind: PlannedFault.Kind
  /// Of the n-th calls every so many-th is tried, from the first on.
  let step: Int
  var first = 1
  /// What the numbers that `attempt` returns count.
  let counted: String

  /// More than these are not worth the time.
  private static let mostFailures = 50

  /// Throws when an attempt did, after all of them.
  func run(_ attempt: (PlannedFault) async throws -> Int) async throws {
    var (tried, count, failed) = (0, 0, 0)
    for isLasting in [false, true] {
      var number = first
      while failed <= FaultSeries.mostFailures {
        let fault = PlannedFault(kind, at: number, isLasting: isLasting)
        do { count += try await attempt(fault) } catch {
          failed += 1
          Console.line(
            "FAILED \(name) \(kind) call \(number)\(isLasting ? " and on" : ""): \(fault.hit ?? "?"): \(error)")
        }
        guard fault.hit != nil else { break }
        tried += 1
        // Each call is interrupted once: there is no n-th.
        if kind == .interrupted, isLasting { break }
        number += step
      }
    }
    Console.line("faults \(name) \(kind): \(tried) tried, \(count) \(counted), \(failed) failed")
    if failed > 0 { throw ProofFailure("\(failed) faults of \(name), \(kind)") }
  }
}
