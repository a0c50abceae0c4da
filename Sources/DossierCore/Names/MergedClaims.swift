import Chronology

/// Takes the dispute from alternatives that say the same now that their ids stand for one entity.
func settleAgreement(in claims: [Claim]) -> [Claim] {
  var groups: [Claim.ID: [Int]] = [:]
  for (index, claim) in claims.enumerated() {
    if let dispute = claim.dispute { groups[dispute, default: []].append(index) }
  }
  var settled = claims
  for group in groups.values where group.contains(where: { claims[$0].written != nil }) {
    guard Set(group.map { Saying(claims[$0]) }).count == 1 else { continue }
    for index in group { settled[index].dispute = nil }
  }
  return settled
}

/// Makes rivals of claims that give properties of entities that are one different values.
///
/// Dates that may be the same and texts that differ in typography or letter case agree.
func markDisagreement(in claims: [Claim], _ names: NameResolution) -> [Claim] {
  var order: [PropertyKey] = []
  var groups: [PropertyKey: [Int]] = [:]
  for (index, claim) in claims.enumerated() where claim.status != .retracted {
    guard case .property(let name) = claim.predicate, !names.members(of: claim.subject).isEmpty else { continue }
    let key = PropertyKey(entity: claim.subject, property: name)
    if groups[key] == nil { order.append(key) }
    groups[key, default: []].append(index)
  }
  var marked = claims
  for key in order {
    guard let group = groups[key], let first = group.first,
      Set(group.map { claims[$0].writtenSubject }).count > 1
    else { continue }
    let isDisputed = group.contains { claims[$0].dispute != nil }
    let disagrees = group.contains { left in
      group.contains { $0 > left && !agree(claims[left].object, claims[$0].object) }
    }
    if !isDisputed, !disagrees { continue }
    for index in group { marked[index].dispute = claims[first].id }
  }
  return marked
}

/// Of values that agree the one that says most, as its position: of dates the narrowest, else the first.
func mostPrecise(_ values: [Claim.Object]) -> Int {
  var best = 0
  for (index, value) in values.enumerated() {
    guard case .date(let date) = value, case .date(let other) = values[best] else { continue }
    if let width = date.bounds.outerWidth, width < other.bounds.outerWidth ?? .max { best = index }
  }
  return best
}

/// Whether two values of one property can both be true.
func agree(_ left: Claim.Object, _ right: Claim.Object) -> Bool {
  switch (left, right) {
  case (.date(let first), .date(let second)): first.bounds.certaintyOfIntersecting(second.bounds) != .impossible
  case (.text(let first), .text(let second)): first == second || NameForm(first).words == NameForm(second).words
  case (.relativeTime, .date), (.date, .relativeTime), (.relativeTime, .relativeTime): true
  default: left == right
  }
}

private struct PropertyKey: Hashable {
  let entity: Entity.ID
  let property: String
}

/// What a claim says, without its places and its evidence.
private struct Saying: Hashable {
  let subject: Entity.ID
  let predicate: Claim.Predicate
  let object: Claim.Object
  let when: String?
  let relativeWhen: RelativeTime?
  let label: String?
  let status: Claim.Status

  init(_ claim: Claim) {
    subject = claim.subject
    predicate = claim.predicate
    object = claim.object
    when = claim.when?.edtf
    relativeWhen = claim.relativeWhen
    label = claim.label
    status = claim.status
  }
}

extension TimeBounds {
  /// The days from the earliest possible start to the latest possible end; `nil` if one of them is open.
  fileprivate var outerWidth: Int64? {
    guard let start = earliestStart.day, let end = latestEnd.day else { return nil }
    return end.number - start.number
  }
}
