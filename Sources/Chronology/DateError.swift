/// Why a date was refused.
public struct DateError: Error, Hashable, Sendable {
  /// What is wrong, in a sentence without a full stop.
  public let message: String
  /// Where in the text, as an offset in UTF-8 bytes.
  public let offset: Int
  /// What to write instead, where that is known.
  public let hint: String?

  /// An error with its place and perhaps a hint.
  public init(message: String, offset: Int, hint: String? = nil) {
    self.message = message
    self.offset = offset
    self.hint = hint
  }
}

extension DateError: CustomStringConvertible {
  /// The message, its place and the hint, on one line.
  public var description: String {
    "\(message) (at byte \(offset))\(hint.map { "; \($0)" } ?? "")"
  }
}
