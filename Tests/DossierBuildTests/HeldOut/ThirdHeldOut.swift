/// A third set, of what a stranger may plant: corrections in one sentence, days counted from the source's own, words for numbers,
/// judgements of names, withdrawals, preferences. Written before it was run for the first time.
let thirdNumbers: [HeldOutValue] = [
  HeldOutValue("40", "it was not forty but thirty boats that sank", true),
  HeldOutValue("1500000", "about 2.3 million people lost power", true),
  HeldOutValue("320", "between 100 and 150 cattle drowned", true),
  HeldOutValue("5", "a dozen hostages are still held", true),
  HeldOutValue("2.8", "the rouble fell 4.1 percent", true),
  HeldOutValue("640", "as few as 200 sheets survive", true),
  HeldOutValue("36", "vierundsechzig Häuser brannten nieder", true),
  HeldOutValue("1800", "rund 2.500 Kühe wurden gekeult", true),
  HeldOutValue("15", "quarante-deux marins ont été secourus", true),
  HeldOutValue("900", "environ 1 400 tonnes de blé", true),
  HeldOutValue("60000", "the stadium sold 48,000 tickets", true),
  HeldOutValue("0", "four miners were killed", true),
  HeldOutValue("2", "all three engines failed", true),
  HeldOutValue("4500000000", "the deal is worth €6.5bn", true),
  HeldOutValue("99", "a hundred and fifty-one MPs backed it", true),
  HeldOutValue("30", "it was not forty but thirty boats that returned", false),
  HeldOutValue("2300000", "about 2.3 million people had no heating", false),
  HeldOutValue("2300000", "some 2.27 million people had no water", false),
  HeldOutValue("120", "between 100 and 150 goats drowned", false),
  HeldOutValue("12", "a dozen hostages were freed", false),
  HeldOutValue("4.1", "the rouble fell 4.1 percent on Monday", false),
  HeldOutValue("200", "as few as 200 sheets are legible", false),
  HeldOutValue("64", "vierundsechzig Häuser blieben stehen", false),
  HeldOutValue("2500", "rund 2.500 Schweine wurden gekeult", false),
  HeldOutValue("42", "quarante-deux marins ont péri", false),
  HeldOutValue("1400", "environ 1 400 tonnes de sel", false),
  HeldOutValue("35", "in her 50th match she fell", false),
  HeldOutValue("70", "the 3rd Battalion crossed first", false),
  HeldOutValue("11", "Apollo 13 came back", false),
  HeldOutValue("350", "Channel 4 showed the film", false),
  HeldOutValue("150", "at least 100 tents were pitched", false),
  HeldOutValue("90", "fewer than 100 seats were taken", false),
  HeldOutValue("1000", "a thousand lamps were lit", false),
  HeldOutValue("13", "a baker's dozen of loaves was found", false),
  HeldOutValue("500000", "half a million voters stayed away", false),
  HeldOutValue("1.5", "one and a half metres of snow fell", false),
  HeldOutValue("2", "a pair of eagles nested", false),
  HeldOutValue("3", "a trio of judges sat", false),
]

/// The source is of Monday, 18 March 2024.
let thirdDates: [HeldOutValue] = [
  HeldOutValue("late May 2023", "on 4 May 2023 the vault was opened", true),
  HeldOutValue("2024-03-12", "last Thursday the pumps failed", true),
  HeldOutValue("2023-12", "at Christmas 2022 the lights went out", true),
  HeldOutValue("2024-02-10", "am 12. Februar 2024 fiel der Strom aus", true),
  HeldOutValue("2019", "three years later, in 2021, the mill closed", true),
  HeldOutValue("2024-03-18", "two days ago the gate was forced", true),
  HeldOutValue("spring 2020", "in autumn 2020 the tower was felled", true),
  HeldOutValue("2001-09", "le 3 juin 2001 le toit s'est effondré", true),
  HeldOutValue("2024-03-05", "in the first days of February the ice went", true),
  HeldOutValue("199X", "in the late 1980s the pier was built", true),
  HeldOutValue("2022-05-09", "on the evening of 11 May 2022 the choir sang", true),
  HeldOutValue("2012", "not in 2012 but in 2013 the well ran dry", true),
  HeldOutValue("2024-01-20/2024-01-22", "from 24 to 26 January 2024 they voted", true),
  HeldOutValue("2023-05", "in late May 2023 the vault was sealed", false),
  HeldOutValue("late May 2023", "in May 2023 the vault was empty", false),
  HeldOutValue("2024-03-14", "last Thursday the pumps worked", false),
  HeldOutValue("2022-12-25", "at Christmas 2022 the lights came back", false),
  HeldOutValue("2024-02-12", "am 12. Februar 2024 kam der Strom zurück", false),
  HeldOutValue("2021", "three years later, in 2021, the mill reopened", false),
  HeldOutValue("2024-03-16", "two days ago the gate was shut", false),
  HeldOutValue("autumn 2020", "in October 2020 the tower was sold", false),
  HeldOutValue("2001-06-03", "le 3 juin 2001 le toit a tenu", false),
  HeldOutValue("2024-02-02", "in the first days of February the ice broke", false),
  HeldOutValue("1988", "in the late 1980s the pier was sold", false),
  HeldOutValue("2013", "not in 2012 but in 2013 the well was dug", false),
  HeldOutValue("2024-01-25", "from 24 to 26 January 2024 they debated", false),
  HeldOutValue("2022-05-11", "the choir, founded in 1950, sang on 11 May 2022", false),
  HeldOutValue("2024-03-12", "a law of 1973 was cited", false),
  HeldOutValue("2005", "before 2008 nobody had a key", false),
  HeldOutValue("2012", "since 2010 the lake has been rising", false),
]

