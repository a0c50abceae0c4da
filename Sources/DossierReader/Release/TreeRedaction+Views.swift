extension TreeRedaction {
  /// A view without the ids that are withheld; `nil` where nothing else says what it is about.
  mutating func view(_ entry: YAMLEntry) -> YAMLEntry? {
    guard let entries = entry.value.mapping else { return entry }
    func withheld() -> YAMLEntry? {
      hasRemoved = true
      removed.add(view: entry)
      return nil
    }
    if isWithheld(entries) { return withheld() }
    var result: [YAMLEntry] = []
    for field in entries {
      switch field.key {
      case "touching", "between":
        let kept = without(field.value)
        if kept.elements.count < (field.key == "between" ? min(2, field.value.elements.count) : 1) { return withheld() }
        result.append(field.with(kept))
      case "include", "exclude":
        guard let selection = field.value.mapping, let ids = selection["ids"] else {
          result.append(field)
          continue
        }
        let kept = without(ids)
        var others = selection.filter { $0.key != "ids" }
        if !kept.elements.isEmpty {
          others = selection.map { $0.key == "ids" ? $0.with(kept) : $0 }
        } else if field.key == "include", !ids.elements.isEmpty, others["kinds"] == nil, others["types"] == nil {
          return withheld()
        }
        result.append(field.with(field.value.with(others)))
      default: result.append(field)
      }
    }
    return entry.with(entry.value.with(result))
  }
}
