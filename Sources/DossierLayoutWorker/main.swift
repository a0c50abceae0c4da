// The layout worker: one request on standard input, one answer on standard output, then it ends without freeing anything.
// Exit status: 0 a layout, 3 Graphviz failed and the answer says why, 64 wrong usage, 65 not a request, 74 reading failed.

switch CommandLine.arguments.dropFirst() {
case []:
  WorkerProcess.run()
case ["--version"]:
  WorkerProcess.finish(writing: Array("dossier-layout, Graphviz \(WorkerProcess.graphvizVersion)\n".utf8), status: 0)
default:
  WorkerProcess.finish(writing: Array("usage: dossier-layout [--version] < request > reply\n".utf8), status: 64)
}
