/// Claims that can or cannot all be true, in a dossier's own words; `%` stands for the case's own ids.
struct HeldOutStructure: Sendable {
  let name: String
  let isConflict: Bool
  /// Lines of the dossier's sections, each an entry: `actors: …`, `institutions: …`, `events: …`, `relations: …`.
  let lines: [String]

  init(_ name: String, _ isConflict: Bool, _ lines: [String]) {
    self.name = name
    self.isConflict = isConflict
    self.lines = lines
  }
}

private let hahn = "actors: %hahn: {name: Petra Hahn, type: person}"
private let rask = "actors: %rask: {name: Jan Rask, type: person}"
private let service = "institutions: %service: {name: Weather Service, type: agency}"
private let court = "institutions: %court: {name: Harbour Court, type: court}"
private let club = "institutions: %club: {name: Rowing Club, type: organization}"
private let bill = "documents: %bill: {title: Flood Bill, type: law}"

/// Who holds which office, who plays which part.
let heldOutRoles: [HeldOutStructure] = [
  // Two people in one office.
  HeldOutStructure(
    "two heads at one time, of two papers", true,
    [
      hahn, rask, service,
      "relations: {from: %hahn, type: leads, to: %service, when: 2021/2023, cites: [{s1: Petra Hahn has run the service since 2021}]}",
      "relations: {from: %rask, type: leads, to: %service, when: 2022/2024, cites: [{s2: Jan Rask took over the service in 2022}]}",
    ]),
  HeldOutStructure(
    "two heads, both still in office", true,
    [
      hahn, rask, service,
      "relations: {from: %hahn, type: leads, to: %service, when: 2019/.., cites: [{s1: its director Petra Hahn}]}",
      "relations: {from: %rask, type: leads, to: %service, when: 2020/.., cites: [{s2: its director Jan Rask}]}",
    ]),
  HeldOutStructure(
    "two heads within months", true,
    [
      hahn, rask, court,
      "relations: {from: %hahn, type: leads, to: %court, label: is chief justice of, when: 2020-02/2023-11, cites: [{s1: Chief Justice Hahn}]}",
      "relations: {from: %rask, type: leads, to: %court, label: is chief justice of, when: 2022-05/2024-01, cites: [{s2: Chief Justice Rask}]}",
    ]),
  HeldOutStructure(
    "one captain, says the type", true,
    [
      hahn, rask, club,
      "relations: {from: %hahn, type: captains, to: %club, when: 2022-01/2022-12, cites: [{s1: under Hahn the eight won}]}",
      "relations: {from: %rask, type: captains, to: %club, when: 2022-06/2023-05, cites: [{s2: under Rask the eight lost}]}",
    ]),
  HeldOutStructure(
    "a seat in two towns", true,
    [
      club,
      "places: %lee: {name: Leeport, type: city}", "places: %sand: {name: Sandwick, type: city}",
      "relations: {from: %club, type: headquartered-in, to: %lee, when: 2018/2022, cites: [{s1: from its boathouse in Leeport}]}",
      "relations: {from: %club, type: headquartered-in, to: %sand, when: 2020/2023, cites: [{s2: from its boathouse in Sandwick}]}",
    ]),
  HeldOutStructure(
    "heads one after the other", false,
    [
      hahn, rask, service,
      "relations: {from: %hahn, type: leads, to: %service, when: 2018/2021, cites: [{s1: Hahn left the service in 2021}]}",
      "relations: {from: %rask, type: leads, to: %service, when: 2021/2024, cites: [{s2: Rask came to the service in 2021}]}",
    ]),
  HeldOutStructure(
    "two heads together, of one paper", false,
    [
      hahn, rask, club,
      "relations: {from: %hahn, type: leads, to: %club, when: 2021/2023, cites: [{s1: Hahn and Rask share the chair of the club}]}",
      "relations: {from: %rask, type: leads, to: %club, when: 2021/2023, cites: [{s1: Hahn and Rask share the chair of the club}]}",
    ]),
  HeldOutStructure(
    "president and chief executive", false,
    [
      hahn, rask, club,
      "relations: {from: %hahn, type: leads, to: %club, label: is president of, when: 2021/2023, cites: [{s1: its president Petra Hahn}]}",
      "relations: {from: %rask, type: leads, to: %club, label: is chief executive of, when: 2020/2023, cites: [{s2: its chief executive Jan Rask}]}",
    ]),
  HeldOutStructure(
    "heads of two bodies", false,
    [
      hahn, rask, service, club,
      "relations: {from: %hahn, type: leads, to: %service, when: 2021/2023, cites: [{s1: the service under Hahn}]}",
      "relations: {from: %rask, type: leads, to: %club, when: 2021/2023, cites: [{s2: the club under Rask}]}",
    ]),
  HeldOutStructure(
    "two heads without dates", false,
    [
      hahn, rask, service,
      "relations: {from: %hahn, type: leads, to: %service, cites: [{s1: Hahn speaking for the service she runs}]}",
      "relations: {from: %rask, type: leads, to: %service, cites: [{s2: Rask speaking for the service he runs}]}",
    ]),
  HeldOutStructure(
    "two judges", false,
    [
      hahn, rask, court,
      "relations: {from: %hahn, type: holds-office, to: %court, label: is a judge at, when: 2019/2023, cites: [{s1: Judge Hahn dissented}]}",
      "relations: {from: %rask, type: holds-office, to: %court, label: is a judge at, when: 2020/2023, cites: [{s2: Judge Rask agreed}]}",
    ]),
  HeldOutStructure(
    "two members", false,
    [
      hahn, rask, club,
      "relations: {from: %hahn, type: member-of, to: %club, when: 2019/2023, cites: [{s1: a member since 2019}]}",
      "relations: {from: %rask, type: member-of, to: %club, when: 2020/2023, cites: [{s2: a member since 2020}]}",
    ]),
  HeldOutStructure(
    "captains one after the other", false,
    [
      hahn, rask, club,
      "relations: {from: %hahn, type: captains, to: %club, when: 2020/2021, cites: [{s1: Hahn steered until 2021}]}",
      "relations: {from: %rask, type: captains, to: %club, when: 2022/2023, cites: [{s2: Rask steers since 2022}]}",
    ]),
  // One person in two offices that exclude each other.
  HeldOutStructure(
    "minister of finance, or of justice", true,
    [
      hahn,
      "actors: %cabinet: {name: Second Cabinet, type: government}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of finance in, when: 2021/2023, cites: [{s1: the minister of finance Petra Hahn}]}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of justice in, when: 2022/2023, id: %justice, cites: [{s2: the minister of justice Petra Hahn}]}",
    ]),
  HeldOutStructure(
    "spokeswoman, or head of the legal office", true,
    [
      hahn, service,
      "relations: {from: %hahn, type: holds-office, to: %service, label: is spokeswoman of, when: 2023, cites: [{s1: the service's spokeswoman Hahn}]}",
      "relations: {from: %hahn, type: holds-office, to: %service, label: is legal director of, when: 2023, id: %legal, cites: [{s2: the service's legal director Hahn}]}",
    ]),
  HeldOutStructure(
    "captain of two clubs", true,
    [
      hahn, club, "institutions: %other: {name: Sailing Club, type: organization}",
      "relations: {from: %hahn, type: captains-only, to: %club, when: 2021/2023, cites: [{s1: Hahn leads the rowers}]}",
      "relations: {from: %hahn, type: captains-only, to: %other, when: 2022/2024, cites: [{s2: Hahn leads the sailors}]}",
    ]),
  HeldOutStructure(
    "finance, later justice", false,
    [
      hahn, "actors: %cabinet: {name: Third Cabinet, type: government}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of finance in, when: 2019/2020, cites: [{s1: then minister of finance}]}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of justice in, when: 2021/2023, id: %justice, cites: [{s2: now minister of justice}]}",
    ]),
  HeldOutStructure(
    "both portfolios, in one sentence", false,
    [
      hahn, "actors: %cabinet: {name: Fourth Cabinet, type: government}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of finance in, when: 2021/2023, cites: [{s1: minister of both finance and justice}]}",
      "relations: {from: %hahn, type: holds-office, to: %cabinet, label: is minister of justice in, when: 2021/2023, id: %justice, cites: [{s1: minister of both finance and justice}]}",
    ]),
  HeldOutStructure(
    "one office, of two papers", false,
    [
      hahn, service,
      "relations: {from: %hahn, type: holds-office, to: %service, label: is spokeswoman of, when: 2023, cites: [{s1: spokeswoman Petra Hahn}]}",
      "relations: {from: %hahn, type: holds-office, to: %service, label: is spokeswoman of, when: 2023, id: %again, cites: [{s2: the spokeswoman Hahn}]}",
    ]),
  // Another part of the same person in an event.
  HeldOutStructure(
    "for and against in a vote", true,
    [
      hahn,
      "events: %vote: {title: Vote, type: vote, when: 2023, cites: [{s1: the vote}], roles: {decider: %hahn, supporter: [{id: %hahn, cites: [{s1: Hahn voted for it}]}], opponent: [{id: %hahn, cites: [{s2: Hahn voted against it}]}]}}",
    ]),
  HeldOutStructure(
    "against and abstained", true,
    [
      hahn,
      "events: %vote: {title: Vote, type: vote, when: 2023, cites: [{s1: the second vote}], roles: {decider: %hahn, opponent: [{id: %hahn, cites: [{s1: Hahn said no}]}], abstainer: [{id: %hahn, cites: [{s2: Hahn abstained}]}]}}",
    ]),
  HeldOutStructure(
    "plaintiff and defendant", true,
    [
      club,
      "events: %suit: {title: Suit, type: lawsuit, when: 2022, roles: {plaintiff: [{id: %club, cites: [{s1: the club sued}]}], defendant: [{id: %club, cites: [{s2: the club was sued}]}]}}",
    ]),
  HeldOutStructure(
    "attacker and target", true,
    [
      "actors: %north: {name: Northland, type: state}",
      "events: %raid: {title: Raid, type: invasion, when: 1911, roles: {attacker: [{id: %north, cites: [{s1: Northland crossed the border}]}], target: [{id: %north, cites: [{s2: Northland was attacked}]}]}}",
    ]),
  HeldOutStructure(
    "party and mediator", true,
    [
      hahn, rask,
      "events: %deal: {title: Deal, type: agreement, when: 2022, roles: {party: [{id: %hahn, cites: [{s1: Hahn and Rask settled}]}, {id: %rask, cites: [{s1: Hahn and Rask settled}]}], mediator: [{id: %rask, cites: [{s2: Rask mediated}]}]}}",
    ]),
  HeldOutStructure(
    "visitor and host", true,
    [
      hahn,
      "events: %visit: {title: Visit, type: visit, when: 2022, roles: {visitor: [{id: %hahn, cites: [{s1: Hahn came to see them}]}], host: [{id: %hahn, cites: [{s2: Hahn received them}]}]}}",
    ]),
  HeldOutStructure(
    "called the protest, and its target", true,
    [
      club,
      "events: %march: {title: March, type: protest, when: 2022, roles: {organizer: [{id: %club, cites: [{s1: the club called the march}]}], target: [{id: %club, cites: [{s2: a march against the club}]}]}}",
    ]),
  HeldOutStructure(
    "two courts for one case", true,
    [
      court, "institutions: %high: {name: High Court, type: court}",
      "events: %suit: {title: Suit, type: lawsuit, when: 2022, roles: {tribunal: [{id: %court, cites: [{s1: the harbour court heard it}]}, {id: %high, cites: [{s2: the high court heard it}]}]}}",
    ]),
  HeldOutStructure(
    "two winners of one race", true,
    [
      hahn, rask,
      "events: %race: {title: Race, type: race, when: 2024-03-16, roles: {champion: [{id: %hahn, cites: [{s1: Hahn crossed the line first}]}, {id: %rask, cites: [{s2: Rask came in first}]}]}}",
    ]),
  HeldOutStructure(
    "proposer and opponent", true,
    [
      hahn,
      "events: %motion: {title: Motion, type: proposal, when: 2023, roles: {proposer: [{id: %hahn, cites: [{s1: Hahn put the motion}]}], opponent: [{id: %hahn, cites: [{s2: Hahn fought the motion}]}]}}",
    ]),
  HeldOutStructure(
    "candidate and winner", false,
    [
      hahn,
      "events: %poll: {title: Poll, type: election, when: 2023, roles: {candidate: [{id: %hahn, cites: [{s1: Hahn stood}]}], winner: [{id: %hahn, cites: [{s2: Hahn won}]}]}}",
    ]),
  HeldOutStructure(
    "organizer and chair", false,
    [
      hahn,
      "events: %talk: {title: Talk, type: conference, when: 2023, roles: {organizer: [{id: %hahn, cites: [{s1: Hahn arranged it}]}], chair: [{id: %hahn, cites: [{s2: Hahn chaired it}]}]}}",
    ]),
  HeldOutStructure(
    "host and participant", false,
    [
      hahn, rask,
      "events: %dinner: {title: Dinner, type: meeting, when: 2023, roles: {host: [{id: %hahn, cites: [{s1: at Hahn's table}]}], participant: [{id: %hahn, cites: [{s2: Hahn sat next to Rask}]}, {id: %rask, cites: [{s2: Hahn sat next to Rask}]}]}}",
    ]),
  HeldOutStructure(
    "author and publisher", false,
    [
      hahn,
      "events: %book: {title: Book, type: publication, when: 2023, roles: {author: [{id: %hahn, cites: [{s1: Hahn wrote it}]}], publisher: [{id: %hahn, cites: [{s2: Hahn printed it herself}]}]}}",
    ]),
  HeldOutStructure(
    "proposer and supporter", false,
    [
      hahn,
      "events: %motion: {title: Motion, type: proposal, when: 2023, roles: {proposer: [{id: %hahn, cites: [{s1: Hahn moved it}]}], supporter: [{id: %hahn, cites: [{s2: Hahn defended it}]}]}}",
    ]),
  HeldOutStructure(
    "plaintiff, and another defendant", false,
    [
      hahn, club,
      "events: %suit: {title: Suit, type: lawsuit, when: 2022, roles: {plaintiff: [{id: %hahn, cites: [{s1: Hahn sued}]}], defendant: [{id: %club, cites: [{s2: the club has to answer}]}]}}",
    ]),
  HeldOutStructure(
    "visitor, and another host", false,
    [
      hahn, rask,
      "events: %visit: {title: Visit, type: visit, when: 2022, roles: {visitor: [{id: %hahn, cites: [{s1: Hahn travelled north}]}], host: [{id: %rask, cites: [{s2: Rask gave a dinner}]}]}}",
    ]),
  HeldOutStructure(
    "decider and supporter", false,
    [
      hahn,
      "events: %vote: {title: Vote, type: vote, when: 2023, roles: {decider: [{id: %hahn, cites: [{s1: Hahn had a vote}]}], supporter: [{id: %hahn, cites: [{s2: Hahn raised her hand}]}]}}",
    ]),
  HeldOutStructure(
    "one winner among the runners", false,
    [
      hahn, rask,
      "events: %race: {title: Race, type: race, when: 2024-03-16, roles: {champion: [{id: %hahn, cites: [{s1: Hahn won by a length}]}], participant: [{id: %hahn, cites: [{s2: Hahn and Rask started}]}, {id: %rask, cites: [{s2: Hahn and Rask started}]}]}}",
    ]),
  HeldOutStructure(
    "a state and its court, both sued", false,
    [
      "actors: %north: {name: Northland, type: state}", court,
      "events: %suit: {title: Suit, type: lawsuit, when: 2022, roles: {defendant: [{id: %north, cites: [{s1: Northland was sued}]}, {id: %court, cites: [{s2: its court was sued}]}]}}",
    ]),
  HeldOutStructure(
    "for it in one vote, against it in another", false,
    [
      hahn,
      "events: %first: {title: First vote, type: vote, when: 2022, roles: {decider: %hahn, supporter: [{id: %hahn, cites: [{s1: at first Hahn was for it}]}]}, cites: [{s1: the first vote}]}",
      "events: %second: {title: Second vote, type: vote, when: 2023, roles: {decider: %hahn, opponent: [{id: %hahn, cites: [{s2: in the end Hahn was against it}]}]}, cites: [{s2: the last vote}]}",
    ]),
  // For and against as relations.
  HeldOutStructure(
    "supports and opposes", true,
    [
      hahn, bill, "relations: {from: %hahn, type: supports, to: %bill, cites: [{s1: Hahn backs the bill}]}",
      "relations: {from: %hahn, type: opposes, to: %bill, cites: [{s2: Hahn rejects the bill}]}",
    ]),
  HeldOutStructure(
    "supports and opposes in one year", true,
    [
      rask, bill,
      "relations: {from: %rask, type: supports, to: %bill, when: 2023, cites: [{s1: in 2023 Rask backed it}]}",
      "relations: {from: %rask, type: opposes, to: %bill, when: 2022/2024, cites: [{s2: from 2022 to 2024 Rask fought it}]}",
    ]),
  HeldOutStructure(
    "proposes what it objects to", true,
    [
      club, bill,
      "relations: {from: %club, type: supports, to: %bill, when: 2023/.., cites: [{s1: the club is for the bill}]}",
      "relations: {from: %club, type: objects-to, to: %bill, when: 2023/.., cites: [{s2: the club is against the bill}]}",
    ]),
  HeldOutStructure(
    "a change of mind", false,
    [
      hahn, bill,
      "relations: {from: %hahn, type: supports, to: %bill, when: 2019/2020, cites: [{s1: Hahn was for the bill until 2020}]}",
      "relations: {from: %hahn, type: opposes, to: %bill, when: 2021/.., cites: [{s2: since 2021 Hahn has been against it}]}",
    ]),
  HeldOutStructure(
    "for one, against the other", false,
    [
      hahn, rask, bill,
      "relations: {from: %hahn, type: supports, to: %bill, cites: [{s1: Hahn speaks for the flood bill}]}",
      "relations: {from: %rask, type: opposes, to: %bill, cites: [{s2: Rask speaks against the flood bill}]}",
    ]),
  HeldOutStructure(
    "allies and rivals", false,
    [
      "actors: %north: {name: Northland, type: state}", "actors: %south: {name: Southland, type: state}",
      "relations: {from: %north, type: allied-with, to: %south, cites: [{s1: the two allies}]}",
      "relations: {from: %north, type: rival-of, to: %south, cites: [{s2: the two rivals}]}",
    ]),
  HeldOutStructure(
    "supports and criticizes", false,
    [
      hahn, club, "relations: {from: %hahn, type: supports, to: %club, cites: [{s1: Hahn gives to the club}]}",
      "relations: {from: %hahn, type: criticizes, to: %club, cites: [{s2: Hahn has harsh words for the club}]}",
    ]),
  // Named by the author, or taken back.
  HeldOutStructure(
    "a number under or", true,
    [
      "events: %flood: {title: Flood, type: race, when: 2023, starters: {value: 12, cites: [{s1: twelve started}], or: [{value: 14, cites: [{s2: fourteen started}]}]}, cites: [{s1: the flood}]}"
    ]),
  HeldOutStructure(
    "taken back, still said elsewhere", true,
    [
      hahn, club,
      "relations: {from: %hahn, type: member-of, to: %club, when: 2022/2023, cites: [{s1: Hahn belonged to the club}]}",
      "relations: {from: %hahn, type: member-of, to: %club, when: 2022/2023, status: retracted, id: %back, cites: [{s2: Hahn never belonged to it}]}",
    ]),
  HeldOutStructure(
    "only taken back", false,
    [
      hahn, club,
      "relations: {from: %hahn, type: member-of, to: %club, when: 2022/2023, status: retracted, cites: [{s2: Hahn was never a member}]}",
    ]),
]
