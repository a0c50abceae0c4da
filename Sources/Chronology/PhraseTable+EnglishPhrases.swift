extension PhraseTable {
  /// Times that stand against the document's date or against another time.
  static var englishRelativePeriods: [(pattern: String, meaning: PeriodMeaning)] {
    [
      ("{day} [of] {month}", .date),
      ("{month} [the] {day}", .date),
      ("{month}", .date),
      ("{weekday}", .date),
      ("{weekday} (morning | afternoon | evening | night)", .date),
      ("{season}", .partOfYear),
      ("({quarter} | {half})", .partOfYear),
      ("today", .today),
      ("(tonight | now | currently | presently | at present)", .today),
      ("this (morning | afternoon | evening)", .today),
      ("yesterday [morning | afternoon | evening]", .yesterday),
      ("tomorrow [morning | afternoon | evening | night]", .tomorrow),
      ("day before yesterday", .dayBeforeYesterday),
      ("day after tomorrow", .dayAfterTomorrow),
      ("(last night | yesterday night | overnight)", .lastNight),
      ("{which} ({unit} | {month} | {season} | {weekday})", .which),
      ("{weekday} [of] {which} {unit}", .which),
      ("{count} {unit} (ago | earlier | back)", .ago),
      ("{count} {unit} (from now | hence | later)", .hence),
      ("in {count} {unit}", .hence),
      ("(past | last | previous | preceding) {count} {unit}", .past),
      ("past {unit}", .past),
      ("(next | coming | following) {count} {unit}", .coming),
      ("earlier (this | in [the | this]) {unit}", .earlierThis),
      ("later (this | in [the | this]) {unit}", .laterThis),
      ("earlier in {period}", .earlierThis),
      ("later in {period}", .laterThis),
      ("{unit} (before | prior to) {period}", .unitsBefore),
      ("{unit} (after | following) {period}", .unitsAfter),
      ("{count} {unit} (before | prior to) {period}", .unitsBefore),
      ("{count} {unit} (after | following) {period}", .unitsAfter),
      // How sure.
      ("(c | ca | circa | around | about | approximately | approx | roughly | near) {period}", .approximate),
      ("(on or about | on or around | in or about | in or around) {period}", .approximate),
      ("(perhaps | possibly | probably | maybe | likely | apparently) [in | on] {period}", .uncertain),
    ]
  }

  /// Whole phrases.
  static var englishPhrases: [(pattern: String, meaning: PhraseMeaning)] {
    [
      ("{period}", .moment),
      ("(in | on | at | during | within | over | as of | dated | as at) {period}", .moment),
      ("(sometime | some time | at some point) [in | on | during] {period}", .moment),
      ("(throughout | all through | all of | the whole of | for all of | for the whole of) {period}", .whole),
      // Days and years that share their month or century.
      ("[from] [the] {day} (- | to | until | till | through) [the] {day} [of] {month} [[,] {year}]", .dayInterval),
      ("[from] {month} {day} (- | to | until | till | through) {day} [[,] {year}]", .dayInterval),
      ("between [the] {day} and [the] {day} [of] {month} [[,] {year}]", .betweenDays),
      ("between {month} {day} and {day} [[,] {year}]", .betweenDays),
      ("[on] [the] {day} or [the] {day} [of] {month} [[,] {year}]", .eitherDay),
      ("[on] {month} {day} or {day} [[,] {year}]", .eitherDay),
      ("[on] [the] {day} and [the] {day} [of] {month} [[,] {year}]", .bothDays),
      ("[on] {month} {day} and {day} [[,] {year}]", .bothDays),
      ("[in | from] {year} (- | /) {shortYear}", .yearInterval),
      // Two times.
      ("between {period} and {period}", .between),
      ("sometime between {period} and {period}", .between),
      ("from {period} (- | to | until | till | through | up to) {period}", .interval),
      ("{period} (- | to | until | till | through) {period}", .interval),
      ("[in | on | either in | either on | either] {period} or [in | on] {period}", .either),
      ("[in | on | both in | both on | both] {period} and [in | on] {period}", .both),
      // One side.
      ("(before | prior to | earlier than | ahead of | pre [-]) {period}", .before),
      ("(after | later than | following | post [-]) {period}", .after),
      ("(by | no later than | not later than | not after | at the latest by) {period}", .by),
      ("(on | in) or before {period}", .by),
      ("[in | on | by] {period} (at the latest | or earlier | or before)", .by),
      ("(not before | no earlier than | not earlier than | not until) {period}", .notBefore),
      ("(on | in) or after {period}", .notBefore),
      ("[in | on] {period} (at the earliest | or later | or after)", .notBefore),
      ("(since | ever since | starting [in | on | from] | beginning [in | on] | as from) {period}", .since),
      ("from {period} [on | onward | onwards]", .since),
      ("{period} (onward | onwards | - today | - present | to the present | to date)", .since),
      ("from {period} to (today | the present)", .since),
      ("(until | till | up to | up until | through | to) {period}", .until),
      // How sure, behind.
      ("{period} (or so | or thereabouts | approximately)", .approximately),
      ("{period} ?", .uncertainly),
    ]
  }
}
