/// Every method of `io.vigil.Control`, by its full name, wired to a handler.
struct RouteTable: Sendable {
  private let routes: [String: Route]

  init(_ handler: some ControlHandler) {
    let all = [
      Route(Status.self, handler.status),
      Route(List.self, handler.list),
      Route(Show.self, handler.show),
      Route(Text.self, handler.text),
      Route(Search.self, handler.search),
      Route(Authority.self, handler.authority),
      Route(Authorities.self, handler.authorities),
      Route(Judgements.self, handler.judgements),
      Route(Findings.self, handler.findings),
      Route(Watch.self, handler.watch),
      Route(Explain.self, handler.explain),
      Route(ListQuarantine.self, handler.listQuarantine),
      Route(Release.self, handler.release),
      Route(Discard.self, handler.discard),
      Route(Forget.self, handler.forget),
      Route(Retry.self, handler.retry),
      Route(Reprocess.self, handler.reprocess),
      Route(Pause.self, handler.pause),
      Route(Resume.self, handler.resume),
      Route(Sync.self, handler.sync),
      Route(Follow.self, handler.follow),
      Route(Verify.self, handler.verify),
      Route(Rebuild.self, handler.rebuild),
      Route(Backup.self, handler.backup),
      Route(Examine.self, handler.examine),
      Route(Reload.self, handler.reload),
      Route(Export.self, handler.export),
      Route(Audit.self, handler.audit),
    ]
    routes = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Route? { routes[name] }

  var names: [String] { routes.keys.sorted() }
}
