/// Outlets of which the set holds a text of their own.
let heldOutOutlets: [(id: String, publisher: String, text: String)] = [
  (
    "wire", "Northern Wire",
    "The strait froze over on Tuesday for the first time in thirty winters, and the ice patrol counted nineteen ships that could not move."
  ),
  (
    "ledger", "Morning Ledger",
    "A treasurer of the harbour fund bought a summer house in the year in which the fund ran out of money, land registers show."
  ),
  (
    "times", "The Tidewater Times",
    "Three members of the pilots' guild want to strike before Easter, and two of them said so in front of witnesses."
  ),
  (
    "radio", "Radio Calder",
    "Good morning, it is seven o'clock. The mayor does not rule out a second term, provided that the tram is finished."
  ),
  (
    "anzeiger", "Sellinger Anzeiger",
    "Der Landrat hat das Gutachten zur Talsperre seit Oktober gekannt, wie aus dem Schriftwechsel seines Amtes hervorgeht."
  ),
  (
    "npa", "NPA",
    "Die Bahnstrecke zwischen Sellin und Ostrow bleibt bis Pfingsten gesperrt, weil ein Hang nachgerutscht ist."
  ),
  (
    "courrier", "Le Courrier du Lac",
    "Le conseil communal a voté la fermeture de la plage en séance secrète, après deux heures de débat."
  ),
  (
    "tribune", "La Tribune d'Aure",
    "Le barrage aurait été inspecté une seule fois depuis sa mise en service, révèle un rapport resté dans un tiroir."
  ),
  (
    "littoral", "Agence Littoral",
    "Les pêcheurs du golfe ont levé le blocus du port à l'aube, sans avoir obtenu de réponse du ministère."
  ),
]

