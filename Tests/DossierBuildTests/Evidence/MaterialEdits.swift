/// An edit of a source below a citation: the first place of `old` becomes `new`.
struct EvidenceEdit: Sendable {
  let sort: String
  let passage: String
  let quote: String
  let old: String
  let new: String

  init(_ sort: String, _ passage: String, _ quote: String, _ old: String, _ new: String) {
    self.sort = sort
    self.passage = passage
    self.quote = quote
    self.old = old
    self.new = new
  }
}

/// Edits that change what a citation means, twelve or more of each of twelve sorts: in the quote, in its sentence, beside it.
let materialEdits: [EvidenceEdit] =
  numbers + negations + names + dates + units + modalities + attributions + swaps + deletions + quantifiers + tenses
  + places

private func edits(_ sort: String, _ rows: [(String, String, String, String)]) -> [EvidenceEdit] {
  rows.map { EvidenceEdit(sort, $0.0, $0.1, $0.2, $0.3) }
}

private let numbers = edits(
  "number",
  [
    ("raid", "At least 30 people were killed", "30 people", "3 people"),
    ("raid", "were killed in the market square", "30 people", "13 people"),
    ("raid", "the operation had ended", "30 people", "300 people"),
    ("council", "the loan of $5m", "$5m", "$50m"),
    ("council", "approved the loan", "seven votes to two", "five votes to four"),
    ("council", "must publish the timetable", "14 days", "40 days"),
    ("prices", "Prices rose by 2.4 per cent", "2.4 per", "24 per"),
    ("prices", "or 48,200 people", "48,200", "482,00"),
    ("clinic", "vaccinated 12,400 children", "12,400", "12.400"),
    ("clinic", "developed a fever", "1 in 1000", "1 in 100"),
    ("dam", "cracks in the left abutment", "15 centimetres", "5 centimetres"),
    ("verein", "stahlen 4.500 Euro", "4.500", "4,500"),
    ("haushalt", "auf 12,8 Millionen Euro", "12,8", "1,28"),
    ("greve", "La mairie parle de", "90 grévistes", "190 grévistes"),
    ("zh", "失去工作", "三十名", "三名"),
    ("ru", "Без работы остались", "450", "45"),
    ("ar", "أصيبوا في الحادث", "ثلاثين", "ثلاثة"),
  ])

private let negations = edits(
  "negation",
  [
    ("raid", "the operation had ended", "had ended", "had not ended"),
    ("raid", "Aid convoys may pass", "may pass", "may not pass"),
    ("council", "the town could not carry the debt", "could not carry", "could carry"),
    ("council", "approved the loan", "Councillor Pike voted against it.", "Councillor Pike did not vote against it."),
    ("clinic", "protect against rubella", "does not protect", "does protect"),
    ("clinic", "Neither child had been vaccinated", "Neither child", "Either child"),
    ("treaty", "Brevia never ratified it", "never ratified", "ratified"),
    ("treaty", "neither side had violated it", "neither side", "either side"),
    ("statute", "may refuse a request", "No keeper", "A keeper"),
    ("dam", "downstream were not evacuated", "were not evacuated", "were evacuated"),
    ("haushalt", "Die Grundsteuer wird nicht erhöht", "nicht ", ""),
    ("verein", "Wir zahlen keine Miete", "keine Miete", "eine Miete"),
    ("greve", "reçu les délégués", "n'a pas reçu", "a reçu"),
    ("zh", "重新开放码头", "不会", "会"),
    ("ru", "жалоб от рабочих", "не получало", "получало"),
    ("ar", "السكان المساعدة", "ولم يطلب", "وطلب"),
    ("interview", "sign the report", "did not sign", "did sign"),
  ])

private let names = edits(
  "name",
  [
    ("raid", "accused the rebel leader Dario Venn", "Dario Venn", "Dario Venk"),
    ("raid", "using the clinic as a shelter", "Colonel Ruben Aster", "General Ruben Aster"),
    ("council", "voted against it", "Councillor Pike voted", "Councillor Sato voted"),
    ("council", "The mayor thanked Dr. Weiss", "Dr. Weiss", "Dr. Weis"),
    ("strike", "who has led the dockers' union", "Ada Mills", "Ida Mills"),
    ("strike", "denied that any worker had been dismissed", "Victor Crane", "Vincent Crane"),
    ("clinic", "trained the staff in Tarn", "Ilse Brandt", "Else Brandt"),
    ("treaty", "his country felt bound", "Jon Hale", "John Hale"),
    ("dam", "wrote", "Lena Ruiz", "Lena Ruis"),
    ("verein", "die Lehrerin Greta Holm", "Greta Holm", "Greta Helm"),
    ("haushalt", "rechnet mit höheren Einnahmen", "Ute Brandl", "Ute Brandel"),
    ("greve", "Nous restons ouverts au dialogue", "Paul Aubry", "Paul Aubrey"),
    ("zh", "批评了市长王芳", "李明", "李铭"),
    ("ru", "обвинил в этом министерство", "Павел Орлов", "Павел Орлик"),
  ])

