/// What a phrase means: its EDTF equivalent and what it was relative to.
public struct DatePhrase: Hashable, Sendable {
  /// The EDTF equivalent.
  public let date: EDTFDate
  /// The bounds of the phrase; finer than those of the EDTF equivalent only where EDTF has no form for them, as for an
  /// interval that starts in late May.
  public let bounds: TimeBounds
  /// The document's date, where the phrase needed it.
  public let relativeTo: Day?
}

extension DatePhrase {
  init(_ content: EDTFDate.Content, bounds: TimeBounds? = nil, relativeTo: Day?) throws(DateError) {
    guard let date = EDTFDate(content) else {
      throw DateError(message: "the phrase names no date", offset: 0)
    }
    self.date = date
    self.bounds = bounds ?? date.bounds
    self.relativeTo = relativeTo
  }
}
