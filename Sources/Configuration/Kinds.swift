package import Model

/// The kinds of document that a channel accepts.
package enum Kinds: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case pdf, html, text, markdown, word, odt, rtf, epub, table, mail, archive, xml, json, unknown

    package init(_ type: MediaType) {
      self =
        switch type {
        case .pdf: .pdf
        case .html: .html
        case .plainText: .text
        case .markdown: .markdown
        case .docx: .word
        case .odt: .odt
        case .rtf: .rtf
        case .epub: .epub
        case .csv, .tsv, .xlsx, .ods, .xls: .table
        case .mail: .mail
        case .zip, .tar, .gzip, .bzip2, .xz, .zstd: .archive
        case .xml: .xml
        case .json: .json
        default: .unknown
        }
    }
  }

  case all
  case only(Set<Kind>)

  static var form: String { Kind.allCases.map(\.rawValue).joined(separator: ", ") }

  /// Whether documents of this kind, as told from their bytes, may come in.
  package func allows(_ type: MediaType) -> Bool {
    switch self {
    case .all: true
    case .only(let kinds): kinds.contains(Kind(type))
    }
  }
}
