extension PhraseTable {
  /// German, as newspapers print it.
  public static var german: PhraseTable {
    PhraseTable(
      identifier: "de", words: germanWords + germanNames, decadeEndings: ["er", "ern"],
      ordinalEndings: ["te", "ten", "ter", "tes"], periods: germanPeriods + germanRelativePeriods,
      phrases: germanPhrases)
  }

  private static var germanNames: [(slot: Slot, value: Int, words: String)] {
    [
      (.month, 1, "januar jan jänner"), (.month, 2, "februar feb feber"), (.month, 3, "märz mrz"),
      (.month, 4, "april apr"), (.month, 5, "mai"), (.month, 6, "juni jun"), (.month, 7, "juli jul"),
      (.month, 8, "august aug"), (.month, 9, "september sep sept"), (.month, 10, "oktober okt"),
      (.month, 11, "november nov"), (.month, 12, "dezember dez"),
      (.weekday, 1, "montag mo"), (.weekday, 2, "dienstag di"), (.weekday, 3, "mittwoch mi"),
      (.weekday, 4, "donnerstag do"), (.weekday, 5, "freitag fr"), (.weekday, 6, "samstag sonnabend sa"),
      (.weekday, 7, "sonntag so"),
      (.season, 21, "frühling frühjahr"), (.season, 22, "sommer"), (.season, 23, "herbst"), (.season, 24, "winter"),
    ]
  }

  private static var germanWords: [(slot: Slot, value: Int, words: String)] {
    [
      (.part, 1, "früh frühen frühe frühes"), (.part, 2, "mittleren"), (.part, 3, "spät späten spätes"),
      (.bound, 1, "anfang beginn"), (.bound, 2, "mitte"), (.bound, 3, "ende"),
      (.which, -1, "letzte letzten letzter letztes vergangene vergangenen vergangenes vorige vorigen voriges"),
      (.which, 0, "diese diesen dieser dieses diesem"),
      (.which, 1, "nächste nächsten nächster nächstes kommende kommenden kommendes"),
      (.unit, 1, "tag tage tagen"), (.unit, 2, "woche wochen"), (.unit, 3, "monat monate monaten monats"),
      (.unit, 4, "quartal quartale quartalen quartals"), (.unit, 5, "jahr jahre jahren jahres"),
      (.unit, 6, "jahrzehnt jahrzehnte jahrzehnten jahrzehnts"),
      (.unit, 7, "jahrhundert jahrhunderte jahrhunderten"), (.unit, 8, "wochenende"),
      (.count, 1, "ein eine einem einer einen"), (.count, 2, "zwei"), (.count, 3, "drei"), (.count, 4, "vier"),
      (.count, 5, "fünf"), (.count, 6, "sechs"), (.count, 7, "sieben"), (.count, 8, "acht"), (.count, 9, "neun"),
      (.count, 10, "zehn"), (.count, 11, "elf"), (.count, 12, "zwölf"), (.count, 20, "zwanzig"),
      (.ordinal, 1, "erste ersten erster erstes"), (.ordinal, 2, "zweite zweiten zweiter zweites"),
      (.ordinal, 3, "dritte dritten dritter drittes"), (.ordinal, 4, "vierte vierten vierter viertes"),
      (.ordinal, 5, "fünfte fünften"), (.ordinal, -1, "letzte letzten letzter letztes"),
      (.shortDecade, 20, "zwanziger"), (.shortDecade, 30, "dreißiger"), (.shortDecade, 40, "vierziger"),
      (.shortDecade, 50, "fünfziger"), (.shortDecade, 60, "sechziger"), (.shortDecade, 70, "siebziger"),
      (.shortDecade, 80, "achtziger"), (.shortDecade, 90, "neunziger"),
    ]
  }

