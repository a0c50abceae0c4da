import ArgumentParser
import CommandArguments
import ProgramRunner

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `dossier watch`: a live preview in the browser, by the program `dossier-preview` in this one's place.
///
/// A server and what it brings along would be loaded with every command if this program held it.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: WatchArguments.abstract, discussion: WatchArguments.discussion)

  @OptionGroup var arguments: WatchArguments

  func run() throws {
    let name = "dossier-preview"
    let sibling = ProgramLocation.sibling(name).flatMap { ProgramLocation.isExecutable($0) ? $0 : nil }
    guard let program = sibling ?? ProgramLocation.onPath(name) else {
      throw Terminal.fail("\(name), which serves the preview, is not installed beside dossier")
    }
    // What was understood here is passed on as it was typed: everything after `watch`.
    let typed = CommandLine.arguments.drop { $0 != Self._commandName }.dropFirst()
    let words = ([program] + typed).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    execv(program, words)
    throw Terminal.fail("cannot start \(program): \(String(cString: strerror(errno)))")
  }
}
