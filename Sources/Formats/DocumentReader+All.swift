package import Reading

extension DocumentReader {
  /// Every format, and whatever has none.
  package static let all = DocumentReader(
    ofText.formats + [
      PDFReader.self, WordReader.self, ExcelReader.self, OpenSheetReader.self, OldExcelReader.self, MailReader.self,
      ArchiveReader.self, OpenDocumentReader.self, EPUBReader.self, RTFReader.self, XMLReader.self, JSONReader.self,
      UnknownReader.self,
    ],
    lookInside: PackedKind.kind, tellLanguage: LanguageDetector.language)
}