/// Texts that rest on one of these outlets and say so.
let heldOutCredits: [(outlet: String, text: String)] = [
  (
    "wire",
    "LEEPORT, March 4 (Northern Wire) - Tugs will try to free the first of the ships tomorrow, weather permitting."
  ),
  (
    "wire",
    "By our staff and Northern Wire\n\nThe ice is thick enough to walk on, and some people do, against all advice."
  ),
  (
    "wire",
    "Two of the trapped crews have run out of coffee. Their captains joke about it on the radio.\n\n— Northern Wire"
  ),
  ("wire", "Pancakes were flown out by helicopter. The pilot waved.\n\nWith reporting by Northern Wire."),
  ("wire", "The ice has begun to crack near the lighthouse, they say. Via Northern Wire."),
  ("wire", "Waiting for the thaw: a picture of the strait at noon. © Northern Wire 2024"),
  ("ledger", "The affair of the summer house, first revealed by the Morning Ledger, has reached parliament."),
  ("ledger", "Police searched an office on the quay, the Morning Ledger reports. Boxes were carried out."),
  ("ledger", "The treasurer has resigned. Additional reporting by the Morning Ledger."),
  (
    "ledger",
    "This article was first published by the Morning Ledger and is reprinted with permission. It begins with a garden gate."
  ),
  (
    "ledger",
    "The house has a sauna and a jetty, according to a report in the Morning Ledger that appeared at the weekend."
  ),
  ("ledger", "Documents seen by the Morning Ledger name a notary on the islands, who could not be reached."),
  ("ledger", "The Ledger said in its Sunday edition that two more houses were bought in the same week."),
  ("times", "In an interview with The Tidewater Times, a pilot spoke of fifty nights without sleep."),
  ("times", "“We are not machines”, the guild's deputy was quoted by the Tidewater Times as saying."),
  ("times", "The strike is off, per the Tidewater Times. The harbour master was not available."),
  ("times", "Citing three members of the guild, the Tidewater Times wrote that a vote will be held on Sunday."),
  ("times", "A walkout is likely, says the Tidewater Times, which has spoken to members."),
  ("radio", "A spokesman told Radio Calder on Tuesday that the tram will be a year late."),
  ("radio", "Speaking on Radio Calder, the mayor called his rival a decent man."),
  ("radio", "The mayor will stand again: that is what he told listeners of Radio Calder this morning."),
  ("radio", "Der Bürgermeister tritt wieder an, wie Radio Calder berichtete. Seine Partei war überrascht."),
  ("anzeiger", "Der Landrat wusste Bescheid. Das berichtet der Sellinger Anzeiger. Sein Büro schweigt."),
  ("anzeiger", "Er habe nichts verborgen, sagte er dem Sellinger Anzeiger am Telefon."),
  ("anzeiger", "Nach Angaben des Sellinger Anzeigers liegt das Gutachten seit dem Herbst vor."),
  ("anzeiger", "Nach Informationen des Sellinger Anzeigers soll ein Referent versetzt werden."),
  ("anzeiger", "Die Talsperre ist undicht. Quelle: Sellinger Anzeiger"),
  ("anzeiger", "Dem Sellinger Anzeiger zufolge wurden drei Briefe nie beantwortet."),
  ("anzeiger", "Einem Bericht des Sellinger Anzeigers zufolge prüft nun die Staatsanwaltschaft."),
  ("anzeiger", "Im Gespräch mit dem Sellinger Anzeiger räumte er Versäumnisse ein."),
  ("anzeiger", "Zuerst erschienen im Sellinger Anzeiger. Wir danken für die Erlaubnis zum Abdruck."),
  ("npa", "Sellin (NPA) – Reisende müssen weiter mit Bussen vorliebnehmen."),
  ("npa", "Busse fahren im Takt von zwanzig Minuten. Mit Material von NPA."),
  ("npa", "Der Hang ist noch immer in Bewegung, meldet NPA am Abend."),
  ("courrier", "La plage est fermée, selon le Courrier du Lac. Les baigneurs sont furieux."),
  ("courrier", "Le vote a été serré, a indiqué Le Courrier du Lac dans son édition du soir."),
  ("courrier", "« Je n'ai rien à cacher », a-t-elle déclaré au Courrier du Lac."),
  ("courrier", "Dans un entretien au Courrier du Lac, la syndique regrette le secret."),
  ("courrier", "La plage rouvrira peut-être en juin.\n\nSource : Le Courrier du Lac"),
  ("courrier", "Comme l'a écrit Le Courrier du Lac, deux conseillers se sont abstenus."),
  ("tribune", "D'après La Tribune d'Aure, le rapport date de neuf ans."),
  ("tribune", "Une seule inspection en trente ans, révèle La Tribune d'Aure. Le préfet se tait."),
  ("tribune", "Le barrage serait fissuré, rapporte La Tribune d'Aure, qui publie des photos."),
  ("tribune", "Un ingénieur cité par La Tribune d'Aure parle de chance."),
  ("littoral", "LE PORT, 4 mars (Agence Littoral) - Les bateaux sont rentrés un à un."),
  ("littoral", "Le blocus est levé, les filets sont secs. (avec Agence Littoral)"),
  ("littoral", "Le ministère répondra lundi, a annoncé l'Agence Littoral."),
]

/// Agencies of which there is no text here; two papers each rest on them.
let heldOutAgencies: [(agency: String, text: String)] = [
  ("Reuters", "SINGAPORE (Reuters) - Freight rates rose for a fifth week, brokers said."),
  ("Reuters", "Rates may fall after the holidays, a broker told Reuters."),
  ("Kyodo", "Fischer fanden das Wrack in der Bucht, wie die Agentur Kyodo meldete."),
  ("Kyodo", "The wreck is that of a whaler, Kyodo reported on Sunday."),
  ("EFE", "MADRID (EFE).- Los embalses están a la mitad de su capacidad."),
  ("EFE", "Es hat seit Mai nicht geregnet, berichtet die Agentur EFE."),
  ("ANSA", "Etna is smoking again, according to ANSA."),
  ("ANSA", "Selon l'agence Ansa, l'aéroport de Catane reste ouvert."),
]

