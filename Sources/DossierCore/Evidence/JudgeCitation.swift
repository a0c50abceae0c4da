/// What became of one citation, by the texts alone.
package struct EvidenceFinding: Hashable, Sendable {
  package let verdict: EvidenceVerdict
  package var part: EvidencePart?
  /// The bytes of the source where the quote, or what became of it, stands.
  package var bytes: Range<Int>?
  package var was: String?
  package var now: String?
}

extension EvidenceText {
  /// Compares what was accepted of a citation with the text as it is now.
  ///
  /// A citation passes only if its sentence, both neighbours, the heading above and the dateline are the same, typography
  /// apart, and the source speaks of no correction that was not there. Where that is so in several places, the one where the
  /// quote stood decides; failing that, nothing does.
  ///
  /// - Parameters:
  ///   - locked: what was accepted.
  ///   - quote: the words as the claim quotes them now.
  ///   - passage: the bytes at which the quote was looked up; `nil` if it was not found.
  ///   - namesOccurrence: whether the claim says which of several places it means.
  package func judge(
    _ locked: LockedCitation, quote: String, passage: Range<Int>?, namesOccurrence: Bool
  ) -> EvidenceFinding {
    var places = occurrences(ofQuote: quote, limit: 20_000)
    if let passage, !places.contains(where: { $0.overlaps(passage) }) { places.append(passage) }
    if places.isEmpty { return notFound(locked) }
    let accepted = locked.window
    let acceptedLines = accepted.lines
    var intact: [(place: Range<Int>, window: EvidenceWindow)] = []
    var others: [(place: Range<Int>, window: EvidenceWindow)] = []
    for place in places {
      let window = window(at: place)
      if isSame(accepted, acceptedLines, window) {
        if let same = intact.firstIndex(where: { $0.window.bytes == window.bytes }) {
          // Twice in one sentence: the one that the claim or the lock names.
          if place.lowerBound == passage?.lowerBound || offset(place) == locked.offset { intact[same].place = place }
        } else {
          intact.append((place, window))
        }
      } else if intact.isEmpty {
        others.append((place, window))
      }
    }
    guard let first = intact.first else { return changed(locked, accepted, others, passage) }
    let unmoved = intact.first { offset($0.place) == locked.offset }
    let choice = unmoved ?? first
    if unmoved == nil, intact.count > 1 || isElsewhere(choice.window, passage, namesOccurrence) {
      return EvidenceFinding(
        verdict: .ambiguous, bytes: choice.place, was: locked.sentence, now: choice.window.sentence)
    }
    if let notice = changedNotice(accepted, choice.window, choice.place) { return notice }
    let verdict: EvidenceVerdict =
      choice.window.isIdentical(to: accepted) ? unmoved == nil ? .moved : .exact : .cosmetic
    return EvidenceFinding(
      verdict: verdict, bytes: choice.place, was: locked.sentence, now: choice.window.sentence)
  }

  private func offset(_ place: Range<Int>) -> Int { place.lowerBound - range.lowerBound }

  /// Whether the claim names a place, and it is not in this sentence.
  private func isElsewhere(_ window: EvidenceWindow, _ passage: Range<Int>?, _ namesOccurrence: Bool) -> Bool {
    guard namesOccurrence, let passage else { return false }
    return !window.bytes.overlaps(passage)
  }

  private func isSame(_ accepted: EvidenceWindow, _ acceptedLines: CanonicalText, _ window: EvidenceWindow) -> Bool {
    if accepted.isIdentical(to: window) { return true }
    if mayBeRunTogether(accepted), isRunTogether(accepted, window) { return true }
    return (accepted.before == nil) == (window.before == nil) && (accepted.after == nil) == (window.after == nil)
      && CanonicalText.matches(acceptedLines, window.lines)
      && isSame(accepted.heading, window.heading) && hasDateline(accepted.dateline, window)
  }

  /// Whether all paragraphs may have been run together: there are none, and what was accepted had a heading.
  private func mayBeRunTogether(_ accepted: EvidenceWindow) -> Bool {
    isFlat && (accepted.heading != nil || accepted.before.map { !Self.hasStop($0) } ?? false)
  }

  /// Whether a text whose paragraphs were run together has all that was accepted of it in one piece, below its heading.
  ///
  /// A heading has no full stop, so it can no longer be told from the sentence after it, and what begins or ends a passage is a
  /// sentence, the heading, or the text.
  private func isRunTogether(_ accepted: EvidenceWindow, _ window: EvidenceWindow) -> Bool {
    occurrences(of: accepted.passage).contains { place in
      guard place.overlaps(window.bytes) else { return false }
      let above = [accepted.heading, accepted.dateline].compactMap { $0 }
      guard above.allSatisfy({ occurrences(of: $0).contains { $0.lowerBound < place.upperBound } }) else {
        return false
      }
      let isAtStart = isBlank(range.lowerBound..<place.lowerBound)
      let isAtEnd = isBlank(place.upperBound..<range.upperBound)
      guard accepted.before != nil || isAtStart, accepted.after != nil || isAtEnd else { return false }
      let isBelowHeading = accepted.heading.map { heading in
        !Self.hasStop(accepted.before ?? "")
          || occurrences(of: heading).contains {
            $0.upperBound <= place.lowerBound && isBlank($0.upperBound..<place.lowerBound)
          }
      }
      let first = self.window(at: place.lowerBound..<place.lowerBound + 1).bytes.lowerBound
      let last = self.window(at: place.upperBound - 1..<place.upperBound).bytes.upperBound
      return (isAtStart || isBelowHeading == true || first == place.lowerBound)
        && (isAtEnd || last == place.upperBound || accepted.after.map { !Self.hasStop($0) } ?? false)
    }
  }

