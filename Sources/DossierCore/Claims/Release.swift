/// For whom a part of a dossier is, from the widest circle to the narrowest.
///
/// A build for a circle shows what is for it and for every wider one; nothing of the rest reaches its outputs.
public enum Release: String, Hashable, Sendable, CaseIterable, Comparable {
  /// For everybody; what is not marked otherwise.
  case `public`
  /// For those one works with.
  case partners
  /// For the house.
  case `internal`

  /// Wider circles come first.
  public static func < (left: Release, right: Release) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension KnowledgeGraph {
  /// That something is withheld, in the dossier's language (English, German or French; English otherwise); `nil` if nothing is.
  ///
  /// It never says what or how much.
  public var withheldStatement: String? {
    guard isRedacted else { return nil }
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "de": return "Teile des Dossiers werden zurückgehalten"
    case "fr": return "Des parties du dossier ne sont pas communiquées"
    default: return "Parts of the dossier are withheld"
    }
  }
}
