internal import Model

/// A `ReadResult` in JSON.
package struct ResultText {
  package let bytes: [UInt8]

  package init(_ result: ReadResult) {
    var text: JSONText
    switch result {
    case .contents(let contents):
      text = JSONText(capacity: JSONText.capacity(for: contents))
      text.object {
        $0.key("contents")
        $0.object {
          $0.key("_0")
          $0.write(contents)
        }
      }
    case .failure(let failure, let detail):
      text = JSONText()
      text.object {
        $0.key("failure")
        $0.object {
          $0.member("_0", failure.rawValue)
          $0.member("detail", detail)
        }
      }
    case .elsewhere:
      text = JSONText()
      text.object {
        $0.key("elsewhere")
        $0.object { _ in }
      }
    }
    bytes = text.bytes
  }
}
