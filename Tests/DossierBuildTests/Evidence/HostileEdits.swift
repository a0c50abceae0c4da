/// A text, a quote in it, and the text after somebody edited it.
struct HostileEdit: Sendable {
  let before: String
  let quote: String
  let after: String

  /// An edit of a sentence that stands between two others.
  init(_ before: String, _ quote: String, _ after: String) {
    self.before = before
    self.quote = quote
    self.after = after
  }
}

/// Small edits that change what is said; each stands between two sentences that stay.
let hostileEdits: [HostileEdit] =
  hostileNumbers + hostileWords + hostileMarks + hostileLetters + hostileContext

private func rows(_ list: [(String, String, String)]) -> [HostileEdit] {
  list.map { HostileEdit($0.0, $0.1, $0.2) }
}

private let hostileNumbers = rows([
  ("It lost 30 men.", "lost 30 men", "It lost 3O men."),
  ("It lost 30 men.", "lost 30 men", "It lost ٣٠ men."),
  ("It lost 30 men.", "lost 30 men", "It lost 3０0 men."),
  ("It lost 30 men.", "lost 30 men", "It lost ３ men."),
  ("It lost 30 men.", "lost", "It lost 30\u{0338} men."),
  ("It fell to -5 degrees.", "to -5 degrees", "It fell to 5 degrees."),
  ("It fell to −5 degrees.", "fell to", "It fell to 5 degrees."),
  ("It rose by 5 degrees.", "rose by", "It rose by –5 degrees."),
  ("The score is 5−3 points.", "The score", "The score is 5-3 points."),
  ("They owe −$5 a head.", "They owe", "They owe $5 a head."),
  ("It grew by 1.5 points.", "grew by", "It grew by 15 points."),
  ("It grew by 1.5 points.", "grew by", "It grew by 1,5 points."),
  ("It grew by .5 points.", "grew by", "It grew by 5 points."),
  ("It has 10² cells.", "cells", "It has 102 cells."),
  ("It has 10² cells.", "cells", "It has 10 2 cells."),
  ("Add ½ litre of water.", "litre of water", "Add 1/2 litre of water."),
  ("Add 1½ litres of water.", "of water", "Add 11/2 litres of water."),
  ("It costs $5m a year.", "a year", "It costs $5bn a year."),
  ("It costs $5m a year.", "a year", "It costs $5k a year."),
  ("It costs $5 m a year.", "a year", "It costs $5 mm a year."),
  ("It sold 1,000 cars.", "cars", "It sold 1.000 cars."),
  ("It sold 1,000 cars.", "cars", "It sold 1000 cars."),
  ("It sold 10 000 cars.", "cars", "It sold 10000 cars."),
  ("It sold 10 000 cars.", "cars", "It sold 10 00 cars."),
  ("In 1990-95 it grew.", "it grew", "In 199095 it grew."),
  ("In 1990-95 it grew.", "it grew", "In 1990 95 it grew."),
  ("In 1990–95 it grew.", "it grew", "In 1990, 95 it grew."),
  ("Rates rose two percentage points.", "Rates rose", "Rates rose two per cent."),
  ("Rates rose 2%.", "Rates rose", "Rates rose 2‰."),
  ("He came at 7 a.m. sharp.", "He came", "He came at 7 p.m. sharp."),
  ("He came at 7:30.", "He came", "He came at 730."),
  ("He came 3rd.", "He came", "He came 3."),
  ("See chapter IV.", "See chapter", "See chapter VI."),
  ("Nine of them agreed.", "of them agreed", "None of them agreed."),
  ("A room of 5′ by 9′.", "A room", "A room of 5″ by 9′."),
])

