public import DossierCore

extension Scene {
  /// The picture for paper and pixels, where no mark of the page can be a link's target: a number that leads to a source
  /// in the list leads to the source itself, if that has an address, and nowhere otherwise.
  public var printable: Scene {
    var addresses: [String: String] = [:]
    Self.collect(marks, into: &addresses)
    var scene = self
    scene.marks = marks.map { Self.led($0, by: addresses) }
    return scene
  }

  /// Where the marks with an id lead.
  private static func collect(_ marks: [Mark], into addresses: inout [String: String]) {
    for case .group(let group) in marks {
      if let id = group.id, let link = group.link, Links.isSafe(link) { addresses["#" + id] = link }
      collect(group.marks, into: &addresses)
    }
  }

  private static func led(_ mark: Mark, by addresses: [String: String]) -> Mark {
    func target(_ link: String?) -> String? {
      link.flatMap { $0.hasPrefix("#") ? addresses[$0] : $0 }
    }
    switch mark {
    case .group(var group):
      group.link = target(group.link)
      group.marks = group.marks.map { led($0, by: addresses) }
      return .group(group)
    case .text(var text):
      for index in text.runs.indices { text.runs[index].link = target(text.runs[index].link) }
      return .text(text)
    case .rectangle, .path: return mark
    }
  }
}