  /// Whether some bytes are white space and marks of emphasis or headings.
  private func isBlank(_ place: Range<Int>) -> Bool {
    place.isEmpty || bytes[place].allSatisfy { $0 <= 0x20 || $0 == 0x23 || $0 == 0x2A || $0 == 0x5F }
  }

  private static func hasStop(_ sentence: String) -> Bool {
    guard let last = sentence.unicodeScalars.last(where: { !"\"'”’»)]*_".unicodeScalars.contains($0) }) else {
      return false
    }
    return ".!?…。！？؟".unicodeScalars.contains(last)
  }

  private func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8) || CanonicalText.matches(CanonicalText(left), CanonicalText(right))
  }

  /// Whether the source has the dateline that was accepted. A paragraph put above it takes nothing away, so anywhere counts.
  private func hasDateline(_ accepted: String?, _ window: EvidenceWindow) -> Bool {
    guard let accepted else { return window.dateline == nil }
    return isSame(accepted, window.dateline) || !occurrences(of: accepted, limit: 1).isEmpty
  }

  private func changedNotice(
    _ accepted: EvidenceWindow, _ window: EvidenceWindow, _ place: Range<Int>
  ) -> EvidenceFinding? {
    let isLoose = mayBeRunTogether(accepted)
    let new = window.notices.filter { notice in
      !accepted.notices.contains {
        isSameNotice($0, notice)
          || isLoose && !CanonicalText(notice).occurrences(of: CanonicalText($0), limit: 1).isEmpty
      }
    }
    let gone = accepted.notices.filter { notice in
      !window.notices.contains { isSameNotice($0, notice) } && !(isLoose && !occurrences(of: notice, limit: 1).isEmpty)
    }
    if new.isEmpty, gone.isEmpty { return nil }
    return EvidenceFinding(
      verdict: .changed, part: .notice, bytes: place, was: gone.joined(separator: " "), now: new.joined(separator: " "))
  }

  /// Whether two notices are the same. Emphasis may begin before the sentence and end in it, so its marks do not count.
  private func isSameNotice(_ left: String, _ right: String) -> Bool {
    let plain = { (text: String) in String(text.unicodeScalars.filter { $0 != "*" && $0 != "_" }) }
    return isSame(plain(left), plain(right))
  }

  /// The quote stands there, but not as it was accepted: in the place most like it.
  private func changed(
    _ locked: LockedCitation, _ accepted: EvidenceWindow, _ places: [(place: Range<Int>, window: EvidenceWindow)],
    _ passage: Range<Int>?
  ) -> EvidenceFinding {
    let wanted = WordBag(accepted.passage)
    let best = places.max { left, right in
      wanted.likeness(to: left.window.passage) < wanted.likeness(to: right.window.passage)
    }
    guard let best else { return notFound(locked) }
    let window = best.window
    if !isSame(accepted.sentence, window.sentence) {
      // The same words elsewhere are not what was cited, if the sentence itself is still to be recognized.
      let likeness = WordBag(accepted.sentence).likeness(to: window.sentence)
      if let nearest = nearestSentence(to: accepted.sentence), nearest.likeness > likeness { return notFound(locked) }
      return EvidenceFinding(
        verdict: .changed, part: .sentence, bytes: best.place, was: accepted.sentence, now: window.sentence)
    }
    if isSame(accepted.before, window.before), isSame(accepted.after, window.after) {
      let above = { (window: EvidenceWindow) in [window.heading, window.dateline].compactMap { $0 } }
      return EvidenceFinding(
        verdict: .changed, part: .heading, bytes: best.place, was: above(accepted).joined(separator: " / "),
        now: above(window).joined(separator: " / "))
    }
    return EvidenceFinding(
      verdict: .changed, part: .neighbours, bytes: best.place, was: accepted.passage, now: window.passage)
  }

  /// The quote does not stand there: a sentence like the accepted one is what became of it.
  private func notFound(_ locked: LockedCitation) -> EvidenceFinding {
    guard let nearest = nearestSentence(to: locked.sentence), nearest.likeness >= 0.4 else {
      return EvidenceFinding(verdict: .missing, was: locked.sentence)
    }
    return EvidenceFinding(
      verdict: .changed, part: .quote, bytes: nearest.bytes, was: locked.sentence, now: nearest.words)
  }
}
