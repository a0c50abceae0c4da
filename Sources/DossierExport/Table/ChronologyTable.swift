import Chronology
import DossierCore

/// The events of a view as the rows of a table, in the order of time.
struct ChronologyTable {
  /// One event.
  struct Row {
    let event: EventAccount
    /// The lane it stands in; `nil` where there are none.
    let lane: String?
    /// What the event and all that is said of it rest on.
    let marks: [SourceNotes.Mark]
    /// What stands for a date where there is none.
    let undated: String

    var node: Node { event.node }
    /// The dates as printed.
    var dates: [String] { event.dates.isEmpty ? [undated] : event.dates }
    /// Who takes part.
    var who: [[Span]] { event.who.map(\.spans) }
    /// Where; the role is not repeated where it says no more than the column.
    var places: [[Span]] { event.places.map { $0.isPlace ? $0.nameSpans : $0.spans } }
    /// What it is and what else is known: type, properties, remarks, documents, links to other events.
    var details: [[Span]] { event.details + event.documents.map(\.spans) + event.links.map(\.spans) }
    var doubts: [[Span]] { event.doubts }
  }

  let view: GraphView
  let notes: SourceNotes
  let rows: [Row]

  /// All that is referred to; the notes may hold more, so that they have the numbers of the figure.
  let cited: Set<SourceNotes.Mark>

  var hasPlaces: Bool { rows.contains { !$0.event.places.isEmpty } }
  var hasDoubts: Bool { rows.contains { !$0.event.doubts.isEmpty } }

  /// The events of a view.
  init(_ view: GraphView) {
    let graph = view.graph
    let notes = SourceNotes(view)
    let disputes = Disputes(graph, notes)
    let channel = view.spec?.lanes ?? .none
    self.view = view
    self.notes = notes
    rows = view.eventsInOrder.map { index in
      Row(
        event: EventAccount(index, view, disputes, omitting: .table), lane: ChannelValue(index, channel, graph)?.label,
        marks: notes.marks(graph.citations(of: graph.nodes[index])),
        undated: graph.words[.remarkUndated])
    }
    var cited: Set<SourceNotes.Mark> = []
    for row in rows {
      cited.formUnion(row.marks)
      for case .notes(let marks) in (row.who + row.places + row.details + row.doubts).joined() {
        cited.formUnion(marks)
      }
    }
    self.cited = cited
  }
}
