/// Adds up how wide characters are that stand beside each other: a letter of Arabic has another width at each place of
/// its word, an emoji of several characters has one picture.
struct TextMeasure {
  private let table: AdvanceTable
  private let scripts: ScriptAdvances
  /// The letter whose width waits for what follows it, and whether it joins the one before.
  private var pending: (letter: ScriptAdvances.Letter, joined: Bool)?
  /// The width of the emoji or sign that others may join; 0 if the last character is none.
  private var picture = 0
  private var isAfterJoiner = false
  private var isHalfAFlag = false
  private(set) var settled = 0

  init(_ table: AdvanceTable) {
    self.table = table
    scripts = ScriptAdvances.of(table.weight)
  }

  /// The width of a stretch of text by itself, in 2048ths of the size.
  static func units(of scalars: some Sequence<Unicode.Scalar>, table: AdvanceTable) -> Int {
    var measure = TextMeasure(table)
    for scalar in scalars { measure.add(scalar) }
    return measure.total
  }

  /// What all characters so far take, in 2048ths of the size.
  var total: Int {
    settled + (pending.map { $0.letter.width(before: $0.joined, after: false) } ?? 0)
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    if code < 0x300, code != 0xA9, code != 0xAE {
      end()
      settled += table.advance(of: scalar)
      if Self.isKeycap(code) { picture = table.advance(of: scalar) }
      return
    }
    switch code {
    case 0x200D:  // joins letters and emoji
      isAfterJoiner = picture > 0
      if let waiting = pending { settle(waiting, joins: waiting.letter.joinsAfter) }
    case 0xFE0F, 0x20E3:  // as a picture; a key's cap
      if picture > 0, picture < FallbackWidth.emoji {
        settled += FallbackWidth.emoji - picture
        picture = FallbackWidth.emoji
      }
    case 0x1F3FB...0x1F3FF where picture > 0: break  // colours of skin
    case 0xE0020...0xE007F: break  // tags behind a flag
    case 0x1F1E6...0x1F1FF:
      let isSecond = isHalfAFlag
      end()
      if !isSecond { settled += FallbackWidth.emoji }
      isHalfAFlag = !isSecond
      picture = FallbackWidth.emoji
    default: addOther(scalar)
    }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    if let letter = scripts.letter(scalar.value) {
      var joined = false
      if let waiting = pending {
        joined = waiting.letter.joinsAfter && letter.joinsBefore
        settled += waiting.letter.width(before: waiting.joined, after: joined)
        pending = nil
      }
      end()
      pending = (letter, joined)
      return
    }
    if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format {
      settled += table.advance(of: scalar)  // marks part no letters
      return
    }
    let isPicture = FallbackWidth.isEmoji(scalar) || scalar.properties.isEmoji
    let joins = isPicture && isAfterJoiner
    end()
    let width = table.advance(of: scalar)
    if !joins { settled += width }
    picture = isPicture ? max(width, 1) : 0
  }

  private mutating func settle(_ waiting: (letter: ScriptAdvances.Letter, joined: Bool), joins: Bool) {
    settled += waiting.letter.width(before: waiting.joined, after: joins)
    pending = nil
  }

  private mutating func end() {
    if let waiting = pending { settle(waiting, joins: false) }
    picture = 0
    isAfterJoiner = false
    isHalfAFlag = false
  }

  /// Characters that become pictures of keys: 0️⃣.
  private static func isKeycap(_ code: UInt32) -> Bool {
    (0x30...0x39).contains(code) || code == 0x23 || code == 0x2A
  }
}
