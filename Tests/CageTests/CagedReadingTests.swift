import Cage
import Glibc
import Model
import Platform
import Synchronization
import Testing

@Suite("Documents are read in their cage")
struct CagedReadingTests {
  @Test func plainText() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let contents = try #require(try cage.read("The child was absent.\nAgain.\n").contents)
    #expect(contents.mediaType == .plainText)
    #expect(contents.pages.map(\.number) == [1])
    #expect(contents.pages[0].text.contains("The child was absent.\nAgain."))
    #expect(cage.components.contains(contents.reader))
  }

  @Test func hypertext() throws {
    let cage = try Cage.started(Products.textReader, Products.reader)
    defer { cage.stop() }
    let page = "<!DOCTYPE html><html><head><title>News</title></head><body><p>Fish &amp; chips</p></body></html>"
    let contents = try #require(try cage.read(page).contents)
    #expect(contents.mediaType == .html)
    #expect(contents.title == "News")
    #expect(contents.pages.first?.text.contains("Fish & chips") == true)
  }

  @Test func anEmptyDocument() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(try cage.read("").contents?.pages == [Page(number: 1, text: "")])
  }

  @Test func theOffsetOfTheDocumentDoesNotMatter() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let document = try Document(Array("whole".utf8))
    let outcome = try cage.read(document: document.file.raw, limits: .forTests) { _ in Document.nowhere }
    #expect(outcome.contents?.pages.first?.text == "whole")
  }

  @Test func childrenArriveWholeAndWithHarmlessNames() throws {
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    let target = try Document()
    let headers = Mutex<[ChildHeader]>([])
    let outcome = try cage.read("child 3000000 ../../etc/./passwd") { header in
      headers.withLock { $0.append(header) }
      return target.file.raw
    }
    #expect(outcome.contents != nil)
    let header = try #require(headers.withLock { $0.first })
    #expect(header.name == SpoolName("etc/passwd"))
    #expect(header.size == 3_000_000)
    #expect(target.bytes == [UInt8](repeating: 0x61, count: 3_000_000))
  }

  @Test func whatTheCallerThrowsComesThrough() throws {
    struct DiskFull: Error {}
    let cage = try Cage.started(Products.chaos)
    defer { cage.stop() }
    #expect(throws: DiskFull.self) { try cage.read("child 10 x") { _ in throw DiskFull() } }
    #expect(try cage.read("next").contents != nil)
  }

  @Test func manyAtOnce() throws {
    let cage = try Cage.started(Products.chaos, recycle: 7)
    defer { cage.stop() }
    let texts = (0..<40).map { "document \($0)" }
    let read = Mutex<[String]>([])
    let next = Mutex(texts)
    let running = Monitor(4)
    for number in 0..<4 {
      try BlockingThread.start("reads \(number)") {
        while let text = next.withLock({ $0.popLast() }) {
          guard let contents = try? cage.read(text).contents else { continue }
          read.withLock { $0 += contents.pages.map(\.text) }
        }
        running.update { $0 -= 1 }
      }
    }
    _ = running.wait { $0 == 0 ? true : nil }
    #expect(read.withLock { $0.sorted() } == texts.sorted())
  }
}