private let dates = edits(
  "date",
  [
    ("raid", "Government troops entered Kelva", "on Tuesday, residents", "on Wednesday, residents"),
    ("raid", "Government troops entered Kelva", "KELVA, 3 June", "KELVA, 13 June"),
    ("raid", "The army will withdraw", "9 June", "9 July"),
    ("council", "The meeting opened at 7 p.m.", "7 p.m.", "7 a.m."),
    ("prices", "in the first quarter of 2021", "2021", "2022"),
    ("statute", "This Act enters into force", "1 January 1999", "1 January 1998"),
    ("strike", "walked out on Friday, 2 June 2023", "2 June 2023", "2 June 2022"),
    ("strike", "who has led the dockers' union", "since 2019", "since 2009"),
    ("clinic", "the clinic vaccinated 12,400 children", "Between 2018 and 2020", "Between 2018 and 2021"),
    ("treaty", "signed the Lake Treaty", "12 May 1972", "5 December 1972"),
    ("treaty", "Brevia never ratified it", "in June 1972", "in July 1972"),
    ("dam", "half empty", "1 September", "11 September"),
    ("verein", "wurde am 14. März 1921 gegründet", "14. März", "14. Mai"),
    ("musee", "après deux ans de travaux", "avril 2017", "août 2017"),
    ("zh", "宣布关闭旧码头", "五月三日", "五月二日"),
    ("interview", "We learned of the leak", "October 2016", "October 2015"),
  ])

private let units = edits(
  "unit",
  [
    ("council", "the loan of $5m", "$5m", "$5bn"),
    ("council", "the loan of", "$5m", "€5m"),
    ("prices", "Prices rose by 2.4 per cent", "2.4 per cent", "2.4 percentage points"),
    ("prices", "averaged 5 °C", "°C", "°F"),
    ("prices", "1,500 tonnes of grain", "tonnes", "kilograms"),
    ("prices", "Unemployment stood at 6.1%", "6.1%", "6.1‰"),
    ("clinic", "after 12 weeks", "12 weeks", "12 months"),
    ("treaty", "east of the lighthouse", "40 metres", "40 miles"),
    ("dam", "They are deeper than 15 centimetres", "centimetres", "millimetres"),
    ("statute", "is due for each extract", "20 crowns", "20 pounds"),
    ("verein", "Die Täter stahlen", "4.500 Euro", "4.500 Dollar"),
    ("haushalt", "Die Ausgaben steigen", "3,5 Prozent", "3,5 Promille"),
    ("greve", "Le préavis peut être prolongé", "dix jours", "dix heures"),
    ("musee", "Le chantier a coûté 8 millions", "millions d'euros", "millions de francs"),
    ("interview", "The valve was closed", "45 minutes", "45 hours"),
  ])

private let modalities = edits(
  "modality",
  [
    ("raid", "withdraw from the town", "will withdraw", "may withdraw"),
    ("raid", "Aid convoys may pass", "may pass", "must pass"),
    ("council", "publish the timetable", "must publish", "should publish"),
    ("statute", "produce the register on request", "shall produce", "may produce"),
    ("statute", "order the restoration", "may order", "must order"),
    ("statute", "Proceedings must begin", "must begin", "can begin"),
    ("prices", "to grow in the second half", "are likely to", "are certain to"),
    ("strike", "Both sides are expected to meet her", "are expected to meet", "have agreed to meet"),
    ("clinic", "a second dose", "recommend", "require"),
    ("dam", "fail in a flood", "could fail", "will fail"),
    ("dam", "decide on repairs", "intends to decide", "promised to decide"),
    ("verein", "die Heizung selbst bezahlen", "muss die", "darf die"),
    ("haushalt", "2026 saniert werden", "soll 2026", "könnte 2026"),
    ("greve", "être ramassés avant le 20 mars", "doivent être", "devraient être"),
    ("ru", "вернуть предприятие государству", "Суд может", "Суд должен"),
    ("ar", "ترتفع التكاليف", "قد ترتفع", "سوف ترتفع"),
  ])

