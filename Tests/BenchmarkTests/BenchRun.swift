import Foundation

/// A run of `vigil-bench` with the programs that lie beside it, in a folder of its own.
struct BenchRun {
  let status: Int32
  /// What it prints and what it complains of.
  let output: String

  init(_ arguments: String...) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vigil-bench-test-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BenchRun.program)
    process.arguments = arguments + ["--directory", folder.path]
    // Real documents would take minutes.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "VIGIL_CORPUS" }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// The products lie beside the test bundle, or where `VIGIL_PROGRAMS` says: what is shipped is built by itself.
  private static var program: String {
    if let folder = ProcessInfo.processInfo.environment["VIGIL_PROGRAMS"] { return folder + "/vigil-bench" }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: bundle)) ?? bundle
    return (path as NSString).deletingLastPathComponent + "/vigil-bench"
  }
}
