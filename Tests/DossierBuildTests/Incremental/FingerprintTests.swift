import DossierCore
import DossierExport
import DossierLayout
import Foundation
import Testing

@testable import DossierBuild

/// A view in a format that is made of the view alone.
func exported(_ view: GraphView, _ format: ExportFormat) -> [UInt8] {
  export(view, as: format) { layoutFigure($0).0.scene }
}

/// What fingerprints of views and their contents, taken apart by reflection, say of each other: one is equal just where the
/// other is.
struct FingerprintPairs {
  private var contents: [String: String] = [:]
  private var fingerprints: [String: String] = [:]
  private(set) var faults: [String] = []

  mutating func see(_ dossier: LoadedDossier) {
    for view in dossier.views {
      let pruned = view.pruned()
      let fingerprint = SHA256.fingerprint(viewBytes(pruned))
      let content = Reflection.text(pruned)
      if let known = contents.updateValue(content, forKey: fingerprint), known != content {
        faults.append("\(view.title): two contents, one fingerprint")
      }
      if let known = fingerprints.updateValue(fingerprint, forKey: content), known != fingerprint {
        faults.append("\(view.title): one content, two fingerprints")
      }
    }
  }
}

/// Values taken apart by reflection.
enum Reflection {
  /// What is a function of the rest, or is blanked: not looked into.
  private static func isDerived(_ type: String, _ label: String) -> Bool {
    derivedProperties[type]?.contains(label) ?? false
  }

  static func name(_ value: Any) -> String {
    let name = "\(type(of: value))"
    return name.split(separator: "<").first.map(String.init) ?? name
  }

  /// All of a value, as text that is the same in every run.
  static func text(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .dictionary, .set: return "{" + mirror.children.map { text($0.value) }.sorted().joined(separator: ",") + "}"
    case .none: return "\(value)"
    default:
      let type = name(value)
      let parts = mirror.children.filter { !isDerived(type, $0.label ?? "") }.map {
        "\($0.label ?? ""):\(text($0.value))"
      }
      return parts.isEmpty ? "\(value)" : "(" + parts.joined(separator: ",") + ")"
    }
  }

  /// The stored properties of every struct in a value, by the struct's name.
  static func properties(of value: Any, into found: inout [String: Set<String>]) {
    let mirror = Mirror(reflecting: value)
    let type = name(value)
    if mirror.displayStyle == .struct, !["Range", "ClosedRange"].contains(type) {
      found[type, default: []].formUnion(mirror.children.compactMap(\.label))
    }
    for child in mirror.children where !isDerived(type, child.label ?? "") { properties(of: child.value, into: &found) }
  }
}

@Suite("Fingerprints of views")
struct FingerprintTests {
  @Test("No stored property of anything in a view is forgotten")
  func coverage() throws {
    var found: [String: Set<String>] = [:]
    for name in ["minimal", "nato-tokyo-office"] {
      let dossier = try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path)
      for view in dossier.views { Reflection.properties(of: view.pruned(), into: &found) }
    }
    // What EDTF dates are made of is written as their text, which says all of it.
    let inDates: Set = ["CalendarDate", "DateComponent", "YearComponent", "DateQualifier", "ClockTime", "SubYear"]
    for (type, properties) in found where !inDates.contains(type) {
      let known = Set((writtenProperties[type] ?? []) + (derivedProperties[type] ?? []))
      let forgotten = properties.subtracting(known)
      #expect(
        forgotten.isEmpty,
        "write \(forgotten.sorted()) of \(type) in ViewFingerprint.swift and name them in writtenProperties")
      #expect(
        known.subtracting(properties).isEmpty, "\(type) has no \(known.subtracting(properties).sorted()) any more")
    }
    #expect(found.keys.contains("Citation") && found.keys.contains("Theme") && found.keys.contains("RelationType"))
  }

  @Test("What is written can be read again, whatever it is")
  func codec() {
    var writer = ByteWriter()
    let numbers = [0, 1, -1, 63, 64, -64, 8_191, .max, .min]
    writer.add(each: numbers) { $0.add($1) }
    writer.add("é\u{0}")
    writer.add(nil as String?)
    writer.add(1.5)
    writer.add(true)
    var reader = ByteReader(writer.bytes)
    #expect(reader.list { $0.int() } == numbers)
    #expect(reader.text() == "é\u{0}")
    #expect(reader.optional { $0.text() } == .some(nil))
    #expect(reader.double() == 1.5)
    #expect(reader.bool() == true)
    #expect(reader.isAtEnd)
    for length in 0..<writer.bytes.count {
      var short = ByteReader(Array(writer.bytes.prefix(length)))
      let all = [
        short.list { $0.int() } != nil, short.text() != nil, short.optional { $0.text() } != nil, short.double() != nil,
        short.bool() != nil,
      ]
      #expect(all.contains(false))
    }
  }
}
