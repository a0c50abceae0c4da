/// Where lines may break: the rules of UAX #14 (Unicode 15), with what labels want otherwise.
struct LineBreakRules {
  /// What is done otherwise than the standard's default has it.
  ///
  /// Korean breaks at its spaces; a sign stays with what follows it, a span of years together, a dash with what stands before
  /// it; Thai and Lao may break where a syllable must begin, before a vowel written in front of its consonant and after the
  /// sign of repetition. There is no dictionary: other words of these scripts are only broken where nothing else fits.
  var isTailored = true

  /// Whether a line may break before each of the characters, the first of which never has a break before it.
  func opportunities(in scalars: [Unicode.Scalar]) -> [Bool] {
    let state = State(scalars: scalars, isTailored: isTailored)
    return scalars.indices.map { $0 > 0 && state.breaks(before: $0) }
  }

  /// Whether a line has to end after a character.
  static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A space that gives way at the end of a line; not the ones that hold words together.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether two neighbours that are no word boundary can be parted where a word is too long for any line.
  static func holdsTogether(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    isLeadingVowel(left) || isFollowing(right)
  }

  /// Vowels that Thai and Lao write before the consonant they follow in speech.
  static func isLeadingVowel(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E40...0x0E44).contains(scalar.value) || (0x0EC0...0x0EC4).contains(scalar.value)
  }

  /// Thai and Lao vowels and signs that end a syllable.
  private static func isFollowing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EC6: true
    default: false
    }
  }
}

/// The rules as they run over a text.
private struct State {
  let scalars: [Unicode.Scalar]
  let isTailored: Bool
  private let classes: [LineBreakClass]
  /// What each character counts as after rules LB9 and LB10, marks as what they stand on.
  private let effective: [LineBreakClass]
  /// Whether a character continues a number: `1.000`, and then also its closing bracket (LB25).
  private let numbers: [Number]
  private enum Number { case no, inside, closed }

  init(scalars: [Unicode.Scalar], isTailored: Bool) {
    self.scalars = scalars
    self.isTailored = isTailored
    classes = scalars.map { scalar in
      let value = LineBreakClass.of(scalar)
      return isTailored ? Self.tailored(value) : value
    }
    var effective: [LineBreakClass] = []
    for value in classes {
      if value == .combining || value == .joiner {
        let base = effective.last
        effective.append(base.map(Self.takesMarks) == true ? base ?? .alphabetic : .alphabetic)
      } else {
        effective.append(value)
      }
    }
    self.effective = effective
    var numbers: [Number] = []
    for (index, value) in effective.enumerated() {
      let before = numbers.last ?? .no
      switch value {
      case .numeric: numbers.append(.inside)
      case .slash, .infix: numbers.append(before == .inside ? .inside : .no)
      case .closing, .closingParenthesis: numbers.append(before == .inside ? .closed : .no)
      default: numbers.append(.no)
      }
      if classes[index] == .combining || classes[index] == .joiner { numbers[index] = before }
    }
    self.numbers = numbers
  }

  private static func tailored(_ value: LineBreakClass) -> LineBreakClass {
    switch value {
    case .jamoL, .jamoT, .jamoV, .hangulLV, .hangulLVT: .alphabetic
    default: value
    }
  }

  private static func takesMarks(_ value: LineBreakClass) -> Bool {
    switch value {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace: false
    default: true
    }
  }

  /// Rules LB4 to LB31 in their order.
  func breaks(before index: Int) -> Bool {
    let left = classes[index - 1]
    let right = classes[index]
    switch left {
    case .mandatory, .lineFeed, .nextLine: return true
    case .carriageReturn: return right != .lineFeed
    default: break
    }
    switch right {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace: return false
    default: break
    }
    let beforeSpaces = lastBeforeSpaces(index)
    if beforeSpaces.map({ classes[$0] == .zeroWidthSpace }) == true { return true }
    if left == .joiner { return false }
    if right == .combining || right == .joiner, Self.takesMarks(left) { return false }
    return breaksAfterSpaces(index, beforeSpaces.map { effective[$0] })
  }

  /// Rules LB11 to LB18, those that look over spaces.
  private func breaksAfterSpaces(_ index: Int, _ beforeSpaces: LineBreakClass?) -> Bool {
    let left = effective[index - 1]
    let right = effective[index]
    if left == .wordJoiner || right == .wordJoiner || left == .glue { return false }
    if right == .glue, left != .space, left != .breakAfter, left != .hyphen { return false }
    switch right {
    case .closing, .closingParenthesis, .exclamation, .infix, .slash: return false
    case .opening, .wideOpening: if beforeSpaces == .quotation { return false }
    case .nonstarter: if beforeSpaces == .closing || beforeSpaces == .closingParenthesis { return false }
    case .breakBoth: if beforeSpaces == .breakBoth { return false }
    default: break
    }
    if beforeSpaces == .opening || beforeSpaces == .wideOpening { return false }
    if left == .space { return true }
    if isTailored, keeps(index) { return false }
    return breaksBetween(left, right, index)
  }

