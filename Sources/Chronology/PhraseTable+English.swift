extension PhraseTable {
  /// English, British and American.
  public static var english: PhraseTable {
    PhraseTable(
      identifier: "en", words: englishWords, decadeEndings: ["s", "ies"], ordinalEndings: ["st", "nd", "rd", "th"],
      periods: englishPeriods + englishRelativePeriods, phrases: englishPhrases)
  }

  private static var englishWords: [(slot: Slot, value: Int, words: String)] {
    englishNames + [
      (.part, 1, "early"), (.part, 2, "mid middle"), (.part, 3, "late"),
      (.bound, 1, "beginning start dawn outset"), (.bound, 2, "middle midst midpoint"), (.bound, 3, "end close"),
      (.which, -1, "last previous preceding"), (.which, 0, "this current"), (.which, 1, "next coming following"),
      (.unit, 1, "day days"), (.unit, 2, "week weeks"), (.unit, 3, "month months"), (.unit, 4, "quarter quarters"),
      (.unit, 5, "year years"), (.unit, 6, "decade decades"), (.unit, 7, "century centuries"),
      (.unit, 8, "weekend"), (.unit, 9, "fortnight fortnights"),
      (.count, 1, "a an one"), (.count, 2, "two"), (.count, 3, "three"), (.count, 4, "four"), (.count, 5, "five"),
      (.count, 6, "six"), (.count, 7, "seven"), (.count, 8, "eight"), (.count, 9, "nine"), (.count, 10, "ten"),
      (.count, 11, "eleven"), (.count, 12, "twelve dozen"), (.count, 13, "thirteen"), (.count, 14, "fourteen"),
      (.count, 15, "fifteen"), (.count, 16, "sixteen"), (.count, 17, "seventeen"), (.count, 18, "eighteen"),
      (.count, 19, "nineteen"), (.count, 20, "twenty"), (.count, 30, "thirty"), (.count, 40, "forty"),
      (.count, 50, "fifty"), (.count, 100, "hundred"),
      (.shortDecade, 20, "twenties"), (.shortDecade, 30, "thirties"), (.shortDecade, 40, "forties"),
      (.shortDecade, 50, "fifties"), (.shortDecade, 60, "sixties"), (.shortDecade, 70, "seventies"),
      (.shortDecade, 80, "eighties"), (.shortDecade, 90, "nineties"),
    ]
  }

  private static var englishNames: [(slot: Slot, value: Int, words: String)] {
    [
      (.month, 1, "january jan"), (.month, 2, "february feb"), (.month, 3, "march mar"), (.month, 4, "april apr"),
      (.month, 5, "may"), (.month, 6, "june jun"), (.month, 7, "july jul"), (.month, 8, "august aug"),
      (.month, 9, "september sept sep"), (.month, 10, "october oct"), (.month, 11, "november nov"),
      (.month, 12, "december dec"),
      (.weekday, 1, "monday mon"), (.weekday, 2, "tuesday tue tues"), (.weekday, 3, "wednesday wed weds"),
      (.weekday, 4, "thursday thu thur thurs"), (.weekday, 5, "friday fri"), (.weekday, 6, "saturday sat"),
      (.weekday, 7, "sunday sun"),
      (.season, 21, "spring springtime"), (.season, 22, "summer summertime"), (.season, 23, "autumn fall"),
      (.season, 24, "winter wintertime"),
      (.ordinal, 1, "first opening"), (.ordinal, 2, "second"), (.ordinal, 3, "third"), (.ordinal, 4, "fourth"),
      (.ordinal, 5, "fifth"), (.ordinal, 6, "sixth"), (.ordinal, 7, "seventh"), (.ordinal, 8, "eighth"),
      (.ordinal, 9, "ninth"), (.ordinal, 10, "tenth"), (.ordinal, 11, "eleventh"), (.ordinal, 12, "twelfth"),
      (.ordinal, 13, "thirteenth"), (.ordinal, 14, "fourteenth"), (.ordinal, 15, "fifteenth"),
      (.ordinal, 16, "sixteenth"), (.ordinal, 17, "seventeenth"), (.ordinal, 18, "eighteenth"),
      (.ordinal, 19, "nineteenth"), (.ordinal, 20, "twentieth"), (.ordinal, -1, "last final closing"),
      (.day, 1, "first"), (.day, 2, "second"), (.day, 3, "third"), (.day, 4, "fourth"), (.day, 5, "fifth"),
      (.day, 6, "sixth"), (.day, 7, "seventh"), (.day, 8, "eighth"), (.day, 9, "ninth"), (.day, 10, "tenth"),
      (.day, 11, "eleventh"), (.day, 12, "twelfth"), (.day, 13, "thirteenth"), (.day, 14, "fourteenth"),
      (.day, 15, "fifteenth"),
    ]
  }

  /// Times that stand on their own.
  private static var englishPeriods: [(pattern: String, meaning: PeriodMeaning)] {
    [
      ("{year}", .date),
      ("{month} [, | of] {year}", .date),
      ("{day} [of] {month} [,] {year}", .date),
      ("{month} [the] {day} [,] {year}", .date),
      ("{weekday} [,] [the] {day} [of] {month} [,] [{year}]", .date),
      ("{weekday} [,] {month} [the] {day} [[,] {year}]", .date),
      ("{weekday} [,] < ({month} {day} | {day} {month}) [[,] {year}] >", .date),
      ("({month} {day} | {day} {month}) [[,] {year}] [,] < {weekday} >", .date),
      ("({isoDay} | {isoMonth})", .iso),
      ("{count} (bc | bce | b c | b c e)", .yearBCE),
      ("({count} | {year}) (ad | ce | a d | c e)", .yearCE),
      ("(ad | a d) ({count} | {year})", .yearCE),
      ("{season} [of | ,] {year} [(- | /) {shortYear}]", .partOfYear),
      ("({quarter} | {half}) [of | , | -] {year}", .partOfYear),
      ("{year} [, | -] ({quarter} | {half})", .partOfYear),
      ("{decade}", .decade),
      ("{shortDecade}", .decade),
      ("{ordinal} [-] century [ad | ce]", .century),
      ("{ordinal} [-] century (bc | bce | b c)", .centuryBCE),
      ("the {period}", .same),
      ("(month | year | years | decade | season | night before) of {period}", .same),
      ("year {period}", .same),
      // Parts.
      ("{part} [-] [in | on | of] {period}", .third),
      ("{part} (part | parts | years | months | weeks | days | stages) (of | in) {period}", .third),
      ("{bound} of {period}", .third),
      ("{ordinal} (days | weeks | months | years) of {period}", .third),
      ("{ordinal} [-] half (of | in) {period}", .ordinalHalf),
      ("{ordinal} [-] quarter (of | in) {period}", .ordinalQuarter),
      ("{ordinal} quarter {period}", .ordinalQuarter),
      ("{ordinal} [full] week (of | in) {period}", .ordinalWeek),
      ("{ordinal} weekend (of | in) {period}", .ordinalWeekend),
      ("{ordinal} {weekday} (of | in) {period}", .ordinalWeekday),
      ("{ordinal} day (of | in) {period}", .ordinalDay),
      ("week (of | containing | around) {period}", .weekOf),
      ("week (beginning | starting | commencing | from) [on] {period}", .weekFrom),
      ("week (ending | ended | to) [on] {period}", .weekTo),
      ("weekend of {period}", .weekendOf),
      ("(night of | overnight [on]) {day} (- | / | to) {day} [of] {month} [[,] {year}]", .nightBetween),
      ("(night of | overnight [on]) {month} {day} (- | / | to) {day} [[,] {year}]", .nightBetween),
      ("(night of | overnight [on]) {period}", .nightOf),
      ("(morning | noon | midday | afternoon | evening | day | date) of {period}", .same),
      ("(noon | midday) on {period}", .same),
    ]
  }
}
