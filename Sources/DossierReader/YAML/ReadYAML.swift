import CYaml
import DossierCore

/// What a YAML file may hold at most; more is refused before it costs anything.
struct YAMLLimits: Sendable {
  /// How deep mappings and lists may be nested.
  var depth = 64
  /// How many keys and values a file may have.
  var nodes = 1_500_000
  /// How long one text may be, in bytes.
  var scalarBytes = 4 << 20

  /// The limits that hold for every dossier.
  static let standard = YAMLLimits()
}

/// Reads a YAML file into a tree in which everything knows its place.
///
/// The file's bytes must have passed ``checkBytes(_:as:)``. The tree is built straight from libyaml's events: anchors,
/// aliases, tags and further documents are refused where they stand, so that no file can grow in memory beyond its size.
///
/// - Returns: the root, `nil` if the file is empty or was refused; whether it was refused; and the diagnostics.
func readYAML(
  _ text: SourceText, bytes range: Range<Int>? = nil, limits: YAMLLimits = .standard
) -> (root: YAMLNode?, isComplete: Bool, diagnostics: [Diagnostic]) {
  let range = range ?? text.start..<text.bytes.count
  let base = text.scalarOffset(ofByte: range.lowerBound)
  var builder = YAMLTreeBuilder(text: text, base: base, limits: limits)
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  defer { parser.deallocate() }
  guard yaml_parser_initialize(parser) == 1 else {
    return (nil, false, [Diagnostic(.error, "yaml-syntax", "out of memory", at: text.range(bytes: 0..<0))])
  }
  defer { yaml_parser_delete(parser) }
  // Forced, so that neither a byte order mark nor the environment changes how the bytes are read.
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  var isComplete = false
  text.bytes.withUnsafeBufferPointer { buffer in
    let slice = UnsafeBufferPointer(rebasing: buffer[range])
    yaml_parser_set_input_string(parser, slice.baseAddress, slice.count)
    isComplete = feed(&builder, from: parser)
  }
  let diagnostics = builder.diagnostics + builder.findings.diagnostics
  if builder.findings.hasControl { return (nil, false, diagnostics) }
  return (builder.root, isComplete, diagnostics)
}

/// Hands libyaml's events to the builder until the end or the first refusal; whether the end was reached.
private func feed(_ builder: inout YAMLTreeBuilder, from parser: UnsafeMutablePointer<yaml_parser_t>) -> Bool {
  var event = yaml_event_t()
  while true {
    guard yaml_parser_parse(parser, &event) == 1 else {
      builder.diagnostics.append(builder.syntaxError(parser.pointee))
      return false
    }
    let isAccepted = builder.add(event)
    let isLast = event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT
    yaml_event_delete(&event)
    if !isAccepted { return false }
    if isLast { return true }
  }
}

extension YAMLTreeBuilder {
  /// The diagnostic for libyaml's complaint, in plain words.
  func syntaxError(_ parser: yaml_parser_t) -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    if problem.hasPrefix("Maximum nesting level reached") {
      let place = scalar(parser.problem_mark)
      return tooDeep(at: place, place)
    }
    let context = parser.context.map { String(cString: $0) }
    let place = scalar(parser.problem_mark)
    let byte = text.byteOffset(ofScalar: place)
    let isTab = byte < text.bytes.count && text.bytes[byte] == 0x09
    let words = YAMLComplaint(
      problem: isTab ? "found a tab character that violates indentation" : problem, context: context)
    let contextPlace = scalar(parser.context_mark)
    // What is never closed is noticed at the end of the file, but the place to mend is where it begins.
    let isAtEnd = text.isBlank(fromScalar: place) && contextPlace < place
    let isAtContext = (words.isAtContext || isAtEnd) && context != nil
    let start = isAtContext ? contextPlace : place
    var notes: [Diagnostic.Note] = []
    if let noun = words.contextNoun, !isAtContext, contextPlace < place {
      notes.append(.init("\(noun) begins here", at: text.range(scalars: contextPlace..<contextPlace)))
    }
    return Diagnostic(
      .error, "yaml-syntax", words.message, at: text.range(scalars: start..<start), notes: notes, hint: words.hint)
  }
}

/// One of libyaml's complaints, said so that an author understands it.
private struct YAMLComplaint {
  let message: String
  let hint: String?
  /// Whether the beginning of what was being read is the better place to show.
  let isAtContext: Bool
  /// What was being read: "the mapping".
  let contextNoun: String?

  init(problem: String, context: String?) {
    let (message, hint) = Self.explanations[problem] ?? (problem, nil)
    self.message = "not valid YAML: \(message)"
    self.hint = hint
    isAtContext = problem == "found unexpected end of stream" || problem == "could not find expected ':'"
    contextNoun = context.flatMap { text in
      Self.nouns.first { text.hasSuffix($0.suffix) }?.noun
    }
  }

  private static let nouns: [(suffix: String, noun: String)] = [
    ("block mapping", "the mapping"), ("flow mapping", "the mapping in braces"), ("block collection", "the list"),
    ("flow sequence", "the list in brackets"), ("quoted scalar", "the quoted text"), ("plain scalar", "the text"),
    ("block scalar", "the block of text"), ("simple key", "the key"),
  ]

  private static let explanations: [String: (String, String?)] = [
    "did not find expected key": (
      "a key was expected here", "check the indentation, and quote a value that has quotation marks of its own"
    ),
    "mapping values are not allowed in this context": (
      "a `:` is not allowed here", "put a text that contains `: ` in quotation marks"
    ),
    "could not find expected ':'": ("there is no `:` after this key", "write `key: value`"),
    "found unexpected end of stream": ("this quotation mark is never closed", "close it where the text ends"),
    "found character that cannot start any token": (
      "a value cannot begin with this character", "put the value in quotation marks"
    ),
    "found a tab character that violates indentation": ("a tab cannot indent", "indent with spaces"),
    "found a tab character where an indentation space is expected": ("a tab cannot indent", "indent with spaces"),
    "did not find expected ',' or ']'": ("`,` or `]` was expected here", "is the list in brackets closed?"),
    "did not find expected ',' or '}'": ("`,` or `}` was expected here", "is the mapping in braces closed?"),
    "did not find expected '-' indicator": ("`-` was expected here", "every element of the list starts in one column"),
    "did not find expected node content": ("a value was expected here", nil),
    "block sequence entries are not allowed in this context": (
      "a list cannot begin here", "write the list on the lines below its key, or in brackets"
    ),
    "mapping keys are not allowed in this context": ("a key cannot stand here", nil),
    "found unknown escape character": (
      "this escape is not known", "write a backslash twice, or use single quotation marks"
    ),
    "did not find expected <document start>": (
      "the file should end here", "a file holds one mapping of keys and values"
    ),
    "did not find expected comment or line break": ("only a comment can follow `|` or `>` on its line", nil),
    "found invalid Unicode character escape code": ("this escape is no Unicode character", nil),
    "did not find expected alphabetic or numeric character": (
      "`&` and `*` begin an anchor and an alias, which a dossier cannot have", "put the text in quotation marks"
    ),
    "found unexpected document indicator": ("the document ends within a quoted text", nil),
  ]
}
