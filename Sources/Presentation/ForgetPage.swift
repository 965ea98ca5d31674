package import Control
internal import Model

/// What `vigilctl forget` tells.
package enum ForgetPage {
  package static func lines(_ reply: Forget.Reply) -> [String] {
    var lines = ["forgot \(reply.digest), of \(Quantity.count(reply.arrivals, "arrival"))"]
    if !reply.children.isEmpty {
      lines.append("\(Quantity.count(reply.children.count, "document")) that came inside of it stay:")
      lines += reply.children.map { "  \($0)" }
    }
    if !reply.containers.isEmpty {
      lines.append("It came inside of \(Quantity.count(reply.containers.count, "document")), which still hold it:")
      lines += reply.containers.map { "  \($0)" }
    }
    return lines
  }
}
