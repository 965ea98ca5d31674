internal import Model

/// Parameters that write their own JSON, because they are sent for each document: the same that JSONEncoder makes of them.
protocol WrittenParameters: Encodable {
  func write(to text: inout JSONText)
}