/// Outlets are named, and credited with nothing.
let heldOutMentions: [String] = [
  "The Morning Ledger lost a libel case against a butcher, and must print an apology of forty lines.",
  "Subscribers of the Morning Ledger can have their paper delivered by boat from June.",
  "Northern Wire is to move its head office to Holm, where rents are lower.",
  "A reporter of Northern Wire was among the passengers; she broke a finger.",
  "The journalists' prize went to a columnist of The Tidewater Times and to a photographer from abroad.",
  "She has been a proofreader at The Tidewater Times for forty years, and never found her own name in it.",
  "Radio Calder will be off the air on Sunday night, when its mast is painted.",
  "The choir of Radio Calder sings in the cathedral on Good Friday. Admission is free.",
  "Police removed demonstrators from the lobby of the Morning Ledger, where they had spread manure.",
  "The council has bought the old printing house of The Tidewater Times and wants to turn it into flats.",
  "Der Sellinger Anzeiger feiert sein hundertjähriges Bestehen mit einem Sommerfest am Fluss.",
  "Eine Austrägerin des Sellinger Anzeigers wurde von einem Hund gebissen und liegt im Krankenhaus.",
  "Die NPA baut zwanzig Stellen ab. Der Betriebsrat kündigte Widerstand an.",
  "Vor dem Haus des Sellinger Anzeigers brannte am Abend ein Lieferwagen.",
  "Le Courrier du Lac change de format et paraîtra désormais le soir.",
  "Un ancien directeur de La Tribune d'Aure a été élu au sénat avec une courte avance.",
  "L'imprimerie du Courrier du Lac a brûlé dans la nuit, sans faire de victime.",
  "L'Agence Littoral recrute trois photographes pour l'été.",
  "The minister threw a copy of the Morning Ledger into the fire before the cameras, and smiled.",
  "Shares of the company that owns Radio Calder and The Tidewater Times fell by a tenth.",
  "The tram between the Radio Calder building and the station is late again.",
  "La sede de la agencia está cerrada por obras hasta septiembre, dijo el portero.",
]

/// What different texts have in common at their foot or head without one of them being made from the other.
let heldOutBoilerplate: [(publisher: String?, common: String, texts: [String])] = [
  (
    "Harbour Gazette",
    "The Harbour Gazette has been printed on the quay since 1903. To subscribe, write to our office at the old customs house or ring the bell between nine and noon. Letters to the editor should not be longer than two hundred words and must bear a name and an address. We correct our errors on page two.",
    [
      "A cow fell into the dock on Monday and swam to the other side, where her owner was waiting with a rope.",
      "The lighthouse will be painted white again. The council had tried yellow for a year.",
      "Fog kept the mail boat in port until the evening. Nobody seemed to miss the bills.",
      "The herring are late. Old fishermen blame the moon, younger ones the trawlers.",
    ]
  ),
  (
    nil,
    "This release contains forward-looking statements that involve risks and uncertainties. Actual results may differ materially from those expressed or implied by such statements. The company undertakes no obligation to update any forward-looking statement to reflect events or circumstances after the date of this release, except as required by law.",
    [
      "Aldersund Breweries raised its turnover by four percent in the first quarter, mostly thanks to lemonade.",
      "Holm Shipyards has won an order for two ferries with electric engines, to be delivered in three years.",
      "The board of Varn Timber proposes a dividend of one crown and twenty per share.",
      "Calder Instruments appoints a chief financial officer, who has worked in the glass industry until now.",
    ]
  ),
  (
    nil,
    "We use cookies to make our site work, to understand how visitors use it and to show you advertisements that may interest you. You can accept all cookies, reject those that are not needed or change your choice at any time in the settings of your browser. More is said in our privacy notice.",
    [
      "Rain is expected in all valleys until Thursday, then sun, then rain again.",
      "The museum shows spoons of six centuries, among them one that belonged to a queen.",
      "A goose stopped the traffic on the bridge for an hour and was given bread.",
      "Trains are replaced by buses between the mill and the sea during Lent.",
    ]
  ),
  (
    nil,
    "Permission is granted to copy, distribute and/or modify this document under the terms of the GNU Free Documentation License, Version 1.2 or any later version published by the Free Software Foundation; with no Invariant Sections, no Front-Cover Texts, and no Back-Cover Texts. A copy of the license is included in the section entitled GNU Free Documentation License.",
    [
      "A guide to the tide tables of the northern harbours, with remarks on how they were measured.",
      "How to build a rowing boat of nine planks in a garage that is not quite long enough.",
      "Notes on the grammar of the dialect spoken between the two rivers, by a retired postman.",
      "Recipes for soup from things that grow on walls, tried by the author herself.",
    ]
  ),
]

