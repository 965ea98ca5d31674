/// For methods that take nothing.
package struct NoParameters: Hashable, Sendable, Codable {
  package init() {}
}
