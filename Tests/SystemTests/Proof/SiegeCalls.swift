/// A right call of every method that answers by itself, which mutants are made of. Not `Forget`, which is meant to lose
/// documents, nor what goes on until its caller leaves (`Watch`, `Follow`, `Backup`).
struct SiegeCalls {
  let digest: String
  let arrival: String

  var all: [String] {
    [
      call("Status"), call("List", "\"channel\":\"general\",\"after\":null,\"limit\":10,\"mediaType\":\"text/plain\""),
      call("Show", "\"id\":\"\(digest)\""), call("Text", "\"id\":\"\(digest)\",\"page\":1"),
      call("Text", "\"id\":\"\(digest)\"", more: true),
      call("Search", "\"query\":\"\\\"letter 1\\\" let*\",\"channel\":\"general\",\"limit\":10"),
      call("Authority", "\"name\":\"Leeds\""), call("Authorities", "\"region\":\"London\""),
      call("Judgements", "\"grades\":[\"good\"],\"framework\":\"ilacs\",\"since\":\"2024-01-01\""),
      call("Findings", "\"kinds\":[],\"theme\":\"a\",\"authority\":\"Leeds\"", more: true),
      call("Explain", "\"path\":{\"escaped\":\"general/a.txt\"}"), call("Explain", "\"id\":\"\(arrival)\""),
      call("ListQuarantine", "\"channel\":\"general\",\"after\":\"\(arrival)\",\"limit\":5"),
      call("Release", "\"ids\":[\"\(arrival)\"]"), call("Retry", "\"ids\":[\"\(arrival)\"]"),
      call("Reprocess", "\"ids\":[\"\(digest)\"]", more: true), call("Pause"), call("Resume"), call("Examine"),
      call("Reload"), call("Verify", "", more: true),
      call("Export", "\"kind\":\"documents\",\"channel\":\"general\"", more: true),
      "{\"method\":\"org.varlink.service.GetInterfaceDescription\",\"parameters\":{\"interface\":\"io.vigil.Control\"}}",
    ]
  }

  private func call(_ method: String, _ parameters: String = "", more: Bool = false) -> String {
    "{\"method\":\"io.vigil.Control.\(method)\",\"parameters\":{\(parameters)}" + (more ? ",\"more\":true}" : "}")
  }
}