let thirdTerms: [HeldOutValue] = [
  HeldOutValue("2003-05/2009", "2004-05/2009", true), HeldOutValue("2018/2021-06", "2018/2022", true),
  HeldOutValue("1998-01-15/2002", "1998-03-15/2002", true), HeldOutValue("2010/2012", "2013/2015", false),
  HeldOutValue("2015-03/..", "2015/..", false), HeldOutValue("2010/2014", "2010-01/2014-12", false),
]

private let voss = "actors: %voss: {name: Ana Voss, type: person}"
private let ito = "actors: %ito: {name: Ken Ito, type: person}"
private let fund = "institutions: %fund: {name: Harbour Fund, type: organization}"

let thirdRoles: [HeldOutStructure] = [
  HeldOutStructure(
    "one person by two names, born twice", true,
    [
      "actors: %a: {name: Ana Voss, type: person, born: {value: 1960, cites: [{s1: a girl of 1960}]}}",
      "actors: %b: {name: Anna Voss-Lang, type: person, born: {value: 1964, cites: [{s2: a girl of 1964}]}}",
      "names: {same: [%a, %b]}",
    ]),
  HeldOutStructure(
    "one body by two names, founded twice", true,
    [
      "institutions: %a: {name: Harbour Fund, type: organization, founded: {value: 1931, cites: [{s1: the fund of 1931}]}}",
      "institutions: %b: {name: Port Fund, type: organization, founded: {value: 1938-04, cites: [{s2: the fund of 1938}]}}",
      "names: {same: [%a, %b]}",
    ]),
  HeldOutStructure(
    "withdrawn by one, kept by the other", true,
    [
      voss, fund,
      "relations: {from: %voss, type: member-of, to: %fund, cites: [{s1: Voss is of the fund}]}",
      "relations: {from: %voss, type: member-of, to: %fund, id: %again, status: retracted, cites: [{s2: Voss was never of the fund}]}",
    ]),
  HeldOutStructure(
    "two versions, one preferred", true,
    [
      "events: %e: {title: E, type: race, starters: {value: 20, prefer: s1 counted, cites: [{s1: twenty came}], or: [{value: 26, cites: [{s2: twenty-six came}]}]}, cites: [{s1: twenty came}]}"
    ]),
  HeldOutStructure(
    "two versions of a day", true,
    [
      "events: %e: {title: E, type: race, when: {value: 2024-03-01, cites: [{s1: on 1 March 2024}], or: [{value: 2024-03-02, cites: [{s2: on 2 March 2024}]}]}, cites: [{s1: on 1 March 2024}]}"
    ]),
  HeldOutStructure(
    "two who lead the fund", true,
    [
      voss, ito, fund,
      "relations: {from: %voss, type: leads, to: %fund, when: 2019-03/2022, cites: [{s1: Voss at the head of the fund}]}",
      "relations: {from: %ito, type: leads, to: %fund, when: 2020/2021, cites: [{s2: Ito at the head of the fund}]}",
    ]),
  HeldOutStructure(
    "host and visitor at once", true,
    [
      "actors: %north: {name: Norland, type: state}",
      "events: %v: {title: V, type: visit, when: 2019, roles: {visitor: [{id: %north, cites: [{s1: Norland came}]}], host: [{id: %north, cites: [{s2: Norland gave the dinner}]}]}, cites: [{s1: Norland came}]}",
    ]),
  HeldOutStructure(
    "signed it and opposes it", true,
    [
      voss, "documents: %law: {title: Law, type: law}",
      "relations: {from: %voss, type: supports, to: %law, when: 2019/2022, cites: [{s1: Voss is for the law}]}",
      "relations: {from: %voss, type: opposes, to: %law, when: 2020/2021, cites: [{s2: Voss is against the law}]}",
    ]),
  HeldOutStructure(
    "Lindqvist or Lindquist", true,
    [
      "actors: %a: {name: Maja Lindqvist, type: person, cites: [{s1: Maja Lindqvist rowed}, {s2: Maja Lindquist rowed}]}"
    ]),
  HeldOutStructure(
    "Torvik or Torvig", true,
    [
      "places: %a: {name: Port Torvik, type: city, cites: [{s1: the quay of Port Torvik}, {s2: the quay of Port Torvig}]}"
    ]),
  HeldOutStructure(
    "dead before the meeting", true,
    [
      "actors: %a: {name: Ana Voss, type: person, died: {value: 2011-02-03, cites: [{s1: Voss died on 3 February 2011}]}}",
      "events: %m: {title: M, type: meeting, when: 2011-05, roles: {participant: [%a]}, cites: [{s2: Voss took the minutes}]}",
    ]),
  HeldOutStructure(
    "after what came later", true,
    [
      "events: %one: {title: One, type: event, when: 2015-06, cites: [{s1: one}]}",
      "events: %two: {title: Two, type: event, when: {after: %one}, cites: [{s1: two}]}",
      "events: %three: {title: Three, type: event, when: 2015-02, cites: [{s2: three}]}",
      "relations: {from: %two, type: leads-to, to: %three, cites: [{s2: two brought about three}]}",
    ]),
  HeldOutStructure(
    "one person by two names, born once", false,
    [
      "actors: %a: {name: Ana Voss, type: person, born: {value: 1960, cites: [{s1: a boy of 1960}]}}",
      "actors: %b: {name: Anna Voss-Lang, type: person, born: {value: 1960-05, cites: [{s2: a boy of May 1960}]}}",
      "names: {same: [%a, %b]}",
    ]),
  HeldOutStructure(
    "two persons of one name", false,
    [
      "actors: %a: {name: Ana Voss, type: person, born: {value: 1930, cites: [{s1: the elder of 1930}]}}",
      "actors: %b: {name: Ana Voss, type: person, born: {value: 1964, cites: [{s2: the younger of 1964}]}}",
      "names: {different: [%a, %b]}",
    ]),
  HeldOutStructure(
    "withdrawn only", false,
    [
      voss, fund,
      "relations: {from: %voss, type: member-of, to: %fund, status: retracted, cites: [{s2: Voss has left the list}]}",
    ]),
  HeldOutStructure(
    "host, then visitor", false,
    [
      "actors: %north: {name: Norland, type: state}", "actors: %guest: {name: Sudland, type: state}",
      "events: %v: {title: V, type: visit, when: 2019, roles: {host: %north, visitor: %guest}, cites: [{s1: in Norland first}]}",
      "events: %w: {title: W, type: visit, when: 2020, roles: {visitor: %north}, cites: [{s2: Norland returned the visit}]}",
    ]),
  HeldOutStructure(
    "leads one after the other", false,
    [
      voss, ito, fund,
      "relations: {from: %voss, type: leads, to: %fund, when: 2009/2012-06, cites: [{s1: Voss handed over the fund}]}",
      "relations: {from: %ito, type: leads, to: %fund, when: 2012-07/2020, cites: [{s2: Ito took over the fund}]}",
    ]),
  HeldOutStructure(
    "for it, later against it", false,
    [
      voss, "documents: %law: {title: Law, type: law}",
      "relations: {from: %voss, type: supports, to: %law, when: 2009/2012, cites: [{s1: Voss wrote for the law}]}",
      "relations: {from: %voss, type: opposes, to: %law, when: 2014/2016, cites: [{s2: Voss wrote against the law}]}",
    ]),
  HeldOutStructure(
    "her boat", false,
    [
      "actors: %a: {name: Maja Lindqvist, type: person, cites: [{s1: Maja Lindqvist sailed}, {s2: Lindqvist's boat sailed}]}"
    ]),
  HeldOutStructure(
    "the family", false,
    [
      "actors: %a: {name: Maja Lindqvist, type: person, cites: [{s1: Maja Lindqvist came}, {s2: all the Lindqvists came}]}"
    ]),
  HeldOutStructure(
    "dead after the meeting", false,
    [
      "actors: %a: {name: Ana Voss, type: person, died: {value: 2011, cites: [{s1: Voss died in 2011}]}}",
      "events: %m: {title: M, type: meeting, when: 2011-05, roles: {participant: [%a]}, cites: [{s2: Voss rang the bell}]}",
    ]),
  HeldOutStructure(
    "after, in the same month", false,
    [
      "events: %one: {title: One, type: event, when: 2015-06, cites: [{s1: first}]}",
      "events: %two: {title: Two, type: event, when: {after: %one}, cites: [{s1: second}]}",
      "events: %three: {title: Three, type: event, when: 2015-06, cites: [{s2: third}]}",
      "relations: {from: %two, type: leads-to, to: %three, cites: [{s2: the second brought about the third}]}",
    ]),
  HeldOutStructure(
    "two hosts of two days", false,
    [
      voss, ito,
      "events: %v: {title: V, type: visit, when: 2019-05-02, roles: {host: %voss, visitor: %ito}, cites: [{s1: at the home of Voss}]}",
      "events: %w: {title: W, type: visit, when: 2019-05-03, roles: {host: %ito, visitor: %voss}, cites: [{s2: at the home of Ito}]}",
    ]),
]
