import DossierCore
import FlyingFox
import FlyingSocks

/// The state as server-sent events (WHATWG HTML, section 9.2): the newest whenever there is a newer one, a comment when there is
/// none for a while.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let board: PreviewBoard

  func makeAsyncIterator() -> Iterator {
    let (tab, bell) = board.enter()
    return Iterator(board: board, tab: tab, bell: bell.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let board: PreviewBoard
    let tab: Int
    var bell: AsyncStream<Void>.Iterator
    /// The revision that was sent last.
    var sent: Int?

    /// Only whole events are sent.
    mutating func next() async throws -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard await bell.next() != nil else { return nil }
      let state = board.state
      defer { sent = state.revision }
      if sent == state.revision { return Array(":\n\n".utf8) }
      var event: [UInt8] = []
      // The browser's page says by this number which view it shows.
      if sent == nil { event += "event: tab\ndata: \(tab)\n\n".utf8 }
      event += "data: ".utf8
      event += state.json.bytes()
      event += "\n\n".utf8
      return event
    }
  }
}