private let attributions = edits(
  "attribution",
  [
    ("raid", "the operation had ended", "The governor's office said", "Rebels said"),
    ("raid", "At least 30 people were killed", "At least 30", "Rebels say at least 30"),
    ("raid", "112 were wounded", "the hospital reported", "the army reported"),
    ("raid", "Government troops entered Kelva", "residents said", "officials said"),
    ("raid", "he called it \"an invention\"", "Venn's spokesman", "The colonel's spokesman"),
    ("council", "the town could not carry the debt", "She said that", "The mayor said that"),
    ("prices", "in the first quarter of 2021", "the statistical office reports", "the opposition reports"),
    ("strike", "unload the fruit first", "according to a letter", "according to the union's letter"),
    ("dam", "the cracks are harmless", "According to the operator", "According to the ministry"),
    ("dam", "Inspectors found cracks", "Inspectors found", "The operator's critics say they found"),
    ("treaty", "Arland had broken the treaty", "Brevia claimed that", "It was established that"),
    ("clinic", "The final report was written", "the ministry's own staff", "the clinic's own staff"),
    ("verein", "wurde in der Halle im Mai eingebrochen", "Nach Angaben der Polizei", "Nach Angaben des Vereins"),
    ("haushalt", "hätte die Gemeinde sparen können", "Nach ihrer Ansicht", "Nach Ansicht des Rates"),
    ("greve", "250 agents ont cessé le travail", "Selon le syndicat", "Selon la mairie"),
    ("zh", "费用为五千万元", "据报道", "据市长说"),
    ("clinic", "Two cases of measles were found", "Two cases", "The ministry denied what follows. Two cases"),
  ])

private let swaps = edits(
  "swap of roles",
  [
    (
      "raid", "using the clinic as a shelter", "Colonel Ruben Aster accused the rebel leader Dario Venn",
      "The rebel leader Dario Venn accused Colonel Ruben Aster"
    ),
    ("treaty", "supplies Brevia with electricity", "Arland supplies Brevia", "Brevia supplies Arland"),
    ("treaty", "signed the Lake Treaty", "Arland and Brevia signed", "Brevia and Arland signed"),
    ("treaty", "had broken the treaty", "Brevia claimed that Arland", "Arland claimed that Brevia"),
    ("prices", "It was higher in Ostmark", "in Ostmark than in Vellin", "in Vellin than in Ostmark"),
    (
      "prices", "rents fell slightly", "Food became 1.8 per cent dearer, while rents fell",
      "Rents became 1.8 per cent dearer, while food fell"
    ),
    (
      "strike", "after talks with the Port Board failed", "the Port Board failed. Ada Mills",
      "Ada Mills failed. The Port Board"
    ),
    ("strike", "for the delay to three freighters", "He blamed the union", "The union blamed him"),
    (
      "clinic", "trained the staff in Tarn", "Ilse Brandt trained the staff in Tarn. Dr. Omar Haddad ran",
      "Omar Haddad trained the staff in Tarn. Dr. Ilse Brandt ran"
    ),
    ("council", "The mayor thanked Dr. Weiss", "The mayor thanked Dr. Weiss", "Dr. Weiss thanked the mayor"),
    ("verein", "die Halle an der Mühlgasse", "Die Stadt hat dem Verein", "Der Verein hat der Stadt"),
    (
      "haushalt", "kritisierte die Verwaltung", "Die Opposition kritisierte die Verwaltung",
      "Die Verwaltung kritisierte die Opposition"
    ),
    ("greve", "de négocier", "La préfète a demandé au maire", "Le maire a demandé à la préfète"),
    (
      "musee", "avait gagné le concours", "Claire Monnet avait gagné le concours contre Hugo Ferrand",
      "Hugo Ferrand avait gagné le concours contre Claire Monnet"
    ),
    ("zh", "批评了市长", "工会主席李明批评了市长王芳", "市长王芳批评了工会主席李明"),
    ("ar", "وانتقد المحافظ", "المحافظ المهندس كريم", "المهندس كريم المحافظ"),
  ])

private let deletions = edits(
  "deletion",
  [
    ("raid", "were killed in the market square", "At least ", ""),
    ("raid", "112 were wounded", ", the hospital reported", ""),
    ("raid", "the operation had ended", " on Tuesday evening", ""),
    ("council", "approved the loan", " by seven votes to two", ""),
    ("council", "Councillor Pike voted against it", " She said that the town could not carry the debt.", ""),
    ("statute", "20 crowns is due", ", unless the applicant is exempt", ""),
    ("statute", "Whoever wilfully destroys", "wilfully ", ""),
    ("statute", "Whoever wilfully destroys", "up to two", "two"),
    ("strike", "work resumes at once", "; if not, the re-elected committee decides", ""),
    ("clinic", "Two cases of measles", " after the campaign ended", ""),
    ("dam", "they believe that the wall could fail", "they believe that ", ""),
    ("treaty", "felt bound by the text", " all the same", ""),
    ("prices", "out of work for less than a year", "less than ", ""),
    ("haushalt", "stimmte dem Plan", " mit großer Mehrheit", ""),
    ("greve", "sont encombrées", " du centre", ""),
    ("interview", "The insurer paid", " of it", ""),
    ("ru", "По словам профсоюза", " три месяца", ""),
  ])

