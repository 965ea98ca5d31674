internal import Control
internal import Glibc
internal import SystemPackage
internal import Testing

/// A client that we did not write: `varlink` of PyPI, where `VIGIL_VARLINK_PYTHON` names a Python that has it.
@Suite(.enabled(if: getenv("VIGIL_VARLINK_PYTHON") != nil, "VIGIL_VARLINK_PYTHON is not set"))
struct PythonClientTests {
  @Test func itDrivesStatusAndWatch() async throws {
    try await TestServer.run { server in
      let python = try #require(getenv("VIGIL_VARLINK_PYTHON").map { String(cString: $0) })
      let script = """
        import varlink
        with varlink.Client(address="unix:\(server.path)") as client, client.open("io.vigil.Control") as vigil:
            with client.open("org.varlink.service") as service:
                print(service.GetInfo()["product"], vigil.Status()["totals"]["arrivals"])
            print([event["event"] for event in vigil.Watch(_more=True)])
            print([text["page"] for text in vigil.Text("abcd", _more=True)])
            print(vigil.Sync(timeout=1)["deferred"][0]["name"]["raw"])
            try:
                vigil.Show("none")
            except varlink.VarlinkError as error:
                print(error.error(), error.parameters())
        """
      try CommandLineRun.write(script, to: server.directory.appending("client.py"))
      let run = try CommandLineRun("client.py", in: server.directory, tool: .init(python))
      #expect(
        run.output == """
          vigild 3
          ['settled', 'settled', 'settled', 'settled']
          [1, 2, 3]
          636166e90a
          io.vigil.Control.NotFound {'object': 'none'}

          """, "\(run.error)")
    }
  }
}
