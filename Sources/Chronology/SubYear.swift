/// A part of a year larger than a month: the codes 21–41 of the month slot (EDTF level 1 seasons, level 2 sub-years).
public enum SubYear: UInt8, Hashable, Sendable, CaseIterable {
  /// Spring, hemisphere not said.
  case spring = 21
  /// Summer, hemisphere not said.
  case summer = 22
  /// Autumn, hemisphere not said.
  case autumn = 23
  /// Winter, hemisphere not said.
  case winter = 24
  /// Spring in the northern hemisphere.
  case northernSpring = 25
  /// Summer in the northern hemisphere.
  case northernSummer = 26
  /// Autumn in the northern hemisphere.
  case northernAutumn = 27
  /// Winter in the northern hemisphere.
  case northernWinter = 28
  /// Spring in the southern hemisphere.
  case southernSpring = 29
  /// Summer in the southern hemisphere.
  case southernSummer = 30
  /// Autumn in the southern hemisphere.
  case southernAutumn = 31
  /// Winter in the southern hemisphere.
  case southernWinter = 32
  /// January to March.
  case firstQuarter = 33
  /// April to June.
  case secondQuarter = 34
  /// July to September.
  case thirdQuarter = 35
  /// October to December.
  case fourthQuarter = 36
  /// January to April: how "early 2023" is written.
  case firstThird = 37
  /// May to August: how "mid-2023" is written.
  case secondThird = 38
  /// September to December: how "late 2023" is written.
  case lastThird = 39
  /// January to June.
  case firstHalf = 40
  /// July to December.
  case secondHalf = 41

  /// The first month, and how many months it lasts; beyond 12 months run on into the next year.
  ///
  /// Seasons are meteorological, and northern where the hemisphere is not said: winter is December to February of the
  /// next year.
  public var months: (first: Int, count: Int) {
    switch self {
    case .spring, .northernSpring, .southernAutumn: (3, 3)
    case .summer, .northernSummer, .southernWinter: (6, 3)
    case .autumn, .northernAutumn, .southernSpring: (9, 3)
    case .winter, .northernWinter, .southernSummer: (12, 3)
    case .firstQuarter: (1, 3)
    case .secondQuarter: (4, 3)
    case .thirdQuarter: (7, 3)
    case .fourthQuarter: (10, 3)
    case .firstThird: (1, 4)
    case .secondThird: (5, 4)
    case .lastThird: (9, 4)
    case .firstHalf: (1, 6)
    case .secondHalf: (7, 6)
    }
  }

  /// Whether it is one of the four seasons, in either hemisphere.
  public var isSeason: Bool { rawValue <= 32 }
}