  private static var germanPeriods: [(pattern: String, meaning: PeriodMeaning)] {
    [
      ("[jahr | jahre | jahres] {year}", .date),
      ("{month} [des jahres] {year}", .date),
      ("{day} {month} [,] {year}", .date),
      ("{weekday} [,] [der | den | dem] {day} {month} [[,] {year}]", .date),
      ("{weekday} [,] < {day} {month} [{year}] >", .date),
      ("({isoDay} | {isoMonth})", .iso),
      ("[jahr] {count} (v | vor) (chr | christus)", .yearBCE),
      ("[jahr] ({count} | {year}) (n | nach) (chr | christus)", .yearCE),
      ("{season} [des jahres] {year} [(- | /) {shortYear}]", .partOfYear),
      ("({quarter} | {half}) {year}", .partOfYear),
      ("{decade} [- | jahre | jahren]", .decade),
      ("{shortDecade} [- | jahre | jahren]", .decade),
      ("{ordinal} (jahrhundert | jahrhunderts)", .century),
      ("{ordinal} (jahrhundert | jahrhunderts) (v | vor) (chr | christus)", .centuryBCE),
      ("(der | die | das | den | dem | des) {period}", .same),
      ("({part} | {bound}) [der | des | im | von | vom] {period}", .third),
      ("{ordinal} (hälfte | jahreshälfte | monatshälfte) [der | des | von | vom | im] {period}", .ordinalHalf),
      ("{ordinal} halbjahr [des jahres | von] {period}", .ordinalHalf),
      ("{ordinal} (quartal | viertel) [des | der | von] {period}", .ordinalQuarter),
      ("{ordinal} woche [des | im | vom] {period}", .ordinalWeek),
      ("{ordinal} wochenende (im | des) {period}", .ordinalWeekend),
      ("{ordinal} {weekday} (im | des) {period}", .ordinalWeekday),
      ("{ordinal} tag (im | des) {period}", .ordinalDay),
      ("woche (vom | des) {period}", .weekOf),
      ("nacht (vom | zum | von) {day} (auf den | zum | auf | - | /) {day} {month} [{year}]", .nightBetween),
      ("nacht (des | vom) {period}", .nightOf),
      ("(morgen | vormittag | mittag | nachmittag | abend) (des | vom) {period}", .same),
    ]
  }

  private static var germanRelativePeriods: [(pattern: String, meaning: PeriodMeaning)] {
    [
      ("{day} {month}", .date),
      ("{month}", .date),
      ("{weekday}", .date),
      ("{season}", .partOfYear),
      ("(heute | jetzt | derzeit) [morgen | vormittag | mittag | nachmittag | abend]", .today),
      ("gestern [morgen | vormittag | mittag | nachmittag | abend]", .yesterday),
      ("morgen [vormittag | mittag | nachmittag | abend]", .tomorrow),
      ("vorgestern", .dayBeforeYesterday),
      ("übermorgen", .dayAfterTomorrow),
      ("(gestern nacht | letzte nacht | vergangene nacht)", .lastNight),
      ("{which} ({unit} | {month} | {season} | {weekday})", .which),
      ("vor {count} {unit}", .ago),
      ("(in | nach) {count} {unit}", .hence),
      ("{which} {count} {unit}", .spanByWhich),
      ("früher (diese | dieses | diesen | in diesem | in dieser) {unit}", .earlierThis),
      ("später (diese | dieses | diesen | in diesem | in dieser) {unit}", .laterThis),
      ("{count} {unit} vor {period}", .unitsBefore),
      ("{count} {unit} nach {period}", .unitsAfter),
      ("{unit} vor {period}", .unitsBefore),
      ("{unit} nach {period}", .unitsAfter),
      ("(um | gegen | ca | circa | zirka | etwa | ungefähr | rund) [das jahr | den | die] {period}", .approximate),
      ("(vielleicht | wohl | möglicherweise | vermutlich | wahrscheinlich) [im | am | in] {period}", .uncertain),
    ]
  }

  private static var germanPhrases: [(pattern: String, meaning: PhraseMeaning)] {
    [
      ("{period}", .moment),
      ("(im | in | am | an | während | in der | stand) {period}", .moment),
      ("irgendwann (im | in | am) {period}", .moment),
      ("(das ganze | den ganzen | die ganze | im ganzen) {period}", .whole),
      ("[vom | von] {day} (- | bis | bis zum) {day} {month} [{year}]", .dayInterval),
      ("zwischen [dem] {day} und [dem] {day} {month} [{year}]", .betweenDays),
      ("[am] {day} oder [am] {day} {month} [{year}]", .eitherDay),
      ("[am] {day} und [am] {day} {month} [{year}]", .bothDays),
      ("[von] {year} (- | / | bis) {shortYear}", .yearInterval),
      ("[irgendwann] zwischen {period} und {period}", .between),
      ("[vom | von] {period} (- | bis | bis zum | bis zur) {period}", .interval),
      ("[im | am | entweder im | entweder am] {period} oder [im | am] {period}", .either),
      ("[im | am | sowohl im | sowohl am] {period} und [im | am] {period}", .both),
      ("vor {period}", .before),
      ("nach {period}", .after),
      ("(spätestens [im | am | bis] | bis spätestens) {period}", .by),
      ("(frühestens [im | am] | nicht vor) {period}", .notBefore),
      ("seit {period}", .since),
      ("ab {period}", .since),
      ("von {period} (an | bis heute)", .since),
      ("{period} bis heute", .since),
      ("bis [zum | zur | in | ins] {period}", .until),
      ("{period} ?", .uncertainly),
    ]
  }
}
