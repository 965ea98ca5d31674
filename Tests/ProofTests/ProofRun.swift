import Foundation
import Testing

/// A run of `vigil-proof`, a process of its own: it watches all system calls of its process.
enum ProofRun {
  /// The products lie beside the test bundle, or where `VIGIL_PROGRAMS` says: what is shipped is built by itself.
  private static var program: String {
    if let folder = ProcessInfo.processInfo.environment["VIGIL_PROGRAMS"] { return folder + "/vigil-proof" }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: bundle)) ?? bundle
    return (path as NSString).deletingLastPathComponent + "/vigil-proof"
  }

  /// Prints what it prints, and expects it to succeed.
  static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // A little of it, unless more was asked for.
    process.environment = ["VIGIL_PROOF": "small"].merging(ProcessInfo.processInfo.environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    print(text, terminator: "")
    #expect(process.terminationReason == .exit && process.terminationStatus == 0, "\(text)")
    #expect(text.contains(" tried"), "it says how much it tried")
  }
}
