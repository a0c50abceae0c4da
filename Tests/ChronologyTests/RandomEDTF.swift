/// Random numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Random strings of the EDTF grammar, many of which the calendar or the order of their dates forbids.
struct RandomEDTF {
  var random: SeededGenerator

  mutating func expression() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return dateTime()
    case 1, 2: return end() + "/" + end()
    case 3: return "[" + members() + "]"
    case 4: return "{" + members() + "}"
    default: return date()
    }
  }

  /// An expression with one to three bytes changed, taken away or put in.
  mutating func mutation() -> String {
    var characters = Array(expression())
    let alphabet = Array("0123456789XYEST?~%-/.,:+Z[]{}u (")
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 0...characters.count, using: &random)
      let character = alphabet.randomElement(using: &random) ?? "0"
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.insert(character, at: index)
      case 1 where index < characters.count: characters[index] = character
      default: if index < characters.count { characters.remove(at: index) }
      }
    }
    return String(characters)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func qualifier(_ percent: Int) -> String {
    chance(percent) ? ["?", "~", "%"].randomElement(using: &random) ?? "" : ""
  }

  private mutating func digits(_ count: Int, unspecified: Int) -> String {
    (0..<count).map { _ in chance(unspecified) ? "X" : String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  private mutating func two(_ range: ClosedRange<Int>, unspecified: Int) -> String {
    let number = Int.random(in: range, using: &random)
    return (number < 10 ? "0\(number)" : "\(number)").map { chance(unspecified) ? "X" : String($0) }.joined()
  }

  private mutating func date() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      return "Y" + (chance(40) ? "-" : "") + digits(Int.random(in: 4...9, using: &random), unspecified: 0)
        + (chance(30) ? "S\(Int.random(in: 1...9, using: &random))" : "") + qualifier(20)
    case 1:
      return "Y" + (chance(40) ? "-" : "") + "\(Int.random(in: 1...99_999, using: &random))"
        + "E\(Int.random(in: 1...13, using: &random))"
        + (chance(30) ? "S\(Int.random(in: 1...9, using: &random))" : "") + qualifier(20)
    case 2: return (chance(20) ? "-" : "") + digits(4, unspecified: 0) + "S\(Int.random(in: 1...5, using: &random))"
    default: break
    }
    let unspecified = chance(40) ? 30 : 0
    let percent = chance(30) ? 30 : 0
    var text = qualifier(percent) + (chance(15) ? "-" : "") + digits(4, unspecified: unspecified) + qualifier(percent)
    if chance(20) { return text }
    if chance(15) { return text + "-" + qualifier(percent) + two(21...41, unspecified: 0) + qualifier(percent) }
    text += "-" + qualifier(percent) + two(chance(5) ? 0...13 : 1...12, unspecified: unspecified) + qualifier(percent)
    if chance(30) { return text }
    let days = chance(30) ? 28...31 : 0...32
    return text + "-" + qualifier(percent) + two(days, unspecified: unspecified) + qualifier(percent)
  }

  private mutating func dateTime() -> String {
    let date = digits(4, unspecified: 0) + "-" + two(1...12, unspecified: 0) + "-" + two(1...30, unspecified: 0)
    let time =
      two(0...24, unspecified: 0) + ":" + two(0...60, unspecified: 0) + ":" + two(0...61, unspecified: 0)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return date + "T" + time
    case 1: return date + "T" + time + "Z"
    case 2: return date + "T" + time + (chance(50) ? "+" : "-") + two(0...15, unspecified: 0)
    default:
      return date + "T" + time + (chance(50) ? "+" : "-") + two(0...15, unspecified: 0) + ":"
        + two(0...60, unspecified: 0)
    }
  }

  private mutating func end() -> String {
    chance(10) ? "" : chance(10) ? ".." : date()
  }

  private mutating func members() -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return ".." + date()
      case 1: return date() + ".."
      case 2: return date() + ".." + date()
      default: return date()
      }
    }.joined(separator: ",")
  }
}
