private let hahn = "actors: %hahn: {name: Petra Hahn, type: person}"
private let service = "institutions: %service: {name: Weather Service, type: agency}"

private func born(_ year: String) -> String {
  "actors: %hahn: {name: Petra Hahn, type: person, born: {value: \(year), cites: [{s1: born in \(year)}]}}"
}

private func died(_ date: String) -> String {
  "actors: %hahn: {name: Petra Hahn, type: person, died: {value: \(date), cites: [{s1: died in \(date)}]}}"
}

private func event(_ id: String, _ when: String, _ more: String = "") -> String {
  "events: %\(id): {title: \(id), type: event, when: \(when)\(more), cites: [{s2: the matter of the \(id)}]}"
}

/// Claims that contradict each other only through the network of times.
let heldOutNetwork: [HeldOutStructure] = [
  HeldOutStructure(
    "took part before she was born", true, [born("1990"), event("regatta", "1985", ", roles: {participant: %hahn}")]),
  HeldOutStructure(
    "spoke after her death", true,
    [
      died("2001"),
      "events: %speech: {title: Speech, type: statement, when: 2005, roles: {speaker: %hahn}, cites: [{s2: Hahn said so}]}",
    ]),
  HeldOutStructure(
    "led a service not yet founded", true,
    [
      hahn,
      "institutions: %service: {name: Service, type: agency, founded: {value: 2010, cites: [{s1: founded in 2010}]}}",
      "relations: {from: %hahn, type: leads, to: %service, when: 2005/2008, cites: [{s2: head of the service from 2005 to 2008}]}",
    ]),
  HeldOutStructure(
    "met after it was dissolved", true,
    [
      hahn,
      "institutions: %board: {name: Board, type: body, dissolved: {value: 1999, cites: [{s1: dissolved in 1999}]}}",
      "events: %talk: {title: Talk, type: meeting, when: 2003, roles: {participant: [%board, %hahn]}, cites: [{s2: the board met in 2003}]}",
    ]),
  HeldOutStructure(
    "the effect before the cause", true,
    [
      event("storm", "2024-03-10"), event("outage", "2024-03-01"),
      "relations: {from: %storm, type: leads-to, to: %outage, cites: [{s1: the storm cut the lines}]}",
    ]),
  HeldOutStructure(
    "a part outside of the whole", true,
    [
      event("series", "2024-02-01/2024-02-10"), event("heat", "2024-02-20"),
      "relations: {from: %heat, type: part-of-event, to: %series, cites: [{s1: the heat was part of the series}]}",
    ]),
  HeldOutStructure(
    "an answer before the question", true,
    [
      event("charge", "2023-05-20"), event("plea", "2023-05-02"),
      "relations: {from: %plea, type: responds-to, to: %charge, cites: [{s1: she answered the charge}]}",
    ]),
  HeldOutStructure(
    "a ring of after", true,
    [event("heat", "{after: %final}"), event("semi", "{after: %heat}"), event("final", "{after: %semi}")]),
  HeldOutStructure(
    "between two days of which it is outside", true,
    [
      event("dig", "2022-04-01"), event("find", "{between: [%dig, %show]}"), event("show", "2022-04-02"),
      event("press", "{after: %find, before: %dig}"),
    ]),
  HeldOutStructure(
    "within three days, and after a month", true,
    [
      event("quake", "2023-01-01"), event("aftershock", "{after: %quake, within: 3 days}"),
      event("visit", "2023-02-01"),
      "relations: {from: %visit, type: leads-to, to: %aftershock, cites: [{s1: the visit came first}]}",
    ]),
  HeldOutStructure(
    "spoke as head when she no longer was", true,
    [
      hahn, service,
      "relations: {from: %hahn, type: leads, to: %service, when: 2010/2012, id: %office, cites: [{s1: head from 2010 to 2012}]}",
      "events: %speech: {title: Speech, type: statement, when: 2015, roles: {speaker: [{id: %hahn, as: %office, cites: [{s2: the head of the service said}]}]}, cites: [{s2: the head of the service said}]}",
    ]),
  HeldOutStructure(
    "founded it after it was founded", true,
    [
      hahn,
      "institutions: %club: {name: Club, type: organization, founded: {value: 1987, cites: [{s1: founded in 1987}]}}",
      "relations: {from: %hahn, type: founded, to: %club, when: 1994, cites: [{s2: Hahn founded it in 1994}]}",
    ]),
  HeldOutStructure(
    "a chain over four claims", true,
    [
      event("alarm", "2024-01-05"), event("breach", "{after: %alarm}"), event("rescue", "{after: %breach}"),
      event("relief", "2024-01-03"),
      "relations: {from: %rescue, type: precedes, to: %relief, cites: [{s1: relief came after the rescue}]}",
    ]),
  HeldOutStructure(
    "coincides, though months apart", true,
    [
      event("strike", "2023-02-01/2023-02-05"), event("games", "2023-06-01/2023-06-09"),
      "relations: {from: %strike, type: coincides-with, to: %games, cites: [{s1: the strike fell into the games}]}",
    ]),
  HeldOutStructure(
    "took part after she was born", false, [born("1990"), event("regatta", "2015", ", roles: {participant: %hahn}")]),
  HeldOutStructure(
    "spoke in the year of her death", false,
    [
      died("2005"),
      "events: %speech: {title: Speech, type: statement, when: 2005, roles: {speaker: %hahn}, cites: [{s2: Hahn said so again}]}",
    ]),
  HeldOutStructure(
    "spoken of after her death", false, [died("2001"), event("tribute", "2010", ", roles: {subject: %hahn}")]),
  HeldOutStructure(
    "led it from its first year", false,
    [
      hahn,
      "institutions: %service: {name: Service, type: agency, founded: {value: 2010, cites: [{s1: founded in 2010 by law}]}}",
      "relations: {from: %hahn, type: leads, to: %service, when: 2010/2014, cites: [{s2: head of the service since its beginning}]}",
    ]),
  HeldOutStructure(
    "met in its last year", false,
    [
      hahn,
      "institutions: %board: {name: Board, type: body, dissolved: {value: 2003-12, cites: [{s1: dissolved in December 2003}]}}",
      "events: %talk: {title: Talk, type: meeting, when: 2003-12, roles: {participant: [%board, %hahn]}, cites: [{s2: the board met for the last time}]}",
    ]),
  HeldOutStructure(
    "cause and effect on one day", false,
    [
      event("storm", "2024-03-10"), event("outage", "2024-03-10"),
      "relations: {from: %storm, type: leads-to, to: %outage, cites: [{s1: the storm cut the lines at once}]}",
    ]),
  HeldOutStructure(
    "a part within the whole", false,
    [
      event("series", "2024-02"), event("heat", "2024-02-20"),
      "relations: {from: %heat, type: part-of-event, to: %series, cites: [{s1: a heat of the series}]}",
    ]),
  HeldOutStructure(
    "a chain that holds", false,
    [
      event("alarm", "2024-01-03"), event("breach", "{after: %alarm}"), event("rescue", "{after: %breach}"),
      event("relief", "2024-01-09"),
      "relations: {from: %rescue, type: precedes, to: %relief, cites: [{s1: relief came last}]}",
    ]),
  HeldOutStructure(
    "spoke as head in office", false,
    [
      hahn, service,
      "relations: {from: %hahn, type: leads, to: %service, when: 2010/2016, id: %office, cites: [{s1: head from 2010 to 2016}]}",
      "events: %speech: {title: Speech, type: statement, when: 2015, roles: {speaker: [{id: %hahn, as: %office, cites: [{s2: its head said}]}]}, cites: [{s2: its head said}]}",
    ]),
  HeldOutStructure(
    "founded it in that year", false,
    [
      hahn,
      "institutions: %club: {name: Club, type: organization, founded: {value: 1994, cites: [{s1: founded in 1994}]}}",
      "relations: {from: %hahn, type: founded, to: %club, when: 1994-05, cites: [{s2: in May 1994 Hahn founded it}]}",
    ]),
  HeldOutStructure(
    "within three days, and after one", false,
    [
      event("quake", "2023-01-01"), event("aftershock", "{after: %quake, within: 3 days}"),
      event("visit", "2023-01-02"),
      "relations: {from: %visit, type: leads-to, to: %aftershock, cites: [{s1: the visit was earlier}]}",
    ]),
  HeldOutStructure(
    "coincides by a day", false,
    [
      event("strike", "2023-02-01/2023-02-05"), event("games", "2023-02-05/2023-02-09"),
      "relations: {from: %strike, type: coincides-with, to: %games, cites: [{s1: the last day of the strike}]}",
    ]),
]

