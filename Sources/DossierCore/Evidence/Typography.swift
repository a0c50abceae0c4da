/// The second step to a ``CanonicalText``: quotation marks, dashes, emphasis and the white space beside them.
struct Typography {
  private(set) var tokens: [PlacedToken] = []
  private var input: [PlacedToken]
  /// The indices of all that can be emphasis, a quotation mark or the end of a paragraph.
  private let marks: [Int]
  /// What is left out: emphasis, and the second of two marks that are one.
  private var isDropped: [Bool]

  private typealias Token = TextSign
  private static let double: UInt32 = 0x22
  private static let single: UInt32 = 0x27

  init(_ tokens: [PlacedToken]) {
    input = tokens
    isDropped = [Bool](repeating: false, count: tokens.count)
    marks = tokens.withUnsafeBufferPointer { tokens in
      tokens.indices.filter { !Self.isPlain(tokens[$0].value) && tokens[$0].value != Token.space }
    }
    self.tokens.reserveCapacity(tokens.count)
  }

  /// Whether a token is an ASCII letter or digit, of which typography has nothing to say.
  @inline(__always)
  private static func isPlain(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
  }

  mutating func reduce() {
    dropEmphasis()
    foldQuotationMarks()
    pairSingleMarks()
    dropInnerSpaces()
    var index = 0
    while index < input.count {
      if isDropped[index] {
        index += 1
      } else if Self.isPlain(input[index].value) {
        tokens.append(input[index])
        index += 1
      } else {
        index = reduce(at: index)
      }
    }
  }

  // MARK: What stands beside

  private func next(_ index: Int) -> Int? {
    var index = index + 1
    while index < input.count, isDropped[index] { index += 1 }
    return index < input.count ? index : nil
  }

  private func value(_ index: Int?) -> UInt32? { index.map { input[$0].value } }

  private static func isSpace(_ value: UInt32?) -> Bool {
    value == nil || value == Token.space || value == Token.newline || value == Token.paragraph
  }

  private static func isDigit(_ value: UInt32?) -> Bool {
    guard let value else { return false }
    return (0x30...0x39).contains(value)
  }