  /// Rules LB19 to LB31.
  private func breaksBetween(_ left: LineBreakClass, _ right: LineBreakClass, _ index: Int) -> Bool {
    if left == .quotation || right == .quotation { return false }
    if left == .contingent || right == .contingent { return true }
    switch right {
    case .breakAfter, .hyphen, .nonstarter, .inseparable: return false
    default: break
    }
    if left == .breakBefore { return false }
    if left == .hyphen || left == .breakAfter, index >= 2, effective[index - 2] == .hebrew { return false }
    if left == .slash, right == .hebrew { return false }
    if isTailored, startsSyllable(index) { return true }
    if isWord(left), isWord(right) || right == .numeric { return false }
    if left == .numeric, isWord(right) { return false }
    if left == .prefix, isPictorial(right) || isWord(right) || isKorean(right) { return false }
    if right == .postfix, isPictorial(left) || isWord(left) || isKorean(left) { return false }
    if left == .postfix, isWord(right) { return false }
    if right == .prefix, isWord(left) { return false }
    if holdsNumber(left, right, index) || holdsKorean(left, right) { return false }
    if left == .infix, isWord(right) { return false }
    if right == .opening, isWord(left) || left == .numeric { return false }
    if left == .closingParenthesis, isWord(right) || right == .numeric { return false }
    if left == .regional, right == .regional { return !isOddFlag(index) }
    return !(left == .emojiBase && right == .emojiModifier)
  }

  /// Rule LB25 as in example 7 of section 8.2.
  private func holdsNumber(_ left: LineBreakClass, _ right: LineBreakClass, _ index: Int) -> Bool {
    switch right {
    case .numeric:
      return left == .prefix || left == .postfix || left == .opening || left == .wideOpening || left == .hyphen
        || numbers[index - 1] == .inside
    case .opening, .wideOpening, .hyphen:
      return (left == .prefix || left == .postfix) && index + 1 < effective.count && effective[index + 1] == .numeric
    case .prefix, .postfix:
      return numbers[index - 1] != .no
    default:
      return false
    }
  }

  private func holdsKorean(_ left: LineBreakClass, _ right: LineBreakClass) -> Bool {
    switch left {
    case .jamoL: right == .jamoL || right == .jamoV || right == .hangulLV || right == .hangulLVT
    case .jamoV, .hangulLV: right == .jamoV || right == .jamoT
    case .jamoT, .hangulLVT: right == .jamoT
    default: false
    }
  }

  private func isWord(_ value: LineBreakClass) -> Bool {
    value == .alphabetic || value == .hebrew || value == .southEastAsian
  }

  private func isPictorial(_ value: LineBreakClass) -> Bool {
    value == .ideographic || value == .emojiBase || value == .emojiModifier
  }

  private func isKorean(_ value: LineBreakClass) -> Bool {
    switch value {
    case .jamoL, .jamoT, .jamoV, .hangulLV, .hangulLVT: true
    default: false
    }
  }

  /// Whether the regional letter before the index is the first of a flag.
  private func isOddFlag(_ index: Int) -> Bool {
    var count = 0
    var place = index - 1
    while place >= 0, effective[place] == .regional {
      if classes[place] == .regional { count += 1 }
      place -= 1
    }
    return !count.isMultiple(of: 2)
  }

  /// The last character before the spaces in front of the index.
  private func lastBeforeSpaces(_ index: Int) -> Int? {
    var place = index - 1
    while place >= 0, classes[place] == .space { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// Signs with what follows them, spans of years, dashes with what stands before them.
  private func keeps(_ index: Int) -> Bool {
    let left = scalars[index - 1]
    let right = scalars[index]
    if right == "\u{2014}" { return true }
    guard left == "-" || left == "\u{2010}" || left == "\u{2013}" else { return false }
    if effective[index] == .numeric { return true }
    return index == 1 || effective[index - 2] == .space || effective[index - 2] == .opening
  }

  /// Whether a syllable of Thai or Lao must begin at the index.
  private func startsSyllable(_ index: Int) -> Bool {
    guard effective[index] == .southEastAsian, effective[index - 1] == .southEastAsian else { return false }
    let left = scalars[index - 1]
    if left == "\u{0E46}" || left == "\u{0EC6}" { return true }
    return LineBreakRules.isLeadingVowel(scalars[index]) && !LineBreakRules.isLeadingVowel(left)
  }
}
