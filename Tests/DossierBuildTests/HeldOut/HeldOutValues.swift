/// A value, and what a quote under it says; written before the rules were looked at, on subjects that they were not tuned on.
///
/// Rows with an even index are the half that the rules were mended with, the others are the half that measures them.
struct HeldOutValue: Sendable {
  let value: String
  let quote: String
  let isConflict: Bool

  init(_ value: String, _ quote: String, _ isConflict: Bool) {
    self.value = value
    self.quote = quote
    self.isConflict = isConflict
  }
}

/// Numbers: sport, courts, markets, floods, science.
let heldOutNumbers: [HeldOutValue] = [
  HeldOutValue("41200", "a crowd of 38,500 saw the final", true),
  HeldOutValue("17", "the court heard nineteen witnesses", true),
  HeldOutValue("6.2", "the quake had a magnitude of 5.8", true),
  HeldOutValue("3400000000", "shares worth $2.1 billion changed hands", true),
  HeldOutValue("212", "well over 300 homes stand in water", true),
  HeldOutValue("8", "a jury of twelve found her guilty", true),
  HeldOutValue("0.25", "the bank raised its rate by half a percentage point", true),
  HeldOutValue("54", "barely 30 of the trees survived", true),
  HeldOutValue("1200", "at most 900 tonnes were spilled", true),
  HeldOutValue("2.4", "die Teuerung stieg auf 3,1 Prozent", true),
  HeldOutValue("250", "plus de 400 maisons ont été évacuées", true),
  HeldOutValue("9", "zwölf Boote kenterten", true),
  HeldOutValue("65000", "some 80 000 spectators came", true),
  HeldOutValue("7", "between 10 and 15 divers searched", true),
  HeldOutValue("480", "fewer than a hundred subscribers were left", true),
  HeldOutValue("1100", "the dam let 2,300 cubic metres a second through", true),
  HeldOutValue("48", "three dozen sheep drowned", true),
  HeldOutValue("1.9", "the economy grew by 2.7 percent", true),
  HeldOutValue("12000", "8 to 9 thousand runners started", true),
  HeldOutValue("640", "six hundred and fourteen ballots were spoiled", true),
  HeldOutValue("33", "convicted on 31 of 34 counts", true),
  HeldOutValue("15", "une vingtaine de nageurs ont été secourus", true),
  HeldOutValue("41213", "a crowd of about 41,000 saw the final", false),
  HeldOutValue("17", "heard 17 witnesses over nine days", false),
  HeldOutValue("6.2", "a magnitude of 6.2, the strongest since 1998", false),
  HeldOutValue("3400000000", "shares worth $3.4bn changed hands", false),
  HeldOutValue("212", "more than 200 homes stand in water", false),
  HeldOutValue("12", "a jury of twelve found him guilty", false),
  HeldOutValue("0.5", "raised its rate by half a percentage point in May", false),
  HeldOutValue("54", "just over fifty trees survived", false),
  HeldOutValue("880", "at most 900 tonnes were lost", false),
  HeldOutValue("3.1", "die Teuerung fiel auf 3,1 Prozent", false),
  HeldOutValue("412", "plus de 400 maisons ont été détruites", false),
  HeldOutValue("9", "neun Boote kenterten", false),
  HeldOutValue("80000", "some 80 000 spectators left early", false),
  HeldOutValue("12", "between 10 and 15 divers went down", false),
  HeldOutValue("36", "three dozen sheep were saved", false),
  HeldOutValue("31", "guilty on 31 of 34 counts", false),
  HeldOutValue("8500", "8 to 9 thousand runners finished", false),
  HeldOutValue("614", "six hundred and fourteen ballots were counted twice", false),
  HeldOutValue("1500000", "the repair costs one and a half million euros", false),
  HeldOutValue("75", "three quarters of the members stayed at home", false),
  HeldOutValue("340", "hundreds of birds were washed ashore", false),
  HeldOutValue("6", "half a dozen boats were lost", false),
  HeldOutValue("20", "a score of witnesses was called", false),
  HeldOutValue("31", "in the 87th minute the roof gave way", false),
  HeldOutValue("250", "under Section 14 the tenants must be told", false),
  HeldOutValue("60", "the 1998 rules of the league still hold", false),
  HeldOutValue("18", "at 7.30 p.m. the doors were shut", false),
  HeldOutValue("500", "Boeing 737 jets stay on the ground", false),
  HeldOutValue("40", "Covid-19 patients filled the ward", false),
  HeldOutValue("12", "a 34-year-old was among those arrested", false),
  HeldOutValue("9", "page 12 of the report names them", false),
  HeldOutValue("0", "none of the 14 boats was lost", false),
  HeldOutValue("5200", "the Act of 1992 protects 5,200 tenants", false),
  HeldOutValue("22", "une vingtaine de plongeurs cherchaient encore", false),
]