  static func isLetter(_ value: UInt32?) -> Bool {
    guard let value, let scalar = Unicode.Scalar(value) else { return false }
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Whether a token is a letter; halves of a code point are none.
  static func isLetter(_ token: UInt16) -> Bool {
    if token < 0x80 { return (0x61...0x7A).contains(token | 0x20) }
    return isLetter(UInt32(token))
  }

  private static func isWord(_ value: UInt32?) -> Bool { isLetter(value) || isDigit(value) }

  private mutating func emit(_ value: UInt32, _ index: Int, through last: Int? = nil) {
    tokens.append(PlacedToken(value: value, start: input[index].start, end: input[last ?? index].end))
  }

  private mutating func dropLastSpace() {
    if tokens.last?.value == Token.space { tokens.removeLast() }
  }

  // MARK: Emphasis

  /// Leaves out pairs of `*` and `_` around words, as Markdown has them; single ones stay: they mark footnotes.
  private mutating func dropEmphasis() {
    var openers: [(mark: UInt32, range: Range<Int>)] = []
    var end = 0
    for index in marks where index >= end {
      let mark = input[index].value
      if mark == Token.paragraph { openers = [] }
      guard mark == 0x2A || mark == 0x5F else { continue }
      end = index
      while end < input.count, input[end].value == mark { end += 1 }
      let range = index..<end
      let before = index > 0 ? input[index - 1].value : nil
      let after = end < input.count ? input[end].value : nil
      if range.count > 3 { continue }
      if !Self.isSpace(before), !Self.isWord(after),
        let at = openers.lastIndex(where: { $0.mark == mark && $0.range.count == range.count })
      {
        for place in openers[at].range { isDropped[place] = true }
        for place in range { isDropped[place] = true }
        openers.removeSubrange(at...)
      } else if !Self.isWord(before), !Self.isSpace(after) {
        openers.append((mark, range))
      }
    }
  }

  // MARK: Quotation marks

  /// Makes all double marks `"` and all single ones `'`, and joins two single marks to a double.
  private mutating func foldQuotationMarks() {
    for index in marks where !isDropped[index] {
      switch input[index].value {
      case 0x2018...0x201B, 0x2032, 0x60, 0xB4, 0x2BC, 0xFF07, 0x300E, 0x300F: input[index].value = Self.single
      // ‹ and › are never apostrophes.
      case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2039, 0x203A, 0x300C, 0x300D, 0xFF02: input[index].value = Self.double
      default: break
      }
    }
    for index in marks where index > 0 && input[index].value == Self.single && input[index - 1].value == Self.single {
      if isDropped[index - 1] || isDropped[index] { continue }
      input[index - 1].value = Self.double
      isDropped[index] = true
    }
  }

  /// Drops the spaces that French sets inside quotation marks.
  private mutating func dropInnerSpaces() {
    var isOpen = false
    for index in marks where !isDropped[index] {
      if input[index].value == Token.paragraph { isOpen = false }
      guard input[index].value == Self.double else { continue }
      let following = next(index)
      let isSpaceBefore = index == 0 || Self.isSpace(input[index - 1].value)
      let isSpaceAfter = Self.isSpace(value(following))
      switch (isSpaceBefore, isSpaceAfter) {
      case (true, false):
        // `mot »,` closes.
        if isOpen, index > 0, input[index - 1].value != Token.paragraph, !Self.isWord(value(following)) {
          isDropped[index - 1] = true
          isOpen = false
        } else {
          isOpen = true
        }
      case (false, true):
        // `(« mot` opens.
        if !isOpen, let following, input[following].value != Token.paragraph,
          [0x28, 0x5B, Self.single].contains(input[index - 1].value)
        {
          isDropped[following] = true
          isOpen = true
        } else {
          isOpen = false
        }
      case (false, false): isOpen.toggle()
      case (true, true):
        if isOpen, index > 0, input[index - 1].value != Token.paragraph { isDropped[index - 1] = true }
        if !isOpen, let following, input[following].value != Token.paragraph { isDropped[following] = true }
        isOpen = !isOpen
      }
    }
  }

  /// Makes single quotation marks in pairs double ones; apostrophes stay.
  private mutating func pairSingleMarks() {
    var opener: Int?
    // One with a space on both sides, as French has them: no apostrophe stands so.
    var spacedOpener: Int?
    for index in marks {
      if input[index].value == Token.paragraph { (opener, spacedOpener) = (nil, nil) }
      guard input[index].value == Self.single, !isDropped[index] else { continue }
      let before = index > 0 ? input[index - 1].value : nil
      let after = value(next(index))
      if let first = spacedOpener, Self.isSpace(before), !Self.isWord(after) {
        input[first].value = Self.double
        input[index].value = Self.double
        spacedOpener = nil
      } else if Self.isSpace(before), Self.isSpace(after) {
        spacedOpener = index
      } else if !Self.isWord(before), before != 0x2E, before != 0x2C, isQuotable(after: index) {
        opener = opener ?? index
      } else if let first = opener, !Self.isSpace(before), !Self.isWord(after) {
        input[first].value = Self.double
        input[index].value = Self.double
        opener = nil
      }
    }
  }

  /// Whether a word follows a mark, or a sign with which what is quoted can begin: `--help`, `.md`, `/etc`.
  private func isQuotable(after index: Int) -> Bool {
    guard let first = next(index) else { return false }
    switch input[first].value {
    // - / ( [ { < $ @ # % & + ~ \ = ¿ ¡ and dashes
    case 0x2D, 0x2F, 0x28, 0x5B, 0x7B, 0x3C, 0x24, 0x40, 0x23, 0x25, 0x26, 0x2B, 0x7E, 0x5C, 0x3D, 0xBF, 0xA1,
      0x2010...0x2015:
      return true
    case 0x2E, 0x3A: return Self.isWord(value(next(first)))
    default: return Self.isWord(input[first].value)
    }
  }

  // MARK: One token after the other

  /// Reduces what stands at an index; the index to go on with.
  private mutating func reduce(at index: Int) -> Int {
    let value = input[index].value
    switch value {
    case Token.newline, Token.space:
      reduceSpace(at: index)
      return index + 1
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return reduceDash(at: index)
    case 0x2022, 0x25CF, 0x25AA, 0x2043, 0x2A:
      // A bullet.
      let isLineStart =
        index == 0 || input[index - 1].value == Token.newline || input[index - 1].value == Token.paragraph
      guard isLineStart, self.value(next(index)) == Token.space else { break }
      return emitDash(at: index, through: index)
    case 0x21, 0x3A, 0x3B, 0x3F:
      // French sets a space before these.
      if tokens.last?.value == Token.space, tokens.count > 1, Self.isSpace(self.value(next(index))),
        Self.isWord(tokens[tokens.count - 2].value) || tokens[tokens.count - 2].value == Self.double
      {
        dropLastSpace()
      }
    case 0x25, 0x2030, 0xB0:
      if tokens.last?.value == Token.space, tokens.count > 1, Self.isDigit(tokens[tokens.count - 2].value) {
        dropLastSpace()
      }
    case 0x2E:
      // `. . .` and ` …`
      var following = self.value(next(index))
      if following == Token.space { following = self.value(next(index).flatMap(next)) == 0x2E ? 0x2E : following }
      if tokens.last?.value == Token.space, tokens.count > 1,
        tokens[tokens.count - 2].value == 0x2E || following == 0x2E,
        !Self.isDigit(following)
      {
        dropLastSpace()
      }
    default: break
    }
    emit(value, index)
    return index + 1
  }

  /// White space is one space, and none beside a character of a script that is written without spaces, or between initials.
  private mutating func reduceSpace(at index: Int) {
    if tokens.last?.value == Token.space || tokens.last?.value == Token.paragraph { return }
    if let last = tokens.last?.value, let following = value(next(index)),
      Self.isUnspaced(last) || Self.isUnspaced(following)
    {
      return
    }
    if isBetweenInitials(index) { return }
    emit(Token.space, index)
  }

  /// Whether a space stands as in `z. B.` or `U. S.`
  private func isBetweenInitials(_ index: Int) -> Bool {
    guard tokens.count > 1, tokens.last?.value == 0x2E, Self.isLetter(tokens[tokens.count - 2].value),
      tokens.count == 2 || !Self.isWord(tokens[tokens.count - 3].value), let following = next(index),
      Self.isLetter(input[following].value), value(next(following)) == 0x2E
    else { return false }
    return true
  }

  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF65, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }

