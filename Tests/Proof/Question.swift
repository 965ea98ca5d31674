import Model

/// A call of the control socket.
struct Question {
  let method: String
  var parameters = "{}"
  var more = false
  /// Whether it is answered alike whenever it is asked, while no document comes.
  var isStable = true

  var message: [UInt8] {
    Array("{\"method\":\"\(method)\",\"parameters\":\(parameters),\"more\":\(more)}".utf8) + [0]
  }

  static let watch = Question(method: "io.vigil.Control.Watch", more: true, isStable: false)

  /// One of each way in which the daemon comes to an answer: from itself, from the index, from a record, from the spool.
  static func all(about document: Digest) -> [Question] {
    let id = "{\"id\":\"\(document)\"}"
    return [
      Question(method: "org.varlink.service.GetInfo"),
      Question(method: "io.vigil.Control.Status", isStable: false),
      Question(method: "io.vigil.Control.List"),
      Question(method: "io.vigil.Control.Show", parameters: id),
      Question(method: "io.vigil.Control.Text", parameters: id, more: true),
      Question(method: "io.vigil.Control.Search", parameters: "{\"query\":\"letter\"}"),
      Question(method: "io.vigil.Control.Explain", parameters: id),
      Question(method: "io.vigil.Control.Export", parameters: "{\"kind\":\"documents\"}", more: true),
      Question(method: "io.vigil.Control.Sync", parameters: "{\"timeout\":0}", isStable: false),
    ]
  }
}
