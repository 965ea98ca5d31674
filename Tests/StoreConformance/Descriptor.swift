internal import Glibc

enum Descriptor {
  static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }
}
