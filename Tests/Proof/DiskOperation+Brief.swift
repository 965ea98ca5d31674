extension DiskOperation {
  /// For a person who looks into a failure.
  var brief: String {
    if case .write(let file, let offset, let bytes) = self {
      return "write(\(file), at \(offset), \(bytes.count) bytes)"
    }
    return "\(self)"
  }
}
