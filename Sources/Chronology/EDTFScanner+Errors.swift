extension EDTFScanner {
  /// The error for a byte that cannot stand at the position, with today's spelling of what the 2012 draft had there.
  func unexpected() -> DateError {
    if position >= bytes.count { return DateError(message: "the date is not complete", offset: position) }
    let (message, hint) = EDTFScanner.advice(for: bytes[position...])
    return DateError(message: message, offset: position, hint: hint)
  }

  private static func advice(for rest: Slice<UnsafeBufferPointer<UInt8>>) -> (String, String?) {
    if rest.starts(with: "unknown".utf8) {
      return ("an unknown end is no longer written \"unknown\"", "leave that end of the interval empty")
    }
    if rest.starts(with: "open".utf8) {
      return ("an open end is no longer written \"open\"", "write .. for an open end")
    }
    switch rest.first {
    case UInt8(ascii: "u"), UInt8(ascii: "x"):
      return ("an unspecified digit is a capital X", "write X for each unspecified digit")
    case UInt8(ascii: "y"): return ("a long year starts with a capital Y", "write Y17E7, not y17e7")
    case UInt8(ascii: "e"): return ("an exponent is a capital E", "write Y17E7, not y17e7")
    case UInt8(ascii: "p"): return ("significant digits are no longer written with p", "write S, as in 1950S2")
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return ("brackets no longer group components", "write the qualifier left or right of the component")
    case UInt8(ascii: " "): return ("a blank inside a date", "EDTF has no blanks")
    case UInt8(ascii: "^"): return ("a named season with ^ is no longer part of EDTF", nil)
    case UInt8(ascii: "P"): return ("EDTF intervals have no durations", "give the interval two dates")
    case UInt8(ascii: ","): return ("a comma outside a set", "write [1667,1668] for one of them, {1667,1668} for all")
    default: return ("unexpected character", nil)
    }
  }
}
