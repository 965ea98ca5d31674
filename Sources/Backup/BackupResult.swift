/// What a backup came to.
package struct BackupResult: Hashable, Sendable, Codable {
  /// Files that were copied, and their bytes; what was there already is not counted.
  package var copied = 0
  package var bytes: Int64 = 0
  /// Originals in the backup now.
  package var originals = 0
  /// Files of documents that were erased since, and that were removed from the backup.
  package var erased = 0
}
