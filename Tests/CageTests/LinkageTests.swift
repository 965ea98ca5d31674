import Glibc
import Testing

/// Each library that a template has loaded makes every copy dearer, and is code that a document may reach.
@Suite("Each reader loads the libraries of its formats only")
struct LinkageTests {
  private static let heavy = ["poppler", "freexl", "gmime", "glib", "gobject", "archive", "xml2", "cld2"]

  @Test func theTextReaderLoadsNoneOfTheOthers() throws {
    let libraries = try libraries(of: Products.textReader)
    #expect(libraries.contains { $0.hasPrefix("libicuuc.") } && libraries.contains { $0.hasPrefix("libgumbo.") })
    for name in Self.heavy { #expect(!libraries.contains { $0.hasPrefix("lib\(name)") }, "lib\(name)") }
  }

  @Test func theOtherLoadsThem() throws {
    let libraries = try libraries(of: Products.reader)
    for name in Self.heavy { #expect(libraries.contains { $0.hasPrefix("lib\(name)") }, "lib\(name)") }
  }

  /// ldd(1): a line a library, its name first.
  private func libraries(of program: String) throws -> [String] {
    let output = try #require(popen("LC_ALL=C ldd '\(program)'", "r"))
    var text: [UInt8] = []
    while case let byte = fgetc(output), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
    #expect(pclose(output) == 0)
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
  }
}
