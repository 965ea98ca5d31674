internal import CLinux

/// The pages of the program's own file that are mapped, which count as the process's memory.
package enum ProgramPages {
  /// Lets go of all that only reading from the file brings back. To start, a program of this size touches most of its
  /// file (relocation, metadata of types, the opening of everything) and a fifth of that ever again. Each page that is
  /// used comes back by a fault of a microsecond or so, its neighbours with it.
  package static func release() { vigil_release_program() }
}
