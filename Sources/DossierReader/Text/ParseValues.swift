import Chronology
import DossierCore

/// The date that a scalar gives; what is not understood of it is reported where it stands.
func parseDate(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> DateExpression? {
  guard let scalar = node.scalar else { return nil }
  let leading = scalar.text.utf8.prefix { $0 == 0x20 || (0x09...0x0D).contains($0) }.count
  do throws(DateError) {
    return try DateExpression(scalar.text.trimmed)
  } catch {
    diagnostics.append(
      Diagnostic(
        .error, "date-not-understood", error.message, at: node.range(ofByte: leading + error.offset),
        hint: error.hint ?? "write an EDTF date such as `2023-05-30` or `2019/..`, or a phrase such as `late May 2023`")
    )
    return nil
  }
}

/// The number that a text gives: digits, perhaps with a sign, a fraction and an exponent.
func parseNumber(_ text: String) -> Double? {
  let isPlain = text.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
  }
  guard isPlain, let number = Double(text), number.isFinite else { return nil }
  return number
}

/// Whether a text is an address of one of these schemes, without white space or control characters.
func isURL(_ text: String, schemes: [String]) -> Bool {
  guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let scheme = text[..<colon].lowercased()
  guard schemes.contains(scheme) else { return false }
  var rest = text[colon...].dropFirst()
  if scheme == "mailto" { return rest.utf8.contains(UInt8(ascii: "@")) && rest.unicodeScalars.allSatisfy(isURLScalar) }
  guard rest.hasPrefix("//") else { return false }
  rest = rest.dropFirst(2)
  guard let host = rest.utf8.first, host != UInt8(ascii: "/"), host != UInt8(ascii: "?"), host != UInt8(ascii: "#")
  else { return false }
  return rest.unicodeScalars.allSatisfy(isURLScalar)
}

private func isURLScalar(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value <= 0x20 || value == 0x7F || "\"<>\\^`{|}".unicodeScalars.contains(scalar) { return false }
  return !scalar.properties.isWhitespace && !SuspiciousScalar.isControl(value) && !SuspiciousScalar.isBidiControl(value)
}

/// The diagnostic for a text that is no address.
func malformedURL(_ url: Located<String>, schemes: String) -> Diagnostic {
  Diagnostic(
    .error, "url-malformed", "`\(url.value.shortened)` is not a web address", at: url.range,
    hint: "it must begin with \(schemes) and have no spaces")
}
