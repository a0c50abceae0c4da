/// The one way a number becomes text in an output: the same bytes on every machine and in every locale.
public enum NumberText {
  /// A coordinate rounded to hundredths, without trailing zeros, `-0` or an exponent: `12`, `-3.5`, `0.25`.
  ///
  /// Values beyond ±1e12, infinities and NaN are written as `0`: no layout produces them.
  public static func coordinate(_ value: Double) -> String {
    var bytes: [UInt8] = []
    appendCoordinate(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends ``coordinate(_:)`` to a byte buffer.
  public static func appendCoordinate(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite, abs(value) <= 1e12 else {
      bytes.append(UInt8(ascii: "0"))
      return
    }
    let hundredths = Int64((value * 100).rounded(.toNearestOrAwayFromZero))
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    bytes.append(contentsOf: String(magnitude / 100).utf8)
    let fraction = magnitude % 100
    if fraction == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  /// A value of the data: the shortest text that reads back as the same double; whole numbers without a point.
  ///
  /// Not for infinities or NaN, which no dossier can hold.
  public static func value(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return String(Int64(value)) }
    return value.description
  }
}
