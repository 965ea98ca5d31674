internal import Reading

/// The sheets of a workbook in their order, and what holds for all of them (ECMA-376, part 1, 18.2).
final class WorkbookParts: XMLHandler {
  struct Sheet {
    let name: String
    /// Of its relationship.
    let id: String
    /// Hidden from who opens the file; its cells are read as any.
    let isHidden: Bool
  }

  /// Further ones are not even counted.
  private static let most = 100_000

  private(set) var sheets: [Sheet] = []
  private(set) var epoch = SerialDate.Epoch.since1900

  func begin(_ element: XMLElement) {
    switch element.name {
    case "workbookPr":
      if ["1", "true", "on"].contains(element.attribute("date1904")) { epoch = .since1904 }
    case "sheet" where sheets.count < WorkbookParts.most:
      sheets.append(
        Sheet(
          name: SheetName.checked(element.attribute("name") ?? ""),
          id: element.attribute("id") ?? "", isHidden: element.attribute("state")?.hasSuffix("idden") == true))
    default: break
    }
  }

  func end(_ name: String, space: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
