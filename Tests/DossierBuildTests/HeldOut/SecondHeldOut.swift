/// A second set, written after the rules had been mended with the first one, and never used to mend them.
let freshNumbers: [HeldOutValue] = [
  HeldOutValue("260", "the ward had room for 190 patients", true),
  HeldOutValue("14", "the tribunal dismissed sixteen complaints", true),
  HeldOutValue("5600000", "the bridge cost $4.2 million", true),
  HeldOutValue("90", "upwards of a hundred cyclists fell", true),
  HeldOutValue("4.75", "mortgage rates climbed to 5.25 per cent", true),
  HeldOutValue("27", "nur dreiundzwanzig Schüler bestanden", true),
  HeldOutValue("7500", "la manifestation a réuni 12 000 personnes", true),
  HeldOutValue("35", "no more than twenty seals were counted", true),
  HeldOutValue("18000", "the stadium holds 24,500", true),
  HeldOutValue("3", "all five balloons burst", true),
  HeldOutValue("430", "fast tausend Bäume stürzten um", true),
  HeldOutValue("1.2", "the moon drifts away by 3.8 centimetres a year", true),
  HeldOutValue("188", "the ward had room for 190 patients or so", false),
  HeldOutValue("16", "the tribunal dismissed sixteen complaints unheard", false),
  HeldOutValue("4200000", "the bridge cost $4.2m in the end", false),
  HeldOutValue("5.25", "rates climbed to 5.25 per cent in the spring", false),
  HeldOutValue("23", "nur dreiundzwanzig Schüler fielen durch", false),
  HeldOutValue("12000", "la marche a réuni 12.000 personnes", false),
  HeldOutValue("14", "no more than twenty whales were counted", false),
  HeldOutValue("980", "fast tausend Bäume brannten", false),
  HeldOutValue("70", "Article 8 of the Convention was invoked", false),
  HeldOutValue("400", "the class of 1987 paid for the roof", false),
  HeldOutValue("25", "a quarter of the orchard was lost", false),
  HeldOutValue("6", "at 9 a.m. the gates were opened", false),
  HeldOutValue("3800", "close to 4,000 trees were felled", false),
  HeldOutValue("44", "dozens of climbers turned back", false),
]

let freshDates: [HeldOutValue] = [
  HeldOutValue("2024-03-09", "the storm of 11 March 2024 took the roof", true),
  HeldOutValue("2019-10", "Ende November 2019 kam das Urteil", true),
  HeldOutValue("1971", "the observatory opened in 1974", true),
  HeldOutValue("2024-03-13", "on 3 March the appeal was lodged", true),
  HeldOutValue("2022-08-20", "le 14 août 2022 le glacier a cédé", true),
  HeldOutValue("2024-03-14", "the bell rang on Sunday", true),
  HeldOutValue("summer 2018", "in December 2018 the pool was shut", true),
  HeldOutValue("2021-05-05", "published on 2021-05-25", true),
  HeldOutValue("2024-03-11", "the storm of 11 March flooded the cellar", false),
  HeldOutValue("2019-11-27", "Ende November 2019 begann der Prozess", false),
  HeldOutValue("1974-06", "the observatory was dedicated in 1974", false),
  HeldOutValue("2022-08-14", "le 14 août 2022 la crevasse s'est ouverte", false),
  HeldOutValue("2024-03-14", "the bell rang on Thursday", false),
  HeldOutValue("summer 2018", "in July 2018 the pool was full", false),
  HeldOutValue("2021-05-25", "reprinted on 2021-05-25", false),
  HeldOutValue("2024-03-05", "she said on Tuesday that the vote of 2 June 2024 stands", false),
  HeldOutValue("2018", "a recipe of the eighteenth century was used", true),
  HeldOutValue("2016-11", "under the Marine Act 2009", false),
]

private let odum = "actors: %odum: {name: Ruth Odum, type: person}"
private let lund = "actors: %lund: {name: Ole Lund, type: person}"
private let zoo = "institutions: %zoo: {name: City Zoo, type: organization}"

