package import Control
internal import ServiceLifecycle

/// Serves the control socket until shutdown; then ends the streams, so that watchers see why.
package struct ControlService: Service {
  private let server: ControlServer
  private let hub: EventHub

  package init(_ server: ControlServer, hub: EventHub) {
    self.server = server
    self.hub = hub
  }

  package func run() async throws {
    try await withGracefulShutdownHandler {
      try await cancelWhenGracefulShutdown { try await server.run() }
    } onGracefulShutdown: {
      hub.close()
    }
  }
}
