package import SystemPackage

extension FilePath {
  /// A path of exactly these bytes, which need not be UTF-8. They hold no NUL: names on Linux cannot.
  package init(bytes: some Collection<UInt8>) {
    self = (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
    }
  }

  /// Without the terminating NUL.
  package var bytes: [UInt8] {
    withPlatformString { Array(UnsafeBufferPointer(start: $0, count: length)).map { UInt8(bitPattern: $0) } }
  }
}
