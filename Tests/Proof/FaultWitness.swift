import Platform
import SystemPackage

/// Lets the planned calls fail, and writes nothing down.
struct FaultWitness: SyscallWitness {
  private let fault: any SyscallFault

  init(_ fault: any SyscallFault) { self.fault = fault }

  func refusal(of call: String, doing effect: DiskEffect?) -> Errno? { fault.refusal(of: call, doing: effect) }

  func willDo(_ effect: DiskEffect) {}
  func did(_ effect: DiskEffect, result: Int64) {}
  func failed(_ effect: DiskEffect) {}
}
