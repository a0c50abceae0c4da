import DossierCore

/// Pictures for the tests, built by hand.
enum Scenes {
  static let ink = Color(0x1F2937)

  static func scene(_ marks: [Mark], title: String = "A picture", summary: String = "What it shows.") -> Scene {
    Scene(
      width: 640, height: 360, title: title, summary: summary, language: "en", background: Color(0xFFFFFF),
      fontFamilies: ["Liberation Sans", "Arial", "sans-serif"], marks: marks)
  }

  static func text(
    _ runs: [TextMark.Run], x: Double = 20, y: Double = 40, anchor: TextMark.Anchor = .start, halo: Color? = nil
  ) -> Mark {
    .text(TextMark(runs, at: Point(x: x, y: y), anchor: anchor, size: 13, color: ink, halo: halo, width: 100))
  }

  static func group(
    id: String? = nil, title: String? = nil, summary: String? = nil, role: MarkGroup.Role = .symbol,
    link: String? = nil, _ marks: [Mark] = [text([TextMark.Run("text")])]
  ) -> Mark {
    .group(
      MarkGroup(
        classes: ["node", "event"], origin: .claims(first: "a.b", others: ["c.d"]), role: role, title: title,
        summary: summary, link: link, marks: marks)
    )
    .withID(id)
  }

  /// Every kind of mark once.
  static let everything: Scene = {
    let box = Mark.rectangle(
      RectangleMark(
        Rectangle(x: 20, y: 60, width: 160.004, height: 44.5), cornerRadius: 8,
        paint: Paint(fill: Color(0xFBEFCF), stroke: Color(0xB0822A), strokeWidth: 1.25, dash: [4, 2.5])))
    let curve = Mark.path(
      PathMark(
        [
          .move(Point(x: 180, y: 82)),
          .curve(Point(x: 220, y: 82), Point(x: 240, y: -0.001), Point(x: 300, y: 120.126)),
          .line(Point(x: 310, y: 130)), .close,
        ], paint: Paint(stroke: Color(0x64748B), opacity: 0.5)))
    let heading = MarkGroup(
      classes: ["header"], origin: .furniture, role: .presentation, marks: [text([TextMark.Run("The title")])])
    return scene([
      .group(heading),
      group(
        id: "walkout", title: "Night shift walks out", summary: "late May 2023",
        [
          box,
          text(
            [
              TextMark.Run("Night shift"), TextMark.Run("1", isSuperscript: true, link: "#source-1"),
              TextMark.Run(","), TextMark.Run("2", isSuperscript: true, link: "https://example.org/?a=1&b=2"),
            ], x: 100, y: 86, anchor: .middle, halo: Color(0xFFFFFF)),
        ]),
      curve,
      group(id: "source-1", title: "1. Harbour Gazette", role: .listItem, link: "https://example.org/1", []),
      group(
        id: "to-walkout", title: "Back to the event", role: .link, link: "#walkout", [text([TextMark.Run("back")])]),
      text([TextMark.Run("משמרת לילה")], x: 400, y: 200),
      text([TextMark.Run("إضراب"), TextMark.Run("3", isSuperscript: true)], x: 400, y: 220, anchor: .end),
      text([TextMark.Run("  two  spaces ")], x: 400, y: 240),
    ])
  }()
}

extension Mark {
  fileprivate func withID(_ id: String?) -> Mark {
    guard case .group(var group) = self else { return self }
    group.id = id
    return .group(group)
  }
}
