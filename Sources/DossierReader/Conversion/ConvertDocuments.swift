import DossierCore

/// The texts of the PDF and DOCX files among some files; of those that are as they were, or known, the texts they had.
func convertDocuments(
  _ files: [String: [UInt8]], reusing last: ProjectFiles? = nil, known: [String: [UInt8]] = [:]
) -> [String: Result<[UInt8], ProjectFiles.ConversionFault>] {
  var texts: [String: Result<[UInt8], ProjectFiles.ConversionFault>] = [:]
  for (path, bytes) in files {
    if let text = known[path] {
      texts[path] = .success(text)
      continue
    }
    if case .success(let text) = last?.conversions[path], last?.files[path] == bytes {
      texts[path] = .success(text)
      continue
    }
    switch ProjectPath.format(path) {
    case .text, .html: break
    case .pdf: texts[path] = convertPDF(bytes)
    case .docx: texts[path] = convertDOCX(bytes)
    }
  }
  return texts
}

/// A PDF's text by `pdftotext`, in reading order, a form feed after each page.
func convertPDF(_ bytes: [UInt8]) -> Result<[UInt8], ProjectFiles.ConversionFault> {
  let converter = Converter(program: "pdftotext", package: "poppler-utils")
  return converter.run(["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: bytes).map { readableText($0) }
}

/// A DOCX's text: the parts of the archive by `bsdtar`, their paragraphs by libxml2; footnotes and endnotes at the end.
func convertDOCX(_ bytes: [UInt8]) -> Result<[UInt8], ProjectFiles.ConversionFault> {
  let converter = Converter(program: "bsdtar", package: "libarchive-tools")
  var text: [UInt8] = []
  for (pattern, isRequired) in [
    ("word/document*.xml", true), ("word/footnotes*.xml", false), ("word/endnotes*.xml", false),
  ] {
    switch converter.run(["-x", "-O", "-f", "-", pattern], input: bytes) {
    case .success(let part):
      guard let paragraphs = documentText(part) else { return .failure(.failed(program: converter.program)) }
      if !text.isEmpty, !paragraphs.isEmpty { text += [0x0A, 0x0A] }
      text += paragraphs
    // An archive without such a part is reported like one that is broken; the document itself must be there.
    case .failure(.failed) where !isRequired: break
    case .failure(let fault): return .failure(fault)
    }
  }
  return .success(readableText(text))
}

/// A text in which nothing stands that a source may not hold: control characters become spaces, invalid UTF-8 U+FFFD.
///
/// Converters pass on what a file has in it; nobody can mend it there, so it is no fault of the author's.
func readableText(_ bytes: [UInt8]) -> [UInt8] {
  var text = invalidUTF8(bytes) == nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte >= 0x20, byte < 0x7F {
      index += 1
      continue
    }
    let (value, length) = decodeScalar(text, at: index)
    if value != 0x0C, SuspiciousScalar.isControl(value) {
      for offset in index..<index + length { text[offset] = 0x20 }
    }
    index += length
  }
  return text
}
