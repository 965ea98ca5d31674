internal import CLinux
internal import Glibc
internal import SystemPackage

/// A thread of the process's own, for work that blocks. It ends when its body returns.
package enum BlockingThread {
  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts a detached thread. `name` shows in `ps -L`; its first 15 bytes count (see pthread_setname_np(3)).
  /// Throws what pthread_create(3) returned: EAGAIN when the process may have no more threads.
  package static func start(_ name: String, _ body: @escaping @Sendable () -> Void) throws(SystemError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let result = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard result == 0 else {
      box.release()
      throw SystemError(call: "pthread_create", errno: .init(rawValue: result))
    }
    vigil_name_thread(thread, name)
  }

  /// Lets threads that the calling one has just woken go first where they would have to wait for its processor: a woken
  /// thread is often put beside its waker, though another processor is idle (sched_yield(2)).
  package static func yield() { sched_yield() }
}