/// What an entity is called, and what its sources call it.
let heldOutNames: [HeldOutStructure] = [
  HeldOutStructure(
    "a letter in the family name", true,
    [
      "actors: %a: {name: Jan Rask, type: person, cites: [{s1: the goalkeeper Jan Rask}, {s2: the goalkeeper Jan Risk}]}"
    ]),
  HeldOutStructure(
    "Odum or Odom", true,
    ["actors: %a: {name: Ruth Odum, type: person, cites: [{s1: Ruth Odum presided}, {s2: Judge Ruth Odom presided}]}"]),
  HeldOutStructure(
    "another given name", true,
    [
      "actors: %a: {name: Elena Petrova, type: person, cites: [{s1: Elena Petrova found the comet}, {s2: \"Irina Petrova, who found the comet\"}]}"
    ]),
  HeldOutStructure(
    "Hahn or Hein", true,
    [
      "actors: %a: {name: Petra Hahn, type: person, cites: [{s1: said Petra Hahn of the service}, {s2: said Petra Hein of the service}]}"
    ]),
  HeldOutStructure(
    "a word in a body's name", true,
    [
      "institutions: %a: {name: Northern Water Board, type: body, cites: [{s1: the Northern Water Board met}, {s2: the Northern Waste Board met}]}"
    ]),
  HeldOutStructure(
    "Albin or Aubin", true,
    [
      "places: %a: {name: Saint-Aubin, type: city, cites: [{s1: the square of Saint-Aubin}, {s2: the square of Saint-Albin}]}"
    ]),
  HeldOutStructure(
    "a German paper writes it otherwise", true,
    [
      "actors: %a: {name: Klaus Wernicke, type: person, cites: [{s1: der Trainer Klaus Wernicke}, {s2: Trainer Claus Wernecke sah das Spiel}]}"
    ]),
  HeldOutStructure(
    "one letter too many", true,
    [
      "actors: %a: {name: Miriam Solis, type: person, cites: [{s1: Miriam Solis won in the fifth round}, {s2: Miriam Sollis won in the fifth round}]}"
    ]),
  HeldOutStructure(
    "the family name alone", false,
    ["actors: %a: {name: Jan Rask, type: person, cites: [{s1: Jan Rask kept goal}, {s2: Rask kept his goal clean}]}"]),
  HeldOutStructure(
    "a title and the family name", false,
    [
      "actors: %a: {name: Ruth Odum, type: person, cites: [{s1: Ruth Odum read the ruling}, {s2: Mrs Odum read it out}]}"
    ]),
  HeldOutStructure(
    "an initial", false,
    [
      "actors: %a: {name: Elena Petrova, type: person, cites: [{s1: a comet of Elena Petrova}, {s2: E. Petrova first saw it}]}"
    ]),
  HeldOutStructure(
    "family name first", false,
    [
      "actors: %a: {name: Elena Petrova, type: person, cites: [{s1: Elena Petrova looked up}, {s2: \"Petrova, Elena, astronomer\"}]}"
    ]),
  HeldOutStructure(
    "capitals", false,
    ["actors: %a: {name: Petra Hahn, type: person, cites: [{s1: Petra Hahn warned}, {s2: PETRA HAHN WARNED THEM}]}"]),
  HeldOutStructure(
    "another person of the family beside her", false,
    [
      "actors: %a: {name: Petra Hahn, type: person, cites: [{s1: Petra Hahn rowed}, {s2: Petra Hahn and her brother Peter Hahn}]}"
    ]),
  HeldOutStructure(
    "a middle name", false,
    ["actors: %a: {name: Ruth Odum, type: person, cites: [{s1: Ruth Odum dissented}, {s2: Ruth Ngozi Odum dissented}]}"]
  ),
  HeldOutStructure(
    "an alias", false,
    [
      "actors: %a: {name: Jan Rask, type: person, aliases: [Jan Rasck], cites: [{s1: Jan Rask was there}, {s2: Jan Rasck was there}]}"
    ]),
  HeldOutStructure(
    "a body for short", false,
    [
      "institutions: %a: {name: Northern Water Board, type: body, cites: [{s1: the Northern Water Board decided}, {s2: the board decided}]}"
    ]),
  HeldOutStructure(
    "in small letters", false,
    [
      "institutions: %a: {name: Northern Water Board, type: body, cites: [{s1: the Northern Water Board voted}, {s2: the water board voted}]}"
    ]),
  HeldOutStructure(
    "nobody named", false,
    [
      "actors: %a: {name: Elena Petrova, type: person, cites: [{s1: Elena Petrova studied there}, {s2: she was born in Lyon}]}"
    ]),
  HeldOutStructure(
    "somebody else named", false,
    [
      "actors: %a: {name: Jan Rask, type: person, cites: [{s1: Jan Rask fouled}, {s2: the referee Ole Lund sent him off}]}"
    ]),
  HeldOutStructure(
    "a genitive", false,
    [
      "actors: %a: {name: Elena Petrova, type: person, cites: [{s1: Elena Petrova rechnete}, {s2: Elena Petrovas Entdeckung}]}"
    ]),
  HeldOutStructure(
    "a double name", false,
    ["actors: %a: {name: Petra Hahn, type: person, cites: [{s1: Petra Hahn spoke}, {s2: Petra Hahn-Weil spoke}]}"]),
  HeldOutStructure(
    "accents left out", false,
    ["actors: %a: {name: José Núñez, type: person, cites: [{s1: José Núñez scored}, {s2: Jose Nunez scored}]}"]),
  HeldOutStructure(
    "a place in another sentence", false,
    [
      "places: %a: {name: Saint-Aubin, type: city, cites: [{s1: the bridge of Saint-Aubin}, {s2: the road from Saint-Malo}]}"
    ]),
  HeldOutStructure(
    "an institution of a similar name beside it", false,
    [
      "institutions: %a: {name: Northern Water Board, type: body, cites: [{s1: \"the Northern Water Board and the Southern Water Board\"}]}"
    ]),
]
