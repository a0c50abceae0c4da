/// What a document says of itself besides its pages.
public struct PDFDetails: Hashable, Sendable {
  /// A place in the document that readers list.
  public struct Bookmark: Hashable, Sendable {
    /// What it is called.
    public let title: String
    /// Its page, from 0.
    public let page: Int

    /// A bookmark of a page.
    public init(_ title: String, page: Int) {
      self.title = title
      self.page = page
    }
  }

  /// The title, which readers show instead of the file's name.
  public var title: String
  /// A BCP 47 tag, so that the text is read aloud in its own language; `nil` if it is not known.
  public var language: String?
  /// The bookmarks, in the order of their pages; those of pages that there are not are left out.
  public var bookmarks: [Bookmark]

  /// The details of a document.
  public init(title: String, language: String? = nil, bookmarks: [Bookmark] = []) {
    self.title = title
    self.language = language
    self.bookmarks = bookmarks
  }

  /// A document with these details, in an incremental update (ISO 32000-1, 7.5.6): nothing of what it holds is changed.
  ///
  /// The document as it is if its cross-reference table is not one in plain text, as cairo wrote until its version 1.16.
  package func added(to document: [UInt8]) -> [UInt8] {
    guard let old = PDFObjects(document) else { return document }
    var update = PDFUpdate(old)
    let pages = old.pages
    let marks = bookmarks.filter { pages.indices.contains($0.page) }
    var catalog = " /ViewerPreferences << /DisplayDocTitle true >>"
    if let language, Self.isTag(language) { catalog += " /Lang (\(language))" }
    if !marks.isEmpty {
      let root = update.reserve(marks.count + 1)
      catalog += " /Outlines \(root) 0 R /PageMode /UseOutlines"
      update.add(
        "<< /Type /Outlines /First \(root + 1) 0 R /Last \(root + marks.count) 0 R /Count \(marks.count) >>", as: root)
      for (index, mark) in marks.enumerated() {
        let number = root + 1 + index
        var item = "<< /Title \(Self.string(mark.title)) /Parent \(root) 0 R /Dest [\(pages[mark.page]) 0 R /Fit]"
        if index > 0 { item += " /Prev \(number - 1) 0 R" }
        if index < marks.count - 1 { item += " /Next \(number + 1) 0 R" }
        update.add(item + " >>", as: number)
      }
    }
    guard let newCatalog = old.dictionary(of: old.root, with: catalog),
      let newInfo = old.dictionary(of: old.info, with: " /Title \(Self.string(title))")
    else { return document }
    update.add(newCatalog, as: old.root)
    update.add(newInfo, as: old.info)
    return update.finished()
  }

  /// A text string in UTF-16 (7.9.2.2), in hexadecimal digits, so that nothing in it can end it.
  private static func string(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return result + ">"
  }

  private static func isTag(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      }
  }
}