private let hostileWords = rows([
  ("A few ministers agreed.", "ministers agreed", "Few ministers agreed."),
  ("They can not only talk.", "talk", "They cannot only talk."),
  ("He is now here.", "He is", "He is nowhere."),
  ("They may be late.", "late", "They maybe late."),
  ("The every day work goes on.", "work goes on", "The everyday work goes on."),
  ("He will re-sign today.", "today", "He will resign today."),
  ("The re-formed party won.", "party won", "The reformed party won."),
  ("A man-eating fish came.", "fish came", "A man eating fish came."),
  ("A man-eating fish came.", "fish came", "A man—eating fish came."),
  ("It hit extra-marital life.", "life", "It hit extra marital life."),
  ("The un-ionized workers met.", "workers met", "The unionized workers met."),
  ("He was the co-author.", "He was", "He was the author."),
  ("He met his wife's lover.", "He met", "He met his wives' lover."),
  ("The states' rights matter.", "rights matter", "The state's rights matter."),
  ("We're sure of it.", "sure of it", "Were sure of it."),
  ("I can't accept it.", "accept it", "I cant accept it."),
  ("He didn't pay.", "pay", "He did pay."),
  ("The US forces left.", "forces left", "The us forces left."),
  ("It was in May he said.", "he said", "It was in may he said."),
  ("They polish Polish boats.", "boats", "They polish polish boats."),
  ("It was immoral.", "It was", "It was amoral."),
  ("It was a material breach.", "breach", "It was an immaterial breach."),
  ("He is the former president.", "president", "He is the president."),
  ("He is likely to win.", "to win", "He is unlikely to win."),
  ("Aid was flammable.", "Aid was", "Aid was inflammable."),
  ("They signed up to the deal.", "the deal", "They signed the deal."),
  ("He sought sanction for it.", "for it", "He sought sanctions for it."),
  ("They were discrete talks.", "talks", "They were discreet talks."),
  ("He affected the change.", "the change", "He effected the change."),
  ("They allegedly lied.", "lied", "They lied."),
])

private let hostileMarks = rows([
  ("Let's eat, grandma.", "grandma", "Let's eat grandma."),
  ("The men, who fled, lived.", "lived", "The men who fled lived."),
  ("He won.", "He won", "He won?"),
  ("He won.", "He won", "He won!"),
  ("The \"moderate\" party won.", "party won", "The moderate party won."),
  ("The moderate party won.", "party won", "The “moderate” party won."),
  ("The \"moderate\" party won.", "party won", "The moderate \"party\" won."),
  ("He said \"no\" twice.", "twice", "He said \"no twice.\""),
  ("It is ~~not~~ true.", "It is", "It is not true."),
  ("It is 30 now.", "It is", "It is ~~30~~ 3 now."),
  ("It is true* today.", "today", "It is true today."),
  ("It is true today.", "today", "It is true[1] today."),
  ("It is true today.", "today", "It is true (sic) today."),
  ("A & B agreed.", "agreed", "A &amp; B agreed."),
  ("It fell; prices rose.", "prices rose", "It fell: prices rose."),
  ("It fell - prices rose.", "prices rose", "It fell prices rose."),
  ("He (the mayor) paid.", "paid", "He the mayor paid."),
  ("Pay and/or leave.", "leave", "Pay and or leave."),
  ("If x < 5 stop.", "stop", "If x > 5 stop."),
  ("If x ≤ 5 stop.", "stop", "If x < 5 stop."),
  ("If x = 5 stop.", "stop", "If x ≠ 5 stop."),
  ("It is ±5 off.", "off", "It is +5 off."),
  ("He paid 5... then left.", "then left", "He paid 5. then left."),
  ("The [then] mayor paid.", "mayor paid", "The mayor paid."),
])

private let hostileLetters = rows([
  ("Send your resume now.", "now", "Send your résumé now."),
  ("Er trinkt in Maßen.", "Er trinkt", "Er trinkt in Massen."),
  ("Sie ist in Köln.", "Sie ist", "Sie ist in Koln."),
  ("Il est tué.", "Il est", "Il est tue."),
  ("Fiyat sıfır oldu.", "oldu", "Fiyat sifir oldu."),
  ("He saw Papa there.", "there", "He saw Рара there."),
  ("The bank is аt risk.", "risk", "The bank is at risk."),
  ("Water is H₂O here.", "here", "Water is H2O here."),
  ("Take 5 µg daily.", "daily", "Take 5 mg daily."),
  ("The word is fine.", "The word", "The word is \u{202E}enif\u{202C}."),
  ("The word is fine.", "The word", "The word is \u{2066}fine\u{2069}."),
  ("It was El Nino.", "It was", "It was El Niño."),
  ("The letter Å stands.", "stands", "The letter A stands."),
  ("Он не пьёт.", "Он", "Он не пьет."),
  ("他买了三本书。", "本书", "他卖了三本书。"),
  ("他已经走了。", "走了", "他己经走了。"),
  ("Price: 5 €.", "Price", "Price: 5 £."),
  ("It is œuvre.", "It is", "It is oeuvre."),
])

