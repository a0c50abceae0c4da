/// A stretch of running text, not yet in any format.
enum Span: Hashable {
  /// Words of this program.
  case own(String)
  /// Words of the dossier's author, which mean nothing but themselves.
  case author(String)
  /// The same, and what the sentence is about.
  case strong(String)
  /// An address of the author's that may be followed, with what is written for it.
  case link(String, to: String)
  /// What a statement rests on.
  case notes([SourceNotes.Mark])
}

extension [Span] {
  /// Several stretches with words between them.
  static func joined(_ parts: [[Span]], by separator: String) -> [Span] {
    var result: [Span] = []
    for part in parts where !part.isEmpty {
      if !result.isEmpty { result.append(.own(separator)) }
      result += part
    }
    return result
  }

  /// Sentences one after the other, each with a full stop unless it brings its own.
  static func sentences(_ parts: [[Span]]) -> [Span] {
    .joined(parts.map { $0.endsSentence ? $0 : $0 + [.own(".")] }, by: " ")
  }

  private var endsSentence: Bool {
    guard let last = last?.text.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else { return false }
    return ".!?…。！？".unicodeScalars.contains(last)
  }
}

extension Span {
  /// The words alone; notes have none.
  var text: String {
    switch self {
    case .own(let text), .author(let text), .strong(let text), .link(let text, _): text
    case .notes: ""
    }
  }
}