/// Different reports in which one long statement is printed word for word.
let heldOutQuoted: (statement: String, around: [(String, String)]) = (
  "We have taken note of the ruling with respect and will not comment on it until the written reasons have been served on all parties. What we can say today is that no passenger was ever in danger, that the ferries were inspected every spring by two independent engineers, and that the logbooks have been open to the court from the first day",
  [
    ("The ferry line lost. Its lawyer read from a sheet: “", ".” Then he put on his hat and left by the back door."),
    (
      "Passengers cheered on the stairs when the sentence became known. «",
      "», answered the line, and closed its office."
    ),
    ("„", "“, heißt es in einer Mitteilung der Reederei, die um Mittag verteilt wurde."),
    (
      "\"", "\", said the owner, whose boats have been tied up since January. Families of the crew were in the gallery."
    ),
    ("At home the captain had the radio on. The company's statement was brief:\n\n> ", ".\n\nHe switched it off."),
    ("La compagnie a réagi aussitôt : « ", ". » Les marins, eux, attendent leur salaire depuis l'hiver."),
    ("It took the judges nine weeks. ‘", ",’ was all that the other side had to say."),
    ("“", ",” the chairman told reporters, who had waited in the sleet since dawn to see him."),
  ]
)

/// A second set, written after the rules had been mended with the first one, and never used to mend them.
let freshCredits: [(outlet: String, text: String)] = [
  ("ledger", "The harbour fund is empty, the Morning Ledger wrote on its front page."),
  ("ledger", "As the Morning Ledger has reported, a notary helped. He denies it."),
  ("ledger", "In a statement to the Morning Ledger, the treasurer spoke of envy."),
  ("ledger", "A copy of the deed, published in the Morning Ledger, bears two stamps."),
  ("times", "The pilots want more sleep. (Tidewater Times)"),
  ("times", "Asked by The Tidewater Times whether he would strike, he laughed."),
  ("times", "The guild is split, The Tidewater Times understands."),
  ("wire", "By NORA QUIST, Northern Wire\n\nThe ice creaks at night and nobody sleeps."),
  ("wire", "Northern Wire, LEEPORT — The first ship is free."),
  ("wire", "(Northern Wire contributed to this report.) The ice is thinner now."),
  ("radio", "The mayor has a cold, he told Radio Calder."),
  ("radio", "In remarks broadcast by Radio Calder, the mayor thanked the tram drivers."),
  ("anzeiger", "Laut einem Bericht des Sellinger Anzeigers fehlen zwei Gutachten."),
  ("anzeiger", "Das Amt habe geschwiegen, schreibt der Sellinger Anzeiger in seiner Montagsausgabe."),
  ("anzeiger", "„Ich gehe nicht“, so der Landrat gegenüber dem Sellinger Anzeiger."),
  ("npa", "Die Strecke bleibt zu (Quelle: NPA)."),
  ("courrier", "La plage est polluée, affirme Le Courrier du Lac."),
  ("courrier", "Selon les informations du Courrier du Lac, trois analyses manquent."),
  ("tribune", "Le préfet savait, a révélé La Tribune d'Aure mardi."),
  ("tribune", "Interrogé par La Tribune d'Aure, le préfet a raccroché."),
]