let freshRoles: [HeldOutStructure] = [
  HeldOutStructure(
    "two directors of a zoo", true,
    [
      odum, lund, zoo,
      "relations: {from: %odum, type: leads, to: %zoo, when: 2015/2019, cites: [{s1: the zoo's director Odum}]}",
      "relations: {from: %lund, type: leads, to: %zoo, when: 2017/2021, cites: [{s2: the zoo's director Lund}]}",
    ]),
  HeldOutStructure(
    "treasurer or secretary", true,
    [
      odum, zoo,
      "relations: {from: %odum, type: holds-office, to: %zoo, label: is treasurer of, when: 2015/2019, cites: [{s1: its treasurer Odum}]}",
      "relations: {from: %odum, type: holds-office, to: %zoo, label: is secretary of, when: 2016/2018, id: %sec, cites: [{s2: its secretary Odum}]}",
    ]),
  HeldOutStructure(
    "the plaintiff in the dock", true,
    [
      odum, lund,
      "events: %case: {title: Case, type: lawsuit, when: 2020, roles: {plaintiff: [{id: %odum, cites: [{s1: Odum took Lund to court}]}], defendant: [{id: %lund, cites: [{s1: Odum took Lund to court}]}, {id: %odum, cites: [{s2: Odum stood accused}]}]}, cites: [{s1: Odum took Lund to court}]}",
    ]),
  HeldOutStructure(
    "backs the plan and fights it", true,
    [
      zoo, "documents: %plan: {title: Plan, type: strategy}",
      "relations: {from: %zoo, type: supports, to: %plan, when: 2020/2022, cites: [{s1: the zoo welcomed the plan}]}",
      "relations: {from: %zoo, type: objects-to, to: %plan, when: 2021/2023, cites: [{s2: the zoo called the plan a disaster}]}",
    ]),
  HeldOutStructure(
    "host and guest", true,
    [
      odum, lund,
      "events: %call: {title: Call, type: visit, when: 2020, roles: {visitor: [{id: %lund, cites: [{s1: Lund paid a visit}]}], host: [{id: %lund, cites: [{s2: at the home of Lund}]}]}, cites: [{s1: Lund paid a visit}]}",
    ]),
  HeldOutStructure(
    "before she was born", true,
    [
      "actors: %kid: {name: Kid, type: person, born: {value: 2001, cites: [{s1: a child of 2001}]}}",
      "events: %show: {title: Show, type: statement, when: 1998, roles: {speaker: %kid}, cites: [{s2: spoke at the show}]}",
    ]),
  HeldOutStructure(
    "won by two", true,
    [
      odum, lund,
      "events: %run: {title: Run, type: race, when: 2021-05-01, roles: {champion: [{id: %odum, cites: [{s1: Odum won the run}]}, {id: %lund, cites: [{s2: Lund won the run}]}]}, cites: [{s1: Odum won the run}]}",
    ]),
  HeldOutStructure(
    "Lund or Lundt", true,
    [
      "actors: %a: {name: Sigrid Halvorsen, type: person, cites: [{s1: Sigrid Halvorsen dived}, {s2: Sigrid Halvorson dived}]}"
    ]),
  HeldOutStructure(
    "Mercantile or Merchant", true,
    [
      "institutions: %a: {name: Riverside Orchestra, type: organization, cites: [{s1: the Riverside Orchestra played}, {s2: the Rivershire Orchestra played}]}"
    ]),
  HeldOutStructure(
    "Brennan or Brannen", true,
    ["actors: %a: {name: Cormac Brennan, type: person, cites: [{s1: Cormac Brennan sang}, {s2: Cormac Brannen sang}]}"]),
  HeldOutStructure(
    "directors in turn", false,
    [
      odum, lund, zoo,
      "relations: {from: %odum, type: leads, to: %zoo, when: 2005/2009, cites: [{s1: Odum ran the zoo}]}",
      "relations: {from: %lund, type: leads, to: %zoo, when: 2010/2014, cites: [{s2: Lund ran the zoo}]}",
    ]),
  HeldOutStructure(
    "treasurer, then secretary", false,
    [
      odum, zoo,
      "relations: {from: %odum, type: holds-office, to: %zoo, label: is treasurer of, when: 2005/2009, cites: [{s1: its treasurer until 2009}]}",
      "relations: {from: %odum, type: holds-office, to: %zoo, label: is secretary of, when: 2010/2012, id: %sec, cites: [{s2: its secretary from 2010}]}",
    ]),
  HeldOutStructure(
    "works for two", false,
    [
      odum, zoo, "institutions: %lab: {name: Lab, type: organization}",
      "relations: {from: %odum, type: works-for, to: %zoo, when: 2015/2019, cites: [{s1: Odum feeds the bears}]}",
      "relations: {from: %odum, type: works-for, to: %lab, when: 2015/2019, cites: [{s2: Odum counts cells}]}",
    ]),
  HeldOutStructure(
    "sued, and suing another", false,
    [
      odum, lund,
      "events: %one: {title: One, type: lawsuit, when: 2020, roles: {plaintiff: %odum, defendant: %lund}, cites: [{s1: Odum against Lund}]}",
      "events: %two: {title: Two, type: lawsuit, when: 2020, roles: {plaintiff: %lund, defendant: %odum}, cites: [{s2: Lund against Odum}]}",
    ]),
  HeldOutStructure(
    "chair and speaker", false,
    [
      odum,
      "events: %panel: {title: Panel, type: press-conference, when: 2020, roles: {chair: %odum, speaker: %odum}, cites: [{s1: the panel of Odum}]}",
    ]),
  HeldOutStructure(
    "a later supporter", false,
    [
      zoo, "documents: %draft: {title: Draft, type: law}",
      "relations: {from: %zoo, type: opposes, to: %draft, when: 2018/2019, cites: [{s1: the zoo was against the draft}]}",
      "relations: {from: %zoo, type: supports, to: %draft, when: 2020/.., cites: [{s2: now the zoo is for the draft}]}",
    ]),
  HeldOutStructure(
    "a title before the name", false,
    [
      "actors: %a: {name: Sigrid Halvorsen, type: person, cites: [{s1: Sigrid Halvorsen swam}, {s2: Professor Halvorsen swam}]}"
    ]),
  HeldOutStructure(
    "her husband", false,
    [
      "actors: %a: {name: Nora Quist, type: person, cites: [{s1: Nora Quist painted}, {s2: Arne Quist and his wife painted}]}"
    ]),
  HeldOutStructure(
    "for short", false,
    [
      "institutions: %a: {name: Riverside Orchestra, type: organization, cites: [{s1: a concert of the Riverside Orchestra}, {s2: the orchestra's tour}]}"
    ]),
  HeldOutStructure(
    "another city of the country", false,
    ["places: %a: {name: Port Sorrel, type: city, cites: [{s1: the bay of Port Sorrel}, {s2: the bay of Port Sutton}]}"]
  ),
]
