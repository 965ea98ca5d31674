internal import CPoppler

/// A word as poppler found it, not yet placed in the page's text.
struct PDFWord {
  let x0: Float
  let y0: Float
  let x1: Float
  let y1: Float
  let fontSize: Float
  let bold: Bool
  let spaceAfter: Bool
  let quarterTurns: UInt8
  /// Where its UTF-8 stands in the page's bytes.
  let bytes: Range<Int>
  let scalars: Int

  init(_ word: vigil_pdf_word) {
    x0 = word.x0
    y0 = word.y0
    x1 = word.x1
    y1 = word.y1
    fontSize = word.font_size
    bold = word.bold
    spaceAfter = word.space_after
    quarterTurns = word.quarter_turns
    bytes = Int(word.text_start)..<Int(word.text_start) + Int(word.text_count)
    scalars = Int(word.scalar_count)
  }

  var height: Float { y1 - y0 }
}