private let quantifiers = edits(
  "quantifier",
  [
    ("raid", "of the dead were traders", "Some of", "All of"),
    ("raid", "30 people were killed", "At least 30", "At most 30"),
    ("council", "members present supported the motion", "All members", "Most members"),
    ("prices", "of those registered had been out of work", "Most of those", "Few of those"),
    ("prices", "while rents fell slightly", "slightly", "sharply"),
    ("statute", "is due for each extract", "each extract", "the first extract"),
    ("strike", "two of them loaded with fruit", "two of them", "all of them"),
    ("strike", "had been dismissed", "any worker", "every worker"),
    ("strike", "Nobody wanted this", "Nobody", "Somebody"),
    ("clinic", "children developed a fever", "Fewer than", "More than"),
    ("clinic", "have since left the clinic", "Both have", "One has"),
    ("treaty", "review the quotas", "Every ten", "After ten"),
    ("verein", "darunter viele Kinder", "viele", "wenige"),
    ("greve", "les rues du centre", "Toutes les", "Certaines"),
    ("musee", "des tableaux proviennent", "Plus de la moitié", "Moins de la moitié"),
    ("zh", "可以申请新的职位", "所有工人", "部分工人"),
    ("ru", "хранятся в областном архиве", "Все документы", "Некоторые документы"),
  ])

private let tenses = edits(
  "tense",
  [
    ("raid", "the operation had ended", "had ended", "would end"),
    ("raid", "withdraw from the town", "will withdraw", "withdrew"),
    ("council", "Councillor Pike voted against it", "voted against", "will vote against"),
    ("prices", "Unemployment stood at", "stood at", "stands at"),
    ("prices", "an increase of between 2 and 3 per cent", "had expected", "expects"),
    ("strike", "who has led the dockers' union", "has led", "had led"),
    ("strike", "A mediator was appointed", "was appointed", "is to be appointed"),
    ("clinic", "The final report", "was written", "is being written"),
    ("treaty", "supplies Brevia", "Arland supplies", "Arland supplied"),
    ("treaty", "The boundary runs", "boundary runs", "boundary ran"),
    ("dam", "sixteen sensors", "has installed", "will install"),
    ("dam", "half empty", "has been kept", "had been kept"),
    ("verein", "Der Verein hat 320 Mitglieder", "hat 320", "hatte 320"),
    ("haushalt", "Die Ausgaben steigen", "steigen um", "stiegen um"),
    ("greve", "sont encombrées", "sont", "étaient"),
    ("ru", "Завод в Каменке", "закрыли", "закроют"),
    ("ar", "الوزارة الطريق", "ستفتح", "فتحت"),
  ])

private let places = edits(
  "place",
  [
    ("raid", "Government troops entered Kelva", "KELVA, 3 June", "DORSA, 3 June"),
    ("raid", "At least 30 people were killed", "market square", "bus station"),
    ("raid", "Aid convoys may pass", "southern gate", "northern gate"),
    ("council", "the bus line be extended", "Marrow Hill", "Marlow Hill"),
    ("council", "The meeting opened", "old town hall", "new town hall"),
    ("prices", "It was higher in", "in Ostmark", "in Westmark"),
    ("strike", "The night shift", "Port of Maren", "Port of Moren"),
    ("strike", "A mediator was appointed", "Sandholm", "Stockholm"),
    ("clinic", "ran the laboratory", "Belford", "Bedford"),
    ("treaty", "signed the Lake Treaty", "in Corvin", "in Carvin"),
    ("treaty", "The boundary runs 40 metres", "east of", "west of"),
    ("dam", "Inspectors found cracks", "left abutment", "right abutment"),
    ("verein", "dem Verein die Halle", "Mühlgasse", "Mühlstraße"),
    ("haushalt", "soll 2026 saniert werden", "Unterau", "Oberau"),
    ("greve", "La grève des éboueurs a commencé", "Saint-Loup", "Saint-Lô"),
    ("ru", "закрыли в марте", "Каменке", "Каменске"),
  ])
