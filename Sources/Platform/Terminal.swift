internal import Glibc

/// What a descriptor of the caller's is connected to, for the command line.
package enum Terminal {
  /// isatty(3)
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns and lines (TIOCGWINSZ of tty_ioctl(4)); nil when it is no terminal or does not say.
  package static func size(_ descriptor: Int32) -> (columns: Int, lines: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