  // MARK: Dashes

  private enum Stroke {
    case hyphen, en, em, minus

    init(_ value: UInt32) {
      switch value {
      case 0x2D, 0x2010, 0x2011, 0xFE63: self = .hyphen
      case 0x2012, 0x2013: self = .en
      case 0x2212: self = .minus
      default: self = .em
      }
    }
  }

  private mutating func reduceDash(at index: Int) -> Int {
    var stroke = Stroke(input[index].value)
    var last = index
    while stroke == .hyphen, input[index].value == 0x2D, let more = next(last), input[more].value == 0x2D {
      last = more
    }
    if last > index { stroke = .em }
    let before = tokens.last?.value
    let after = next(last)
    let following = value(after)
    if stroke == .minus {
      emit(Token.minus, index)
      return index + 1
    }
    let isSpaceBefore = Self.isSpace(before)
    let isSpaceAfter = Self.isSpace(following)
    let isCurrency = following.flatMap(Unicode.Scalar.init)?.properties.generalCategory == .currencySymbol
    if !isSpaceAfter, stroke != .em, Self.isDigit(following) || isCurrency, !Self.isWord(before), before != 0x29 {
      emit(Token.minus, index, through: last)
      return last + 1
    }
    if isSpaceBefore, isSpaceAfter { return emitDash(at: index, through: last) }
    if isSpaceBefore {
      if stroke != .hyphen { return emitDash(at: index, through: last) }
      emit(Token.hyphen, index, through: last)
      return last + 1
    }
    if isSpaceAfter { return reduceTrailingDash(stroke, at: index, through: last, space: after) }
    emitInner(stroke, before, following, index, last)
    return last + 1
  }

  /// A dash between two characters.
  private mutating func emitInner(_ stroke: Stroke, _ before: UInt32?, _ following: UInt32?, _ index: Int, _ last: Int)
  {
    if Self.isDigit(before), Self.isDigit(following) { return emit(Token.range, index, through: last) }
    switch stroke {
    case .hyphen: emit(Token.hyphen, index, through: last)
    case .en: emit(Token.enDash, index, through: last)
    case .em, .minus: emit(Token.dash, index, through: last)
    }
  }

  /// A dash with white space after it only: at a line end the line is broken there.
  private mutating func reduceTrailingDash(_ stroke: Stroke, at index: Int, through last: Int, space: Int?) -> Int {
    if stroke == .em { return emitDash(at: index, through: last) }
    guard let space, input[space].value == Token.newline else {
      if stroke == .en { return emitDash(at: index, through: last) }
      emit(Token.hyphen, index, through: last)
      return last + 1
    }
    let before = tokens.last?.value
    let following = value(next(space))
    if stroke == .hyphen, Self.isLetter(before), Self.isLetter(following) {
      emit(Token.lineHyphen, index, through: space)
    } else {
      emitInner(stroke, before, following, index, last)
    }
    return space + 1
  }

  /// A dash with the spaces around it.
  private mutating func emitDash(at index: Int, through last: Int) -> Int {
    dropLastSpace()
    emit(Token.dash, index, through: last)
    guard let after = next(last), input[after].value == Token.space || input[after].value == Token.newline else {
      return last + 1
    }
    return after + 1
  }
}
