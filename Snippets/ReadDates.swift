// Reads dates as sources print them and compares two of them. `swift run ReadDates`

import Chronology

let article = Day(year: 2023, month: 7, day: 20)
for text in ["late May 2023", "last week", "1984?/..", "156X-12-25"] {
  let date = try DateExpression(text, relativeTo: article)
  let days = [date.bounds.firstDay, date.bounds.lastDay].map { $0?.description ?? "open" }
  print("\(date.displayText) = \(date.edtf), \(days.joined(separator: " to "))")
}

let objection = try DateExpression("late May 2023")
let summit = try DateExpression("11–12 July 2023")
print("over before the summit:", objection.bounds.certaintyOfPreceding(summit.bounds))
