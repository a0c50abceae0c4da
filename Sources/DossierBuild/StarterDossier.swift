import DossierReader

/// The files that `dossier init` writes: a dossier that checks clean, its evidence accepted, and draws a timeline and a network.
public func starterDossier() -> [Artifact] {
  let files = [
    Artifact(path: "dossier.yaml", bytes: Array(starterYAML.utf8)),
    Artifact(path: "sources/gazette.md", bytes: Array(starterSource.utf8)),
    Artifact(path: "dossier.schema.json", bytes: Array(dossierJSONSchema().utf8)),
  ]
  let project = ProjectFiles(files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
  let dossier = loadDossier(from: project, collectsEvidence: true)
  return files + [Artifact(path: project.lockPath, bytes: acceptEvidence(of: dossier, .all).bytes)]
}

private let starterYAML = """
  # yaml-language-server: $schema=dossier.schema.json
  title: A new dossier

  actors:
    mills:
      name: Ada Mills
      type: person
      cites: [{gazette: "Ada Mills, who chairs the Port Board"}]

  places:
    quay:
      name: The new quay
      cites: [{gazette: "a new quay would be built"}]

  institutions:
    board:
      name: Port Board
      type: body
      cites: [{gazette: "the Port Board"}]

  events:
    announcement:
      title: Mills announces a new quay
      type: statement
      when: early June 2023
      roles: {speaker: mills}
      cites: [{gazette: "said in the first days of June that a new quay would be built"}]
    opening:
      title: The new quay is to open
      roles: {place: quay}
      when: by the end of 2024
      cites: [{gazette: "should open by the end of 2024"}]

  relations:
    - {from: mills, type: leads, to: board, cites: [{gazette: "who chairs the Port Board"}]}
    - {from: announcement, type: leads-to, to: opening, cites: [{gazette: "The quay should open"}]}

  views:
    chronology:
      title: A quay is announced
      layout: timeline
    who-is-who:
      title: Who is who
      layout: network

  """

private let starterSource = """
  ---
  title: A quay for the harbour
  publisher: Harbour Gazette
  date: 2023-06-05
  ---
  Ada Mills, who chairs the Port Board, said in the first days of June that a new quay would be built.
  The quay should open by the end of 2024.

  """
