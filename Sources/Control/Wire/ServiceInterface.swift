/// `org.varlink.service`, which every Varlink service answers (varlink.org, "Service").
package enum ServiceInterface {
  struct Description: Codable {
    let description: String
  }

  struct DescriptionParameters: Codable {
    let interface: String
  }

  package static let name = "org.varlink.service"

  static let description = """
    # Which interfaces a service has, and what it is.
    interface org.varlink.service

    method GetInfo() -> (
      vendor: string,
      product: string,
      version: string,
      url: string,
      interfaces: []string
    )

    method GetInterfaceDescription(interface: string) -> (description: string)

    error InterfaceNotFound (interface: string)

    error MethodNotFound (method: string)

    error MethodNotImplemented (method: string)

    error InvalidParameter (parameter: string)

    # The caller must be in one of the groups.
    error PermissionDenied (groups: ?[]string)

    # The method must be called with `more`.
    error ExpectedMore ()

    """
}