let freshMentions: [String] = [
  "The Morning Ledger has a new editor, who comes from the islands and plays the cello.",
  "A goat ate the last copy of the Morning Ledger at the station kiosk.",
  "Printers of The Tidewater Times have gone on strike over the price of lunch.",
  "The Tidewater Times said it would raise its price to two crowns from April.",
  "He delivers the Northern Wire bulletin to the ministries by bicycle.",
  "Radio Calder plays nothing but polkas on Shrove Tuesday, and always has.",
  "The mast of Radio Calder was struck by lightning; the night programme fell silent.",
  "Am Kiosk war der Sellinger Anzeiger um zehn Uhr ausverkauft.",
  "Der Sellinger Anzeiger sucht einen Volontär mit Führerschein.",
  "Die Kantine der NPA hat donnerstags Grünkohl.",
  "La Tribune d'Aure fête ses cent ans avec un bal sur la place.",
  "Le rédacteur en chef du Courrier du Lac prend sa retraite au printemps.",
  "Actress Lena Vogt sued the Morning Ledger for printing her age.",
  "Readers of The Tidewater Times voted the lighthouse their favourite building.",
  "Two vans of Radio Calder blocked the fire brigade's way for a minute.",
  "The library keeps every issue of the Morning Ledger since 1881.",
]

/// Texts with little in common but how such texts are written.
let freshBoilerplate: [(common: String, texts: [String])] = [
  (
    "The author declares no competing interests. The data that support the findings of this study are available from the corresponding author upon reasonable request. This article is licensed under terms which permit use, sharing, adaptation, distribution and reproduction in any medium, as long as you give appropriate credit to the original author and the source.",
    [
      "Wood lice prefer damp newspapers to dry ones, an experiment with forty boxes shows.",
      "The tides of a small inland lake follow the wind and not the moon, say three winters of records.",
      "Old bricks hold more salt than new ones, and they give it back in June.",
    ]
  ),
  (
    "Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie nicht auf diese E-Mail. Wenn Sie unseren Newsletter nicht mehr erhalten möchten, können Sie ihn jederzeit abbestellen. Hinweise zum Datenschutz finden Sie in unserer Datenschutzerklärung. Für den Inhalt verlinkter Seiten sind ausschließlich deren Betreiber verantwortlich.",
    [
      "Der Pegel fällt, die Keller trocknen. Am Mittwoch öffnet die Schule wieder.",
      "Das Schwimmfest wird in die Halle verlegt, wo das Wasser wärmer ist.",
      "Die Jury verlieh den Preis an eine Bäuerin, die Glocken gießt.",
    ]
  ),
]

/// A third set of credits, after the second had shown that the rules knew too few phrases.
let lastCredits: [(outlet: String, text: String)] = [
  ("ledger", "The deed is forged, a source close to the notary confirmed to the Morning Ledger."),
  ("ledger", "Photographs obtained by the Morning Ledger show the jetty under construction."),
  ("ledger", "Two more houses have come to light, if the Morning Ledger is to be believed."),
  ("times", "Three of four pilots would strike, a survey for The Tidewater Times found."),
  ("times", "“Enough”, says one of them in The Tidewater Times."),
  ("wire", "The patrol counts twenty ships now (source: Northern Wire)."),
  ("wire", "From Northern Wire dispatches: the strait will thaw in April."),
  ("radio", "“I am staying”, the mayor told Radio Calder's morning show."),
  ("anzeiger", "Der Referent schweigt auf Anfrage des Sellinger Anzeigers."),
  ("anzeiger", "Dies geht aus Unterlagen hervor, die dem Sellinger Anzeiger vorliegen."),
  ("npa", "Der Hang rutscht, wie ein Sprecher der Bahn der NPA bestätigte."),
  ("npa", "NPA-Meldung vom Morgen: Die Busse fahren häufiger."),
  ("courrier", "L'affaire, dévoilée par Le Courrier du Lac, embarrasse la commune."),
  ("courrier", "C'est ce qu'a appris Le Courrier du Lac de source sûre."),
  ("tribune", "Un ingénieur a témoigné dans La Tribune d'Aure."),
  ("littoral", "Le port est libre, précise l'Agence Littoral."),
  ("ledger", "Read the full story in the Morning Ledger."),
  ("times", "The guild's letter, first printed in The Tidewater Times, names nobody."),
  ("radio", "Wie der Bürgermeister im Interview mit Radio Calder sagte, bleibt er."),
  ("anzeiger", "Der Landrat räumte gegenüber dem Sellinger Anzeiger Fehler ein."),
]

