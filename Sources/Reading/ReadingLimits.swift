/// Bounds of one reading. Memory and time are bounded by the cage, not here.
package struct ReadingLimits: Hashable, Sendable {
  /// Pages beyond it are counted in `pageCount` but not read, and the note says so.
  package var pages = 20_000
  /// Children beyond it are not handed out, and the note says so.
  package var children = 10_000
  /// UTF-8 bytes of text in the whole document; reading stops at the page that goes beyond it, and the note says so.
  package var textBytes = 256 << 20
  /// Rows and cells of an Office document's tables, whose markup is short, of a workbook or of a text in columns; reading
  /// stops there, and the note says so.
  package var cells = 1_000_000
  /// UTF-8 bytes of the cells of a workbook or of a text in columns, of which a record says each word twice, on a page and
  /// in a table; reading stops there, and the note says so.
  package var cellBytes = 8 << 20
  /// Members of an archive or parts of a mail; a document with more is damaged to us.
  package var members = 20_000
  /// Bytes that a packed document may expand to while it is read; one that goes beyond is damaged to us.
  package var expanded = 512 << 20

  /// Bytes of one file in an archive that are held in memory. A larger one is unpacked twice: to see that it is whole, and
  /// to hand it over in pieces.
  package var member = 64 << 20
  /// Bytes that the files of an archive may expand to together. The daemon takes less than this, and says so in its way.
  package var unpacked = 2 << 30

  package init() {}
}
