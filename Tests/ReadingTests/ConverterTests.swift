import Glibc
import Testing

/// The C library's converters of character sets, which ours stand in for (iconv.c in CICU).
@Suite struct ConverterTests {
  @Test func whatCouldNotBeOpenedIsNotClosed() {
    let none = iconv_t(bitPattern: -1)
    #expect(iconv_open("UTF-8", "no-such-set") == none)
    errno = 0
    #expect(iconv_close(none) == -1)
    #expect(errno == EBADF)
  }

  @Test(arguments: ["windows-1252", "UTF-16"])
  func whatWasOpenedIsClosed(set: String) throws {
    let converter = try #require(iconv_open("UTF-8", set))
    #expect(converter != iconv_t(bitPattern: -1))
    #expect(iconv_close(converter) == 0)
  }
}
