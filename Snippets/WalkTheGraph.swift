// Load a dossier and walk from an event to the sentences behind it.

import Dossier

// A dossier that lives in memory; `loadDossier(at: "path/to/folder")` reads one from disk.
let files = ProjectFiles(files: [
  "dossier.yaml": Array(
    """
    title: A quay for the harbour
    actors:
      mills: {name: Ada Mills, type: person}
    institutions:
      board: {name: Port Board, type: body}
    events:
      announcement:
        title: Mills announces a new quay
        type: statement
        when: early June 2023
        roles: {speaker: mills}
        cites: [{gazette: "a new quay would be built"}]
    relations:
      - {from: mills, type: leads, to: board, cites: [{gazette: "who chairs the Port Board"}]}
    sources:
      gazette:
        title: A quay for the harbour
        publisher: Harbour Gazette
        text: |
          Ada Mills, who chairs the Port Board, said in the first days of June that a new quay would be built.
    """.utf8)
])

let dossier = loadDossier(from: files)
for diagnostic in dossier.diagnostics { print(diagnostic.id, diagnostic.message) }
let graph = dossier.graph

// Look a node up by its id, and follow its edges: both take constant time.
if let index = graph.nodeIndex("announcement") {
  let event = graph.nodes[index]
  print("\(event.name), \(event.when?.displayText ?? "undated")")
  for edge in graph.edges(from: index).map({ graph.edges[$0] }) {
    print("  \(edge.label): \(graph.nodes[edge.target].name)")
    for citation in graph.citations(of: edge) {
      print("    “\(citation.quote)”, \(graph.source(citation.source)?.publisher ?? "")")
    }
  }
}

// Every edge is a claim somebody can check.
for edge in graph.edges where !edge.isRole {
  print("\(graph.nodes[edge.source].name) \(edge.label) \(graph.nodes[edge.target].name)")
}
