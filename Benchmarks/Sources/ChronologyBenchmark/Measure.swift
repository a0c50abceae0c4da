#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Seconds of processor time that some work takes: what else the machine does counts for little.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = processorTime()
  try work()
  return processorTime() - start
}

private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// How often a second some work on a number of items can be done; it is repeated for about half a second after a
/// warm-up, in five parts, and the median part counts.
func rate(of items: Int, _ work: () throws -> Void) rethrows -> Double {
  let once = try seconds(work)
  let rounds = max(1, Int(0.1 / max(once, 1e-9)))
  var rates: [Double] = []
  for _ in 0..<5 {
    let time = try seconds {
      for _ in 0..<rounds { try work() }
    }
    rates.append(Double(items * rounds) / time)
  }
  return median(rates)
}

/// The value in the middle.
func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
