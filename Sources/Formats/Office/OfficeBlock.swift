/// A piece of a document that flows: what stands between two others from edge to edge.
enum OfficeBlock {
  case paragraph(OfficeParagraph)
  case table(rows: [[OfficeCell]])
}
