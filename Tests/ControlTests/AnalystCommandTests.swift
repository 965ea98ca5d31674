internal import Control
internal import Model
internal import Platform
internal import SystemPackage
internal import Testing

/// What analysts ask, through the built program.
@Suite struct AnalystCommandTests {
  @Test func filtersReachTheDaemon() async throws {
    try await TestServer.run { server in
      let run = try server.vigilctl(
        "judgements --region 'South West' --grade RI --grade 'requires improvement' --area in_care --since 2023 --all")
      #expect(run.code == 0, "\(run.error)")
      let asked = try #require(server.handler.judged.value.last)
      #expect(asked.region == "South West")
      #expect(asked.grades == [.requiresImprovement, .requiresImprovement])
      #expect(asked.area == .inCare)
      #expect(asked.since == PartialDate("2023"))
      #expect(asked.all == true)
      _ = try server.vigilctl("findings --theme caseloads --authority Hull --kind strength --addressee lscb")
      #expect(server.handler.found.value.last?.kinds == [.strength])
      #expect(server.handler.found.value.last?.addressee == .lscb)
      _ = try server.vigilctl("findings")
      #expect(server.handler.found.value.last?.kinds == [.improvement, .recommendation, .priorityAction])
      _ = try server.vigilctl("findings --kind all")
      #expect(server.handler.found.value.last?.kinds == [])
    }
  }

  @Test func tablesGoToOtherPrograms() async throws {
    try await TestServer.run { server in
      let csv = try server.vigilctl("judgements --format csv")
      #expect(csv.output.hasPrefix("authority,code,region,abolished,kind,framework,inspection_start,"))
      #expect(csv.output.contains("Northwick,E08000099,North West,2030-03-31,full,ILACS,2024-12-02,2024-12-13,"))
      #expect(csv.error.contains("1 report names no authority"))
      let findings = try server.vigilctl("findings --format csv")
      #expect(findings.output.contains("caseloads care_leavers,\"The size of caseloads, now\",2,\(Sample.digest)\r\n"))
    }
  }

  @Test func filesAreWrittenWholeAndReplaced() async throws {
    try await TestServer.run { server in
      for name in ["t.svg", "t.html", "j.csv", "j.json", "j.txt", "j.xlsx"] {
        try CommandLineRun.write("old", to: server.directory.appending(name))
        let run = try server.vigilctl("\(name.hasPrefix("t") ? "timeline Northwick" : "judgements") --output \(name)")
        #expect(run.code == 0, "\(name): \(run.error)")
        #expect(run.output == "")
      }
      let svg = try CommandLineRun.text(server.directory.appending("t.svg"))
      #expect(svg.contains("<title id=\"timeline-title\">") && svg.hasSuffix("</svg>\n"))
      #expect(try CommandLineRun.text(server.directory.appending("t.html")).hasPrefix("<!DOCTYPE html>"))
      #expect(try CommandLineRun.text(server.directory.appending("j.txt")).contains("G ▲"))
      #expect(try CommandLineRun.text(server.directory.appending("j.json")).hasPrefix("{\"authority\":"))
      #expect(try Directory(server.directory).names().allSatisfy { !$0.string.hasSuffix(".part") })
    }
  }

  /// Read by the standard library of another language, as the zip of XML that it is.
  @Test func theSpreadsheetHoldsDatesGradesAndNotes() async throws {
    try await TestServer.run { server in
      #expect(try server.vigilctl("judgements --output j.xlsx").code == 0)
      #expect(try server.vigilctl("findings --output f.xlsx").code == 0)
      let script = """
        import zipfile
        book = zipfile.ZipFile('j.xlsx')
        assert book.testzip() is None
        texts = book.read('xl/sharedStrings.xml').decode()
        sheet = book.read('xl/worksheets/sheet1.xml').decode()
        assert 'Requires improvement' not in texts and '<t>Good</t>' in texts and '<t>Northwick</t>' in texts
        assert '<v>45628</v>' in sheet, 'the day 2024-12-02'
        assert 'autoFilter' in sheet and 'pane ' in sheet
        assert 'name="About"' in book.read('xl/workbook.xml').decode()
        book = zipfile.ZipFile('f.xlsx')
        texts = book.read('xl/sharedStrings.xml').decode()
        assert 'The size of caseloads, now' in texts and 'addressee' in texts and 'name="About"' in (
          book.read('xl/workbook.xml').decode())
        """
      try CommandLineRun.write(script, to: server.directory.appending("look.py"))
      let look = try CommandLineRun("look.py", in: server.directory, tool: "/usr/bin/python3")
      #expect(look.code == 0, "\(look.error)")
    }
  }
}
