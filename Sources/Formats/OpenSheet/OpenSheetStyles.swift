/// Which styles hide a sheet (ISO/IEC 26300-3, 20.254).
struct OpenSheetStyles {
  private static let most = 10_000

  private var hiding: Set<String> = []
  private var current: String?

  func hides(_ style: String?) -> Bool { style.map(hiding.contains) ?? false }

  mutating func take(_ element: XMLElement) {
    guard element.space == OpenSheetSpace.style else { return }
    switch element.name {
    case "style": current = element.attribute("family") == "table" ? element.attribute("name") : nil
    case "table-properties":
      if let current, hiding.count < OpenSheetStyles.most, element.attribute("display") == "false" {
        hiding.insert(current)
      }
    default: break
    }
  }
}
