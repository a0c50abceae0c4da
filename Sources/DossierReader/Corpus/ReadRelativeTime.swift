import Chronology
import DossierCore

extension PropertyDefinition {
  /// Whether it is the time of an event, which other events may give.
  var isEventTime: Bool { id == "when" && valueType == .date }
}

extension ClaimReader {
  static let relativeKeys = ["after", "before", "during", "between", "within", "by"]

  /// A time given by other events: `{after: walkout, within: 2 weeks}`; `nil` if none of its keys is there.
  mutating func readRelativeTime(_ fields: Fields) -> RelativeTime? {
    let given = Self.relativeKeys.filter { fields[$0] != nil }
    guard let firstKey = given.first, let firstEntry = fields[firstKey] else { return nil }
    if let value = fields["value"] {
      diagnostics.append(
        Diagnostic(
          .error, "when-relative", "a time is either a `value` or given by other events, not both", at: value.keyRange,
          hint: "where sources disagree, write one of them under `or:`"))
    }
    let (distance, text) = readDistance(fields)
    var limits: [RelativeTime.Limit] = []
    for (key, side) in [("after", .after), ("before", .before), ("during", .during)] as [(String, RelativeTime.Side)] {
      for event in fields.texts(key, &diagnostics) {
        let isNear = side != .during
        limits.append(RelativeTime.Limit(side, located(event), distance: isNear ? distance : nil))
      }
    }
    limits += readBetween(fields)
    if let entry = fields["within"] ?? fields["by"], !limits.contains(where: { $0.side != .during }) {
      diagnostics.append(
        Diagnostic(
          .error, "when-relative", "`\(entry.key)` needs an event to count from", at: entry.keyRange,
          hint: "add `after: EVENT` or `before: EVENT`"))
    } else if limits.isEmpty, fields["between"] == nil {
      diagnostics.append(
        Diagnostic(.error, "when-relative", "this names no event", at: firstEntry.value.range))
    }
    return RelativeTime(limits: limits, durationText: text)
  }

  /// A phrase such as `two weeks after walkout`, whose last word is the id of an event.
  func readOffsetPhrase(_ text: Located<String>) -> RelativeTime? {
    guard (try? DateExpression(text.value)) == nil,
      let offset = try? PhraseLanguage.english.readOffset(text.value), Entity.ID.isValid(offset.anchor)
    else { return nil }
    let side: RelativeTime.Side
    switch offset.side {
    case .before: side = .before
    case .after: side = .after
    case .during: side = .during
    case .around: return nil
    }
    let start = text.range.start
    let anchor = SourceRange(
      file: text.range.file, start: Position(line: start.line, column: start.column + offset.anchorOffset),
      end: text.range.end)
    let words = text.value.prefix { $0 != " " }
    let hasDuration = offset.duration != nil
    let limit = RelativeTime.Limit(
      side, Located(Entity.ID(offset.anchor), at: anchor), distance: side == .during ? nil : offset.distance)
    return RelativeTime(
      limits: [limit], durationText: hasDuration && !words.isEmpty ? durationWords(text.value, before: side) : nil)
  }

  /// The words of an offset before its side: "two weeks".
  private func durationWords(_ text: String, before side: RelativeTime.Side) -> String {
    text.split(separator: " ").prefix { $0.lowercased() != side.rawValue }.joined(separator: " ")
  }

  /// `within` is the farthest it can be, `by` about how far it is.
  private mutating func readDistance(_ fields: Fields) -> (ClosedRange<Int64>?, String?) {
    if let within = fields["within"], let by = fields["by"] {
      diagnostics.append(
        Diagnostic(
          .error, "when-relative", "write `within` or `by`, not both", at: by.keyRange,
          notes: [.init("`within` stands here", at: within.keyRange)]))
    }
    for key in ["within", "by"] {
      guard let text = fields.text(key, &diagnostics) else { continue }
      // The reading of "two weeks after" is that of the phrase, with its tolerance.
      let phrase = key == "within" ? "within \(text.value) after it" : "\(text.value) after it"
      do throws(DateError) {
        _ = try PhraseLanguage.english.readDuration(text.value)
        let offset = try PhraseLanguage.english.readOffset(phrase)
        return (offset.distance, key == "within" ? "within \(text.value)" : text.value)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, "date-not-understood", "`\(text.value.shortened)` is no length of time", at: text.range,
            hint: "write it as in `2 weeks` or `four months`"))
      }
    }
    return (nil, nil)
  }

  private mutating func readBetween(_ fields: Fields) -> [RelativeTime.Limit] {
    guard let entry = fields["between"] else { return [] }
    let events = fields.texts("between", &diagnostics)
    guard events.count == 2 else {
      diagnostics.append(
        Diagnostic(
          .error, "when-relative", "`between` takes two events", at: entry.value.range,
          hint: "write `between: [EARLIER, LATER]`"))
      return []
    }
    return [RelativeTime.Limit(.after, located(events[0])), RelativeTime.Limit(.before, located(events[1]))]
  }

  private func located(_ text: Located<String>) -> Located<Entity.ID> {
    Located(Entity.ID(text.value), at: text.range)
  }
}
