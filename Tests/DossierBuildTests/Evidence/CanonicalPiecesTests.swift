import DossierCore
import Testing

/// A large text is reduced piece by piece; where it is parted makes no difference.
@Suite("Texts in pieces")
struct CanonicalPiecesTests {
  @Test("A text reduced in pieces is the text reduced at once")
  func pieces() {
    let whole = Passages.all.sorted { $0.key < $1.key }.map(\.value)
    let texts =
      whole + [whole.joined(separator: "\n\n"), whole.joined(separator: "\n\n\n## And –\n\n"), "", "\n\n", "a-\n\nb"]
    let edited = CosmeticEdit.allCases.flatMap { sort in whole.flatMap { sort.variants(of: $0) } }
    var joints = 0
    for text in texts + edited {
      let bytes = Array(text.utf8)
      let expected = CanonicalText(bytes, range: 0..<bytes.count)
      for size in [1, 64, 300] {
        let parted = CanonicalText(bytes, range: 0..<bytes.count, pieceSize: size)
        #expect(parted.tokens == expected.tokens, "pieces of \(size): \(text.prefix(80))")
        // White space between paragraphs has no place of its own.
        for (index, token) in expected.tokens.enumerated() where index < parted.tokens.count && token != 0x0A {
          guard parted.bytes(of: index..<index + 1) == expected.bytes(of: index..<index + 1) else {
            Issue.record("pieces of \(size): another place for token \(index) of \(text.prefix(80))")
            break
          }
        }
        joints += parted.tokens.count { $0 == 0x0A }
      }
    }
    #expect(joints > 500)
  }
}