/// Edits beside the sentence.
private let hostileContext: [HostileEdit] = rows([
  ("He paid. She left.", "He paid", "He never paid. She left."),
  ("He paid. She left.", "She left", "He paid. That is false: she left. She left."),
  ("The firm grew. It hired.", "It hired", "The firm shrank. It hired."),
  ("The firm grew. It hired.", "The firm grew", "The firm grew. It did not hire."),
  ("The firm grew. It hired.", "The firm grew", "The firm grew. This is untrue. It hired."),
  ("The firm grew. It hired.", "It hired", "The firm grew. If asked, say this: It hired."),
  ("The firm grew.\n\nIt hired.", "It hired", "The firm grew.\n\n## What the rumours say\n\nIt hired."),
  ("# Facts\n\nIt paid.", "It paid", "# Facts It never paid. It paid."),
  ("# Facts\n\nIt paid.", "It paid", "# Facts It paid. Never."),
  ("# Facts\n\nIt was cold. It paid. It left.", "It paid", "# Facts Some say it was cold. It paid. It left."),
  ("# Facts\n\nIt was cold. It paid. It left.", "It paid", "# Fiction It was cold. It paid. It left."),
  ("# Facts\n\nThe firm grew. It hired. It paid.", "It paid", "# Fiction\n\nThe firm grew. It hired. It paid."),
])

/// Edits that change nothing that is said, each of them easily mistaken for one that does.
let harmlessEdits: [HostileEdit] = rows([
  ("He will re-sign today.", "today", "He will re\u{2011}sign today."),
  ("« Il part demain », dit-elle.", "Il part", "‘ Il part demain ’, dit-elle."),
  ("“Il part demain”, dit-elle.", "Il part", "‹ Il part demain ›, dit-elle."),
  ("Use \"--help\", \"/etc\" and \".md\" now.", "now", "Use ‘--help’, ‘/etc’ and ‘.md’ now."),
  ("The boys' club sang 'all is well' there.", "all is well' there", "The boys’ club sang “all is well” there."),
  ("In 1990-95 it grew.", "it grew", "In 1990–95 it grew."),
  ("It fell to -5 degrees.", "degrees", "It fell to −5 degrees."),
  ("It grew 5% then.", "then", "It grew 5 % then."),
  ("It grew 5 % then.", "then", "It grew 5\u{A0}% then."),
  ("The office is an economic one.", "office", "The office is an eco-\nnomic one."),
  ("The well-known man came.", "man came", "The well-\nknown man came."),
  ("Ein- und Ausfuhr stiegen an.", "stiegen an", "Ein-\nund Ausfuhr stiegen an."),
  ("He came – late – home.", "home", "He came—late—home."),
  ("He came—late—home.", "home", "He came–late–home."),
  ("The Paris-Berlin train left.", "left", "The Paris–Berlin train left."),
  ("The men finally fled.", "men", "The men ﬁnally fled."),
  ("Send your résumé now.", "now", "Send your re\u{301}sume\u{301} now."),
  ("The 'giant' fell down.", "fell down", "The “giant” fell down."),
  ("« Oui », dit-elle alors.", "alors", "“Oui”, dit-elle alors."),
  ("Quoi ? Rien du tout.", "Rien du tout", "Quoi? Rien du tout."),
  ("It is 30 now.", "now", "It is **30** now."),
  ("Wait . . . then go.", "then go", "Wait… then go."),
  ("The minister agreed.", "minister", "The mini\u{AD}ster agreed."),
  ("It was 10 000 then.", "then", "It was 10\u{202F}000 then."),
  ("李明批评了市长。", "市长", "李明\n批评了市长。"),
  ("He read \"Emma\" aloud.", "aloud", "He read „Emma“ aloud."),
  ("It's over now.", "now", "It’s over now."),
  ("- one man\n- two men", "two men", "* one man\n* two men"),
  ("Das gilt z. B. heute noch.", "heute noch", "Das gilt z.\u{A0}B. heute noch."),
  ("J. K. Marsh wrote it.", "wrote it", "J.K. Marsh wrote it."),
  ("It was 5 °C then.", "then", "It was 5°C then."),
  ("共有 30 人。", "人", "共有30人。"),
])
