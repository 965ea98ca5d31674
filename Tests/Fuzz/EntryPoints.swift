// What libFuzzer calls (llvm.org/docs/LibFuzzer.html): it brings the program's main function and leads inputs by what code
// each reaches, until something traps or the time is over. Deploy/fuzz builds and runs it. Trusts nothing of an input.

import Glibc

/// `VIGIL_FUZZ_DECODER` names it.
private let decoder = getenv("VIGIL_FUZZ_DECODER").flatMap { Decoder(rawValue: String(cString: $0)) }

/// Before all: writes the inputs to begin with into the folder that `VIGIL_FUZZ_SEEDS` names.
@_cdecl("LLVMFuzzerInitialize")
func begin(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
  guard let decoder, let folder = getenv("VIGIL_FUZZ_SEEDS").map({ String(cString: $0) }) else {
    print("VIGIL_FUZZ_DECODER has to be one of \(Decoder.allCases), VIGIL_FUZZ_SEEDS a folder")
    exit(64)
  }
  precondition(!decoder.seeds.isEmpty, "the inputs to begin with cannot be made")
  for (number, seed) in decoder.seeds.enumerated() {
    guard let file = fopen("\(folder)/seed-\(number)", "w") else {
      print("\(folder) cannot be written to: make it first")
      exit(73)
    }
    fwrite(seed, 1, seed.count, file)
    fclose(file)
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
func take(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  decoder?.take(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