/// Dates; the source is of Monday, 18 March 2024.
let heldOutDates: [HeldOutValue] = [
  HeldOutValue("2024-03-14", "the verdict of 15 March 2024 was read out", true),
  HeldOutValue("2023-11", "in December 2023 the dyke broke", true),
  HeldOutValue("1987", "the comet was last seen in 1986", true),
  HeldOutValue("2024-03-16", "on 12 March the last bell rang", true),
  HeldOutValue("2024-03-16/2024-03-17", "they played from March 9 to March 10, 2024", true),
  HeldOutValue("autumn 2022", "in February 2022 trading was halted", true),
  HeldOutValue("2024-02-29", "on March 1st, 2024 the levy fell due", true),
  HeldOutValue("2021-07-14", "on 12 July 2021 the river burst its banks", true),
  HeldOutValue("2024-03-17", "am 14. März 2024 wurde gewählt", true),
  HeldOutValue("2024-01", "en février 2024 la digue a cédé", true),
  HeldOutValue("199X", "in 2003 the seal was found", true),
  HeldOutValue("2020-08-09", "2020-08-10 saw the count end", true),
  HeldOutValue("mid-June 2019", "the appeal was lodged on 28 June 2019", true),
  HeldOutValue("2024-03-15", "on Wednesday the jury retired", true),
  HeldOutValue("2024-03-17", "kick-off on 18/03/2024 under floodlights", true),
  HeldOutValue("2023-11", "profits of the second quarter of 2023 were struck out", true),
  HeldOutValue("1804", "the wreck of the eighteenth century", true),
  HeldOutValue("2024-03-12", "yesterday the court sat until dusk", true),
  HeldOutValue("2022-09/2022-10", "the dig lasted from April to June 2022", true),
  HeldOutValue("2024-03-14", "the verdict of 14 March was appealed", false),
  HeldOutValue("2023-11-30", "in November 2023 the gauge broke", false),
  HeldOutValue("1986", "seen at some time between 1985 and 1987", false),
  HeldOutValue("2024-03-16", "on Saturday the last whistle blew", false),
  HeldOutValue("2024-03-16/2024-03-17", "over the weekend they played on", false),
  HeldOutValue("autumn 2022", "in October 2022 the index fell", false),
  HeldOutValue("2024-02-29", "at the end of February 2024 the levy was raised", false),
  HeldOutValue("2021-07-14", "in the night of 14 to 15 July 2021 the river rose", false),
  HeldOutValue("2024-03-17", "am 17. März 2024 wurde ausgezählt", false),
  HeldOutValue("2024-01", "en janvier 2024 la digue a tenu", false),
  HeldOutValue("199X", "back in the nineties the seal was found", false),
  HeldOutValue("2020-08-09", "2020-08-09 saw polling begin", false),
  HeldOutValue("mid-June 2019", "the appeal was heard on 14 June 2019", false),
  HeldOutValue("2024-03-15", "on Friday the jury came back", false),
  HeldOutValue("2024-03-17", "kick-off on 17/03/2024 in the rain", false),
  HeldOutValue("1804", "a wreck of the early nineteenth century", false),
  HeldOutValue("2024-03-17", "yesterday the judges rested", false),
  HeldOutValue("2023-05", "sales of the second quarter of 2023 were restated", false),
  HeldOutValue("2022", "the 2022 season was cut short", false),
  HeldOutValue("2024-03-10", "a judgment under the Children Act 1989", false),
  HeldOutValue("2024-03-12", "said on Tuesday that the line would open on 4 May 2024", false),
  HeldOutValue("2024-03-18", "today the locks were opened", false),
  HeldOutValue("2023-12-31/2024-01-01", "on New Year's Eve 2023 the tide came in", false),
  HeldOutValue("2024-03-12", "an hour after noon the siren went", false),
]

/// Two terms of one relation.
let heldOutTerms: [HeldOutValue] = [
  HeldOutValue("2016-09/2020-01", "2016-11/2020-01", true),
  HeldOutValue("2021-04-01/2023-03-31", "2021-04-01/2023-09-30", true),
  HeldOutValue("2012/..", "2014/..", true), HeldOutValue("2005-07-01/2006-06-30", "2005-07-01/2007-06-30", true),
  HeldOutValue("../2011", "../2013", true), HeldOutValue("2008-02/2010", "2008-11/2010", true),
  HeldOutValue("2016/2020", "2016-09/2020-01", false), HeldOutValue("1999/2003", "2003/2007", false),
  HeldOutValue("2021-04-01/..", "2021-04/..", false), HeldOutValue("1995", "1990/2000", false),
  HeldOutValue("2012~/..", "2013/..", false), HeldOutValue("../2011", "2013/..", false),
]
