/// Takes a file inside a document: what is said of it, its size in bytes, and what gives its bytes by pieces, each valid
/// while it is given. It asks for them once.
package typealias ChildReceiver = (ChildHeader, _ size: Int, _ pieces: ChildPieces) throws -> Void

package typealias ChildPieces = (_ take: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