let lastMentions: [String] = [
  "The Morning Ledger and its unions agreed on a shorter week.",
  "Her uncle set type for the Morning Ledger when it still cost a penny.",
  "A window of The Tidewater Times was broken by a football.",
  "Vandals painted a moustache on the billboard of Radio Calder.",
  "Northern Wire hired a meteorologist as its new chief executive.",
  "She left the Morning Ledger in the spring to open a bakery.",
  "Beim Sellinger Anzeiger brennt abends lange Licht, denn die Heizung ist kaputt.",
  "Der Verlag des Sellinger Anzeigers verkauft seine Druckerei.",
  "La façade de La Tribune d'Aure sera repeinte en bleu.",
  "Le Courrier du Lac offre un abonnement aux jeunes mariés.",
  "The crossword of The Tidewater Times had the same answer twice.",
  "Shareholders of Northern Wire meet in a hotel without windows.",
  "The ferry passes the old newsroom of the Morning Ledger at noon.",
  "Radio Calder's frequency will be taken over by a choir.",
  "A street was named after the founder of The Tidewater Times.",
  "The minister cancelled his subscription to the Morning Ledger.",
  "Police guard the entrance of the NPA after a bomb threat.",
  "L'Agence Littoral déménage près de la gare.",
  "A novel about the rise of the Morning Ledger won a prize.",
  "The Tidewater Times lost two thousand readers last year.",
]

/// A fourth set, written after the rule no longer asked for phrases but for words of saying beside the name.
let finalCredits: [(outlet: String, text: String)] = [
  ("ledger", "It was the Morning Ledger that brought the matter of the garden gate to light."),
  ("ledger", "The notary has fled abroad, neighbours say in the Morning Ledger."),
  ("ledger", "The Morning Ledger, quoting court papers, puts the damage at nine million."),
  ("times", "A pilot spoke anonymously to The Tidewater Times about cracks in the hull."),
  ("times", "One in three pilots drinks, The Tidewater Times claims."),
  ("wire", "Nineteen ships are stuck, Northern Wire noted, and three of them carry fruit."),
  ("wire", "KESTREL (NW/Northern Wire) - The patrol has called in its men."),
  ("radio", "The tram is a dream, the mayor said this morning on Radio Calder."),
  ("anzeiger", "Im Sellinger Anzeiger erschien am Montag die Liste der Gutachter."),
  ("anzeiger", "Wie der Sellinger Anzeiger erfuhr, gab es drei Warnungen."),
  ("npa", "Am Pfingstmontag fahren wieder Züge, sagte eine Sprecherin der NPA."),
  ("courrier", "La syndique, jointe par Le Courrier du Lac, n'a pas souhaité commenter."),
  ("courrier", "Le Courrier du Lac raconte comment la plage fut fermée."),
  ("tribune", "Le rapport, que La Tribune d'Aure a pu consulter, compte neuf pages."),
  ("littoral", "Les filets sont pleins, explique l'Agence Littoral."),
]

let finalMentions: [String] = [
  "The Morning Ledger sponsors the regatta, and its flag flies at the finish.",
  "A dog that belongs to a typesetter of the Morning Ledger bit the postman.",
  "The Tidewater Times moved into the old brewery, floor by floor.",
  "The chairman of Northern Wire collects butterflies and clocks.",
  "Radio Calder bought the rights to the cup final.",
  "There is no lift in the house of Radio Calder.",
  "The anniversary of The Tidewater Times was marked with fireworks.",
  "Der Sellinger Anzeiger kostet ab Mai zehn Cent mehr.",
  "Im Hof des Sellinger Anzeigers steht eine alte Linde.",
  "Die NPA stellt ihren Funkdienst ein.",
  "Le Courrier du Lac a perdu son procès contre la commune.",
  "La Tribune d'Aure cherche un repreneur.",
  "Trois employés de l'Agence Littoral sont en grève.",
  "The prime minister is married to the owner of the Morning Ledger.",
  "Northern Wire has cut its prices for small papers.",
  "A fire destroyed the archive of the Morning Ledger in 1911.",
  "His first job was in the canteen of Radio Calder.",
  "Two bidders want to buy The Tidewater Times from the heirs.",
  "The bus stops at the Morning Ledger, then at the hospital.",
  "Competition officials will look at the sale of Northern Wire.",
]
