import Foundation

// Times and steadiness of figures, beside plain `dot`.
// Usage: FigureBenchmark WORKER [REPETITIONS [times|small|moves]]

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  FileHandle.standardError.write(
    Data("usage: FigureBenchmark PATH-OF-DOSSIER-LAYOUT [REPETITIONS [times|small|moves]]\n".utf8))
  exit(64)
}
let worker = arguments[1]
let repetitions = arguments.count > 2 ? Int(arguments[2]) ?? 3 : 3
let part = arguments.count > 3 ? arguments[3] : nil

print("| what | ours | plain dot | dot's time by ours |\n|---|---|---|---|")
if part ?? "times" == "times" { try figureTimes(worker: worker, repetitions: repetitions) }
if part ?? "small" == "small" { try smallFigures(count: 1_000, worker: worker, repetitions: repetitions) }
if part ?? "moves" == "moves" { try displacements(seeds: 1...20, worker: worker) }
