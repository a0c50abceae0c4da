import Foundation

// Times and steadiness of figures, beside plain `dot`. Usage: FigureBenchmark WORKER [REPETITIONS]

guard CommandLine.arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: FigureBenchmark PATH-OF-DOSSIER-LAYOUT [REPETITIONS]\n".utf8))
  exit(64)
}
let worker = CommandLine.arguments[1]
let repetitions = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 3 : 3

print("| what | ours | plain dot | ratio |\n|---|---|---|---|")
try figureTimes(worker: worker, repetitions: repetitions)
try smallFigures(count: 1_000, worker: worker, repetitions: repetitions)
try displacements(seeds: 1...20, worker: worker)
