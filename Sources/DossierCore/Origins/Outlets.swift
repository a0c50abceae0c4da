/// The outlets that may be credited: those of the sources, and the agencies.
struct Outlets {
  /// Sorted.
  let names: [String]
  /// The sources of each, by index.
  let sources: [String: [Int]]
  /// What each is called in texts.
  let callings: [String: [String]]

  init(_ all: [Source]) {
    var sources: [String: [Int]] = [:]
    for (index, source) in all.enumerated() {
      if let publisher = source.publisher { sources[publisher, default: []].append(index) }
    }
    var names = Set(sources.keys)
    let known = Set(names.flatMap(OutletNames.names))
    for agency in OutletNames.agencies where !known.contains(agency) { names.insert(agency) }
    self.names = names.sorted()
    self.sources = sources
    callings = Dictionary(uniqueKeysWithValues: names.map { ($0, OutletNames.names(of: $0)) })
  }

  /// Finds their credits: by name, by the address of their pages, by headlines, beside the names of their authors.
  func attributions(_ all: [Source]) -> Attributions {
    var titles: [(outlet: Int, title: String)] = []
    var authors: [Int: [String]] = [:]
    for (index, name) in names.enumerated() {
      let own = (sources[name] ?? []).map { all[$0] }
      for title in Set(own.compactMap { $0.url.flatMap(OutletNames.host) }).sorted() { titles.append((index, title)) }
      for title in Set(own.map(\.title)).sorted() where title.split(separator: " ").count >= 5 {
        titles.append((index, title))
      }
      let people = Set(own.flatMap(\.authors)).filter { $0.contains(" ") }
      if !people.isEmpty { authors[index] = people.sorted() }
    }
    return Attributions(names, titles: titles, authors: authors)
  }
}

/// What the texts of a dossier are about, each read when it is first asked for.
struct Matters {
  private let bodies: [ArraySlice<UInt8>]
  /// What most of the dossier is about, and so says nothing here.
  private let ignored: Set<UInt64>
  private var read: [Int: SharedMatter] = [:]

  /// A text with less in it is too short to tell what it is about.
  private static let least = 25
  /// From how many texts on the words that most of them have are left out.
  private static let many = 6

  init(_ bodies: [ArraySlice<UInt8>]) {
    self.bodies = bodies
    var ignored: Set<UInt64> = []
    if bodies.count >= Self.many {
      for (index, body) in bodies.enumerated() { read[index] = SharedMatter(body) }
      var counts: [UInt64: Int] = [:]
      for matter in read.values { for sign in matter.all { counts[sign, default: 0] += 1 } }
      ignored.formUnion(counts.filter { $0.value * 2 > bodies.count }.keys)
    }
    self.ignored = ignored
  }

  private mutating func matter(_ index: Int) -> SharedMatter {
    if let matter = read[index] { return matter }
    let matter = SharedMatter(bodies[index])
    read[index] = matter
    return matter
  }

  /// How many names, numbers and longer words two texts have in common where one credits the other's outlet; `nil` if they
  /// are about different things.
  mutating func common(_ index: Int, _ other: Int, _ attribution: Attribution) -> Int? {
    let (own, origin) = (matter(index), matter(other))
    let name = SharedMatter(Array(attribution.outlet.utf8)[...]).all
    let shared = own.all.intersection(origin.all).subtracting(ignored).subtracting(name)
    if attribution.isStated {
      // Texts of a sentence or two are taken at their word.
      let isLong = own.all.count >= Self.least && origin.all.count >= Self.least
      return isLong && shared.count < 2 ? nil : shared.count
    }
    let near = own.around(attribution.range, in: bodies[index]).intersection(shared)
    return shared.count >= 2 && near.count >= 2 ? shared.count : nil
  }
}
