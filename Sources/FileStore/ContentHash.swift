internal import CCrypto
internal import Glibc
internal import Model
internal import Platform

/// SHA-256 (FIPS 180-4) by libcrypto, which uses the processor's own instructions where it has them.
struct ContentHash: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto has no SHA-256 or no memory")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { fatalError("libcrypto: update") }
  }

  consuming func finish() -> Digest {
    var count: UInt32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, initialised in
      guard EVP_DigestFinal_ex(context, buffer.baseAddress, &count) == 1 else { fatalError("libcrypto: final") }
      initialised = Int(count)
    }
    guard let digest = Digest(bytes: bytes) else { fatalError("libcrypto: SHA-256 has 32 bytes") }
    return digest
  }

  /// Of a whole file, whose offset does not matter and stays as it is.
  static func of(_ file: borrowing OwnedDescriptor) throws(SystemError) -> (digest: Digest, size: Int64) {
    try of(file.raw)
  }

  static func of(_ descriptor: Int32) throws(SystemError) -> (digest: Digest, size: Int64) {
    let hash = ContentHash()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = try Syscall.run("pread") { pread(descriptor, buffer.baseAddress, buffer.count, size) }
      if count == 0 { return (hash.finish(), Int64(size)) }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      size += count
    }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> Digest {
    let hash = ContentHash()
    hash.update(bytes)
    return hash.finish()
  }
}
