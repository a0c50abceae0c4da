import DossierCore

/// The ids of a picture's elements: valid in XML, each given once.
struct SVGIdentifiers {
  /// The ids as a scene asks for them, cleaned; where links within the picture can lead.
  private let wanted: Set<String>
  private var taken: Set<String> = []

  /// Ids for the marks of a scene.
  init(_ marks: [Mark]) {
    var wanted: Set<String> = []
    Self.collect(marks, into: &wanted)
    self.wanted = wanted
  }

  /// The id to write for a mark: the one asked for, numbered if an earlier mark has it.
  mutating func claim(_ id: String) -> String {
    let id = Self.cleaned(id)
    if taken.insert(id).inserted { return id }
    return claimFree(id)
  }

  /// An id for an element that no mark asked for.
  mutating func claimFree(_ id: String) -> String {
    var number = 1
    var candidate = id
    while wanted.contains(candidate) || taken.contains(candidate) {
      number += 1
      candidate = "\(id)-\(number)"
    }
    taken.insert(candidate)
    return candidate
  }

  /// Where a link leads: a safe address, or `#id` of a mark in the picture; `nil` if it must not be followed.
  func target(of link: String?) -> String? {
    guard let link else { return nil }
    if Links.isSafe(link) { return link }
    guard link.utf8.first == UInt8(ascii: "#") else { return nil }
    let id = Self.cleaned(String(link.dropFirst()))
    return wanted.contains(id) ? "#" + id : nil
  }

  private static func collect(_ marks: [Mark], into ids: inout Set<String>) {
    for case .group(let group) in marks {
      if let id = group.id { ids.insert(cleaned(id)) }
      collect(group.marks, into: &ids)
    }
  }

  /// The id as an XML name of ASCII letters, digits, `-`, `_`, `.` and `:` that starts with a letter or `_`.
  private static func cleaned(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        bytes.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
        if bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "_"))
      }
    }
    return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
  }
}
