public import DossierCore

/// The texts of a dossier's sources as quotes are looked up in them: below the front matter, converted and decoded.
public struct SourceTexts: Sendable {
  private let bodies: [Source.ID: SourceBody]

  init(_ bodies: [Source.ID: SourceBody]) {
    self.bodies = bodies
  }

  /// No texts.
  public init() {
    bodies = [:]
  }

  /// A source's text in UTF-8; `nil` if it is not here or could not be read.
  public subscript(_ id: Source.ID) -> ArraySlice<UInt8>? {
    bodies[id].map { $0.text.bytes[$0.range] }
  }

  /// Where some bytes of a source's text stand, by their indices in the slice that the subscript returns.
  public func range(of bytes: Range<Int>, in id: Source.ID) -> SourceRange? {
    bodies[id]?.range(of: bytes)
  }

  /// The page on which a byte of a source's text stands, from 1, of sources that have pages.
  public func page(ofByte byte: Int, in id: Source.ID) -> Int? {
    bodies[id]?.page(ofByte: byte)
  }
}
