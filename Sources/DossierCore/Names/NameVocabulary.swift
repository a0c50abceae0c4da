/// Words that stand beside names, reduced as ``NameForm`` reduces them.
enum NameVocabulary {
  /// Titles before a person's name.
  static let titles: Set<String> = [
    "dr", "doctor", "prof", "professor", "sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "mx", "mme", "mlle",
    "monsieur", "madame", "herr", "frau", "senor", "senora", "don", "dona", "president", "vice", "prime", "premier",
    "minister", "chancellor", "secretary", "senator", "sen", "rep", "representative", "congressman", "congresswoman",
    "governor", "gov", "mayor", "councillor", "councilor", "cllr", "ambassador", "general", "gen", "colonel", "col",
    "major", "maj", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "admiral", "adm", "commander", "cmdr",
    "judge", "justice", "king", "queen", "prince", "princess", "emperor", "sultan", "sheikh", "shaikh", "emir", "pope",
    "cardinal", "archbishop", "bishop", "reverend", "rev", "father", "fr", "imam", "ayatollah", "rabbi", "hon",
    "former",
    "acting", "foreign", "defence", "defense",
  ]

  /// Titles that go with one gender; two of different gender cannot be one person's.
  static let male: Set<String> = [
    "mr", "sir", "lord", "herr", "monsieur", "senor", "don", "king", "prince", "congressman",
  ]
  /// The others.
  static let female: Set<String> = [
    "mrs", "ms", "miss", "mme", "mlle", "madame", "dame", "lady", "frau", "senora", "dona", "queen", "princess",
    "congresswoman",
  ]

  /// What stands behind a person's name and is no part of it.
  static let degrees: Set<String> = [
    "phd", "md", "mp", "mep", "msp", "kc", "qc", "esq", "obe", "mbe", "cbe", "kbe", "jd", "mba",
  ]

  /// What tells a father from a son.
  static let generations: [String: String] = [
    "jr": "junior", "jnr": "junior", "junior": "junior", "sr": "senior", "snr": "senior", "senior": "senior",
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
    "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xxiii": "23",
  ]

  /// Words of an institution's or a place's name that say nothing of their own.
  static let fillers: Set<String> = [
    "the", "of", "for", "and", "de", "du", "des", "la", "le", "les", "l", "der", "die", "das", "und", "fur", "von",
    "zu",
    "del", "della", "di", "y", "e", "et", "a", "an", "in", "on", "at", "to", "s",
  ]

  /// Legal forms, by what they come to.
  static let legalForms: [String: String] = [
    "inc": "inc", "incorporated": "inc", "corp": "corp", "corporation": "corp", "co": "co", "company": "co",
    "ltd": "ltd", "limited": "ltd", "llc": "llc", "llp": "llp", "plc": "plc", "gmbh": "gmbh", "ag": "ag", "sa": "sa",
    "sarl": "sarl", "nv": "nv", "bv": "bv", "oy": "oy", "ab": "ab", "kk": "kk", "spa": "spa", "srl": "srl", "ev": "ev",
  ]

  /// Numbers in words, and what they come to.
  static let numbers: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
  ]

  /// Given names of which transliterations are many, by one of them.
  static let transliterations: [String: String] = [
    "mohammed": "muhammad", "mohamed": "muhammad", "mohammad": "muhammad", "muhammed": "muhammad",
    "mohamad": "muhammad",
    "muhamad": "muhammad", "mohamud": "mahmud", "mahmoud": "mahmud", "hussein": "husayn", "hussain": "husayn",
    "husein": "husayn", "hossein": "husayn", "yusuf": "yusuf", "youssef": "yusuf", "yousef": "yusuf", "yousuf": "yusuf",
    "ahmed": "ahmad", "omar": "umar", "osama": "usama", "abdallah": "abdullah", "abdulla": "abdullah",
    "khaled": "khalid", "saeed": "said", "saïd": "said", "hassan": "hasan", "mustapha": "mustafa",
    "moustafa": "mustafa", "ebrahim": "ibrahim", "qaddafi": "gaddafi", "kadhafi": "gaddafi", "gadhafi": "gaddafi",
    "qadhafi": "gaddafi", "qadafi": "gaddafi", "aleksandr": "alexander", "alexandr": "alexander",
    "aleksander": "alexander",
    "oleksandr": "alexander", "yevgeny": "evgeni", "evgeny": "evgeni", "yevgeni": "evgeni", "evgenii": "evgeni",
    "yekaterina": "ekaterina", "yelena": "elena", "fyodor": "fedor", "pyotr": "petr", "mikhail": "michail",
  ]
}
