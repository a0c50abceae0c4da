import Testing

@testable import DossierCore

/// The parts that a text of a hundred million tokens is kept in.
@Suite("Reduced texts")
struct CanonicalTextTests {
  @Test("Places are what was put in, however wide the tokens are")
  func places() {
    var generator = SplitMix(seed: 5)
    for _ in 0..<200 {
      var places = TokenPlaces()
      var expected: [Range<Int>] = []
      var start = Int.random(in: 0..<9, using: &generator)
      let mostly = Int.random(in: 1...3, using: &generator)
      for _ in 0..<Int.random(in: 1..<300, using: &generator) {
        let width = Int.random(in: 0..<4, using: &generator) > 0 ? mostly : Int.random(in: 0...70, using: &generator)
        // A letter and its accents, a syllable and its parts stand for the same bytes.
        let parts = [1, 1, 1, 1, 2, 3].randomElement(using: &generator) ?? 1
        for _ in 0..<parts {
          places.append(start..<start + width, of: expected.count)
          expected.append(start..<start + width)
        }
        start += width + (Int.random(in: 0..<8, using: &generator) == 0 ? 3 : 0)
      }
      #expect(expected.indices.map(places.bytes) == expected)
    }
  }

  @Test("Characters beyond U+FFFF, and those that Unicode keeps free, stay what they are")
  func codePoints() {
    let free = (0xFDD0...0xFDD6).map {
      String(String.UnicodeScalarView([Unicode.Scalar($0 as UInt16)].compactMap { $0 }))
    }
    let canonical = CanonicalText("𠮷野家 met \u{1F600} at \(free[1]) and \(free[3])-x")
    #expect(canonical.scalars.contains(0x20BB7))
    #expect(canonical.scalars.contains(0x1F600))
    #expect(canonical.occurrences(ofQuote: "野家 met \u{1F600}").count == 1)
    func isSame(_ left: String, _ right: String) -> Bool {
      CanonicalText.matches(CanonicalText(left), CanonicalText(right))
    }
    #expect(!isSame("a\(free[1])b", "a-b"))
    #expect(!isSame("a\(free[3]) b", "a – b"))
    #expect(!isSame("a\(free[1])b", "a\(free[2])b"))
    #expect(isSame("a\(free[1]) b", "a\(free[1])  b"))
    #expect(!isSame("\u{1F600}", "\u{1F601}"))
    #expect(isSame("x \u{1F600}", "x  \u{1F600}"))
  }

  @Test("A text without empty lines is parted after sentences, and nothing is lost")
  func parting() {
    let sentence = "The U.S. Army, it said, came to Zürich on “the 5th of May”. He asked: \"Why?\" Nobody knew then. "
    let text = String(repeating: sentence, count: 40)
    let bytes = Array(text.utf8)
    let whole = CanonicalText(bytes, range: 0..<bytes.count)
    for size in [16, 100, 333] {
      let parted = CanonicalText(bytes, range: 0..<bytes.count, pieceSize: size)
      #expect(parted.tokens == whole.tokens)
      #expect(parted.sentences().map(\.range) == whole.sentences().map(\.range))
    }
    let carriageReturns = Array(text.replacing(". ", with: ".\r\n\r\n").utf8)
    let lines = CanonicalText(carriageReturns, range: 0..<carriageReturns.count)
    #expect(CanonicalText(carriageReturns, range: 0..<carriageReturns.count, pieceSize: 50).tokens == lines.tokens)
  }

  @Test("Marks in a few words are found whatever they are part of, but feet are no inches")
  func marks() {
    let text = CanonicalText("He said: ‘The miners’ union won by 5' and 5\" or so.’ They left.")
    #expect(text.occurrences(ofQuote: "miners' union").count == 1)
    #expect(text.occurrences(ofQuote: "union won by 5' and 5\" or").count == 1)
    #expect(text.occurrences(ofQuote: "union won by 5\" and").isEmpty)
    #expect(CanonicalText("It lists * this and * that").occurrences(ofQuote: "* this and").count == 1)
    let emphasized = CanonicalText("There is _no work pending_ in the *old* queue of 53 items.")
    #expect(emphasized.occurrences(ofQuote: "work pending_ in the").count == 1)
    #expect(emphasized.occurrences(ofQuote: "queue of 5*3 items").isEmpty)
  }

  @Test("A heading with a line below it is one with a number sign")
  func headings() {
    let marked = CanonicalText("# The strike\n\nIt began in May. Nobody came.")
    for line in ["=====", "---", "--------  "] {
      let underlined = CanonicalText("The strike\n\(line)\n\nIt began in May. Nobody came.")
      #expect(CanonicalText.matches(marked, underlined), "\(line)")
      #expect(underlined.sentences().first?.isHeading == true)
    }
    #expect(!CanonicalText.matches(CanonicalText("It fell to\n-5 degrees."), CanonicalText("It fell to\n5 degrees.")))
    #expect(!CanonicalText.matches(CanonicalText("He came --\nnobody else."), CanonicalText("He came\nnobody else.")))
    #expect(!CanonicalText.matches(CanonicalText("a\n\n---\n\nb"), CanonicalText("a\n\nb")))
  }

  @Test("The lines of a block quote can be broken anew; where the quote begins, it says that it is one")
  func blockQuotes() {
    let wrapped = CanonicalText("> One two three\n> four five.\n>\n> Six.\n\nSeven.")
    #expect(CanonicalText.matches(wrapped, CanonicalText("> One two\n> three four\n> five.\n>\n> Six.\n\nSeven.")))
    #expect(
      CanonicalText.matches(wrapped, CanonicalText("> One two three\r\n> four five.\r\n>\r\n> Six.\r\n\r\nSeven.")))
    #expect(!CanonicalText.matches(wrapped, CanonicalText("One two three four five.\n\n> Six.\n\nSeven.")))
    #expect(!CanonicalText.matches(wrapped, CanonicalText("> One two three\n> four five.\n\nSix.\n\nSeven.")))
    #expect(wrapped.occurrences(ofQuote: "three four five").count == 1)
    #expect(!CanonicalText.matches(CanonicalText("a\n> 5 b"), CanonicalText("a\n5 b")))
  }
}
