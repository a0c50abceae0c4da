import Chronology

// `ChronologyBenchmark [NAME …] < LISTS`: measures what is named, or all: edtf, phrases, texts, network, conflicts. Standard input
// has three lists of lines, parted by empty lines: valid EDTF strings, EDTF strings of which some are invalid, phrases.
// Prints a figure a line: a name, a tab, the figure.

var lists: [[String]] = [[]]
while let line = readLine() {
  if line.isEmpty { lists.append([]) } else { lists[lists.count - 1].append(line) }
}
guard lists.count >= 3 else { fatalError("three lists of lines, parted by empty lines, on standard input") }
let (valid, all, phrases) = (lists[0], lists[1], lists[2])
let document = Day(year: 2023, month: 7, day: 20)
let wanted = CommandLine.arguments.dropFirst()

/// Keeps the work from being left out.
var sum: Int64 = 0

func isWanted(_ name: String) -> Bool {
  wanted.isEmpty || wanted.contains(name)
}

func print(_ name: String, _ figure: Double) {
  print("\(name)\t\(figure)")
}

if isWanted("edtf") {
  let bounds = try rate(of: valid.count) {
    for text in valid {
      let bounds = try EDTFDate(text).bounds
      sum &+= (bounds.earliestStart.day?.number ?? 0) &+ (bounds.latestEnd.day?.number ?? 0)
    }
  }
  print("edtf bounds", bounds)
  let validity = rate(of: all.count) {
    for text in all where (try? EDTFDate(text)) != nil { sum &+= 1 }
  }
  print("edtf validity", validity)
}
if isWanted("phrases") {
  let parsed = try rate(of: phrases.count) {
    for text in phrases {
      sum &+= try DateExpression(text, relativeTo: document).bounds.earliestStart.day?.number ?? 0
    }
  }
  print("phrases", parsed)
}
if isWanted("texts") {
  let printed = try rate(of: phrases.count) {
    for text in phrases {
      let date = try DateExpression(text, relativeTo: document)
      sum &+= Int64(date.edtf.utf8.count + date.displayText.utf8.count)
    }
  }
  print("phrases with texts", printed)
}
let schedule = Schedule(seed: 7)
if isWanted("network") {
  print("network", median((0..<7).map { _ in schedule.network().seconds }))
}
if isWanted("conflicts") {
  let (near, far, longest) = conflictTimes(schedule, count: 1000)
  print("conflict near median", median(near))
  print("conflict near worst", near.max() ?? 0)
  print("conflict far median", median(far))
  print("conflict far worst", far.max() ?? 0)
  print("longest chain", Double(longest))
}
print("sum", Double(sum))
