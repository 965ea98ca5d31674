/// The reply to `org.varlink.service.GetInfo`.
package struct ServiceInformation: Hashable, Sendable, Codable {
  package let vendor: String
  package let product: String
  package let version: String
  /// Where people read about the product; may be empty.
  package let url: String
  package let interfaces: [String]

  package init(vendor: String = "Vigil", product: String = "vigild", version: String, url: String = "") {
    self.vendor = vendor
    self.product = product
    self.version = version
    self.url = url
    interfaces = [ServiceInterface.name, ControlInterface.name]
  }
}
