import DossierReader

/// One fault each. `§` marks where its diagnostic must stand.
let brokenDossiers: [BrokenDossier] =
  brokenYAML + brokenBytes + brokenStructure + brokenSchemas + brokenSources + brokenEntities + brokenRelations
  + brokenRepetitions + brokenNames + brokenViews + brokenFigures + brokenLocks

private let cite = "cites: [{gazette: \"Ada Mills\"}]"

private let brokenYAML: [BrokenDossier] = [
  BrokenDossier("yaml-syntax", "unclosed list", "relations: §[a, b\n"),
  BrokenDossier("yaml-syntax", "unclosed quotation mark", "summary: §\"no end\nactors: {}\n"),
  BrokenDossier("yaml-syntax", "colon in a text", "actors:\n  zoe:\n    name: Zoe§: a name\n"),
  BrokenDossier("yaml-syntax", "tab as indentation", "actors:\n§\tzoe: {name: Zoe}\n"),
  BrokenDossier("yaml-syntax", "key without colon", "actors:\n  zoe: {name: Zoe}\n  §ann\n  bob: {name: Bob}\n"),
  BrokenDossier("yaml-syntax", "wrong indentation", "actors:\n  zoe:\n    name: Zoe\n   §type: person\n"),
  BrokenDossier("yaml-syntax", "unknown escape", "summary: \"a §\\q\"\n"),
  BrokenDossier("yaml-alias", "alias as a value", "summary: §*text\n"),
  BrokenDossier("yaml-alias", "alias as a key", "§*key : 1\n"),
  BrokenDossier("yaml-alias", "merge key", "actors:\n  zoe: {<<: §*base, name: Zoe}\n"),
  BrokenDossier("yaml-anchor", "anchor", "actors: §&all {}\n"),
  BrokenDossier("yaml-tag", "tag", "actors:\n  zoe: {name: §!!str Zoe}\n"),
  BrokenDossier("yaml-documents", "second document", "actors: {}\n§---\nevents: {}\n"),
  BrokenDossier(
    "yaml-duplicate-key", "same key twice", "actors:\n  zoe: {name: Zoe, type: person, §name: Zoé, \(cite)}\n"),
  BrokenDossier("yaml-key", "key that is a list", "actors:\n  ? §[a]\n  : b\n"),
  BrokenDossier(
    "yaml-depth", "nested too deep", String(repeating: "[", count: 64) + "§" + String(repeating: "[", count: 40)),
]

private let judged =
  "actors:\n  kim: {name: Kim, type: person, \(cite)}\n  eve: {name: Eve, type: person, \(cite)}\n  ann: {name: Ann, type: person, \(cite)}\n"

private let brokenNames: [BrokenDossier] = [
  BrokenDossier("wrong-shape", "names that are a mapping", "names: §{same: [mills, crane]}\n"),
  BrokenDossier(
    "unknown-key", "misspelt judgement", "names:\n  - {§sane: [mills, crane], different: [mills, crane]}\n"),
  BrokenDossier("unknown-key", "aliases beside same", "names:\n  - {different: [mills, crane], §aliases: [Crane]}\n"),
  BrokenDossier("key-missing", "judgement of nothing", "names:\n  - {§note: no}\n"),
  BrokenDossier("key-missing", "no aliases", "names:\n  - {§of: mills}\n"),
  BrokenDossier(
    "names-two-judgements", "same and different", "names:\n  - {same: [mills, crane], §different: [mills, crane]}\n"),
  BrokenDossier("names-one", "same as nobody", "names:\n  - same: §[mills]\n"),
  BrokenDossier("names-one", "different from nobody", "names:\n  - different: §mills\n"),
  BrokenDossier(
    "names-many", "too many to tell apart",
    "names:\n  - different: §[\((1...51).map { "a\($0)" }.joined(separator: ", "))]\n"),
  BrokenDossier("names-self", "same as itself", "names:\n  - same: [mills, §mills]\n"),
  BrokenDossier("names-self", "different from itself", "names:\n  - different: [crane, mills, §crane]\n"),
  BrokenDossier("claim-unknown-entity", "same as an unknown one", "names:\n  - same: [mills, §milles]\n"),
  BrokenDossier("claim-unknown-entity", "aliases of an unknown one", "names:\n  - {of: §milles, aliases: [Ada]}\n"),
  BrokenDossier("names-type", "person that is a body", "names:\n  - same: [mills, §board]\n"),
  BrokenDossier(
    "names-type", "person that is a place", "places:\n  dock: {name: Dock, \(cite)}\nnames:\n  - same: [mills, §dock]\n"
  ),
  BrokenDossier(
    "names-cycle", "same in a circle",
    "\(judged)names:\n  - same: [kim, eve]\n  - same: [eve, ann]\n  - same: [ann, §kim]\n"),
  BrokenDossier("names-cycle", "same twice", "\(judged)names:\n  - same: [kim, eve]\n  - same: [eve, §kim]\n"),
  BrokenDossier(
    "names-contradiction", "same and different",
    "\(judged)names:\n  - different: [kim, §eve]\n  - same: [kim, eve]\n"),
  BrokenDossier(
    "names-contradiction", "same by a chain and different",
    "\(judged)names:\n  - same: [kim, eve]\n  - same: [eve, ann]\n  - different: [ann, §kim]\n"),
  BrokenDossier(
    "quote-not-found", "judgement's quote", "names:\n  - {of: mills, aliases: [Ada], cites: [{gazette: §\"Aida\"}]}\n"),
  BrokenDossier(
    "relation-to-itself", "relation of two that are one", at: "a.yaml:44:40",
    ["b.yaml": Array("names:\n  - same: [mills, crane]\n".utf8)]),
  BrokenDossier(
    "prefer-twice", "two preferred versions",
    "events:\n  end:\n    title: End\n    when: {value: 2023, prefer: true, or: [{value: 2024, §prefer: better}]}\n    \(cite)\n"
  ),
  BrokenDossier(
    "prefer-idle", "preferred to nothing",
    "events:\n  end:\n    title: End\n    when: {value: 2023, §prefer: true}\n    \(cite)\n"),
  BrokenDossier(
    "source-independent-unknown", "independent of nobody",
    "sources:\n  flyer: {title: Flyer, text: Walk out, independent-of: [gazette, AFP, Harbour Gazette, §gazete]}\n"),
  BrokenDossier(
    "source-independent-origin", "independent of its origin",
    "sources:\n  flyer: {title: Flyer, text: Walk out, origin: courier, independent-of: §gazette}\n"),
  BrokenDossier(
    "source-independent-origin", "independent of itself",
    "sources:\n  flyer: {title: Flyer, text: Walk out, independent-of: [§flyer]}\n"),
  BrokenDossier(
    "source-independent-origin", "independent of all with an origin",
    "sources:\n  flyer: {title: Flyer, text: Walk out, origin: courier, independent-of: §all}\n"),
]

private let brokenBytes: [BrokenDossier] = [
  BrokenDossier(
    "not-utf8", "Latin-1", at: "b.yaml:2:10", ["b.yaml": Array("actors:\n  zoe: {n".utf8) + [0xE9] + Array("}\n".utf8)]),
  BrokenDossier("not-utf8", "overlong encoding", at: "b.yaml:1:4", ["b.yaml": Array("# a".utf8) + [0xC0, 0xAF]]),
  BrokenDossier("not-utf8", "lone surrogate", at: "b.yaml:1:5", ["b.yaml": Array("# é ".utf8) + [0xED, 0xA0, 0x80]]),
  BrokenDossier("not-utf8", "cut off", at: "b.yaml:1:3", ["b.yaml": Array("# ".utf8) + [0xE2, 0x82]]),
  BrokenDossier("not-utf8", "UTF-16", at: "b.yaml:1:1", ["b.yaml": [0xFF, 0xFE, 0x61, 0, 0x3A, 0]]),
  BrokenDossier("not-utf8", "UTF-32", at: "b.yaml:1:1", ["b.yaml": [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]]),
  BrokenDossier(
    "not-utf8", "source in Latin-1", at: "sources/extra.md:4:4",
    [
      "sources/extra.md": Array("---\ntitle: A\n---\nCaf".utf8) + [0xE9, 0x0A]
    ]),
  BrokenDossier("control-character", "null", "actors: {}\n# a§\u{0}b\n"),
  BrokenDossier("control-character", "escape sequence", "actors: {}\r\n# §\u{1B}[31m\n"),
  BrokenDossier("control-character", "escaped null", "actors:\n  zoe: {name: \"Z§\\0e\", \(cite)}\n"),
  BrokenDossier("control-character", "escaped bell in a key", "actors:\n  zoe: {name: Zoe, \"§\\x07\": 1, \(cite)}\n"),
  BrokenDossier(
    "bidi-control", "escaped override", "actors:\n  zoe: {name: \"Zoé\\t§\\u202E\", \(cite)}\n"),
  BrokenDossier(
    "folder-unreadable", "folder that cannot be listed", omitting: "more", .unreadable("Permission denied")),
  BrokenDossier("folder-too-deep", "folder too deep", omitting: "a/b/c", .tooDeep),
  BrokenDossier("folder-link", "link to a folder", omitting: "sources/old", .link),
  BrokenDossier("name-not-utf8", "name in Latin-1", omitting: "caf\\xE9.yaml", .nameNotUTF8),
  BrokenDossier("control-character", "byte order mark in the middle", "actors: {}\n# §\u{FEFF}\n"),
  BrokenDossier("bidi-control", "right-to-left override", "\u{FEFF}# é§\u{202E}abc\nactors: {}\n"),
  BrokenDossier(
    "bidi-control", "Arabic letter mark in a source", "---\ntitle: A\n---\nab §\u{061C}c\n", file: "sources/extra.md"),
]

private let brokenStructure: [BrokenDossier] = [
  BrokenDossier(
    "title-missing", "no title", at: "b.yaml:1:1", ["b.yaml": Array("actors: {}\n".utf8)], without: ["a.yaml"]),
  BrokenDossier("dossier-empty", "no YAML file", at: "-", [:], without: ["a.yaml", "sources/gazette.md"]),
  BrokenDossier("key-in-two-files", "title in two files", "§title: Another\n"),
  BrokenDossier("wrong-shape", "file that is a list", "§- actors\n- events\n"),
  BrokenDossier("wrong-shape", "section that is a list", "actors: §[zoe]\n"),
  BrokenDossier("wrong-shape", "relations that are a mapping", "relations: §{from: mills}\n"),
  BrokenDossier("unknown-key", "misspelt section", "§acters: {}\n"),
  BrokenDossier("date-not-understood", "as-of without sense", "title: T\nas-of: §soonish\n", file: "a.yaml").without(
    "sources/gazette.md"),
  BrokenDossier("language-malformed", "language in words", "title: T\nlanguage: §in English\n", file: "a.yaml").without(
    "sources/gazette.md"),
  BrokenDossier("value-missing", "key without a value", "actors:\n  zoe: {name: Zoe, §note: , \(cite)}\n"),
]

private let brokenSchemas: [BrokenDossier] = [
  BrokenDossier("type-redefines-builtin", "built-in type again", "types:\n  §person: {extends: actor}\n"),
  BrokenDossier("type-redefines-builtin", "built-in relation again", "relation-types:\n  §leads: {label: leads}\n"),
  BrokenDossier("type-duplicate", "type in two files", "types:\n  §stoppage: {extends: event}\n"),
  BrokenDossier("type-extends-missing", "no extends", "types:\n  §boycott: {label: boycott}\n"),
  BrokenDossier("type-unknown", "extends unknown", "types:\n  boycott: {extends: §protst}\n"),
  BrokenDossier("type-extends-cycle", "cycle", "types:\n  one: {extends: §two}\n  two: {extends: one}\n"),
  BrokenDossier("type-unknown", "unknown type in a domain", "relation-types:\n  likes: {domain: [person, §persn]}\n"),
  BrokenDossier(
    "type-unknown", "unknown type in a role", "types:\n  boycott: {extends: event, roles: {caller: {range: [§actr]}}}\n"
  ),
  BrokenDossier("type-roles", "roles on an actor", "types:\n  docker: {extends: person, §roles: {caller: {}}}\n"),
  BrokenDossier("unknown-value", "unknown format", "formats: [svg, §gif]\n"),
  BrokenDossier("unknown-value", "unknown colour", "types:\n  docker: {extends: person, color: §mauve}\n"),
  BrokenDossier(
    "unknown-value", "unknown property type", "types:\n  docker: {extends: person, properties: {age: §integer}}\n"),
  BrokenDossier("unknown-value", "flag that is none", "types:\n  docker: {extends: person, abstract: §yes}\n"),
  BrokenDossier("unknown-key", "misspelt key of a type", "types:\n  docker: {extends: person, §colour: red}\n"),
  BrokenDossier(
    "property-reserved", "reserved property", "types:\n  docker: {extends: person, properties: {§note: text}}\n"),
  BrokenDossier(
    "excludes-unknown", "role excludes what is no role",
    "types:\n  boycott: {extends: event, roles: {caller: {excludes: [§calller]}}}\n"),
  BrokenDossier(
    "excludes-unknown", "relation type excludes what is none",
    "relation-types:\n  shuns: {label: shuns, inverse: is shunned by, excludes: §suports}\n"),
  BrokenDossier(
    "role-limits", "max below min", "types:\n  boycott: {extends: event, roles: {caller: {min: 2, max: §1}}}\n"),
  BrokenDossier(
    "number-malformed", "max that is no number", "types:\n  boycott: {extends: event, roles: {caller: {max: §many}}}\n"),
  BrokenDossier("unknown-value", "unknown cardinality", "relation-types:\n  likes: {cardinality: §one-to-some}\n"),
]

private let brokenSources: [BrokenDossier] = [
  BrokenDossier(
    "citation-unknown-source", "unknown source", "actors:\n  zoe: {name: Zoe, cites: [{§gazete: \"Ada\"}]}\n"),
  BrokenDossier(
    "quote-not-found", "quote not in its source",
    "actors:\n  zoe: {name: Zoe, cites: [{gazette: §\"Ada Mill, who leads\"}]}\n"),
  BrokenDossier(
    "quote-not-found", "quote from the front matter",
    "actors:\n  zoe: {name: Zoe, cites: [{gazette: §\"Harbour Gazette\"}]}\n"),
  BrokenDossier(
    "quote-not-found", "quote on two lines",
    "actors:\n  zoe:\n    name: Zoe\n    cites:\n      - gazette: §>-\n          Zoe left\n          the port.\n"),
  BrokenDossier(
    "quote-occurrence", "too few occurrences",
    "actors:\n  zoe: {name: Zoe, cites: [{courier: \"Crane\", occurrence: §3}]}\n"),
  BrokenDossier(
    "number-malformed", "occurrence zero",
    "actors:\n  zoe: {name: Zoe, cites: [{courier: \"Crane\", occurrence: §0}, {courier: \"Crane\"}]}\n"),
  BrokenDossier(
    "citation-sources", "two sources in one citation",
    "actors:\n  zoe: {name: Zoe, cites: [{gazette: Ada, §courier: Crane}]}\n"),
  BrokenDossier(
    "citation-sources", "citation without a source",
    "actors:\n  zoe: {name: Zoe, cites: [§{occurrence: 1}, {courier: Crane}]}\n"),
  BrokenDossier(
    "wrong-shape", "cites that is a mapping",
    "events:\n  end: {title: End, when: {value: 2023, \(cite)}, cites: §{gazette: Ada}}\n"),
  BrokenDossier(
    "wrong-shape", "citation without a quote", "actors:\n  zoe: {name: Zoe, cites: [§gazette, {gazette: Ada}]}\n"),
  BrokenDossier(
    "file-missing", "source file missing", "sources:\n  flyer: {title: Flyer, file: §notes/courrier.txt}\n"),
  BrokenDossier(
    "file-outside", "source file above the folder", "sources:\n  flyer: {title: Flyer, file: §../../etc/passwd}\n"),
  BrokenDossier("file-outside", "absolute source file", "sources:\n  flyer: {title: Flyer, file: §/etc/passwd}\n"),
  BrokenDossier(
    "file-outside", "source file out and in",
    "sources:\n  flyer: {title: Flyer, file: §notes/../../good/notes/courier.txt}\n"),
  BrokenDossier("source-title-missing", "source without title", "sources:\n  §flyer: {text: Walk out}\n"),
  BrokenDossier(
    "source-title-missing", "file without title", "§---\npublisher: P\n---\nText.\n", file: "sources/extra.md"),
  BrokenDossier("source-text-missing", "source without text", "sources:\n  §flyer: {title: Flyer}\n"),
  BrokenDossier(
    "source-file-and-text", "source with two texts",
    "sources:\n  flyer: {title: Flyer, file: notes/courier.txt, §text: Walk out}\n"),
  BrokenDossier("source-duplicate", "source in two places", "sources:\n  §courier: {title: Courier, text: Walk out}\n"),
  BrokenDossier(
    "front-matter-open", "front matter without end", "§---\ntitle: Extra\nText.\n", file: "sources/extra.md"),
  BrokenDossier(
    "unknown-key", "misspelt key in front matter", "---\ntitle: Extra\n§publishr: P\n---\nText.\n",
    file: "sources/extra.md"),
  BrokenDossier(
    "yaml-syntax", "broken front matter", "---\ntitle: Extra§: again\n---\nText.\n", file: "sources/extra.md"),
  BrokenDossier(
    "source-unknown-origin", "unknown origin", "sources:\n  flyer: {title: Flyer, text: Walk out, origin: §gazete}\n"),
  BrokenDossier(
    "url-malformed", "source's address",
    "sources:\n  flyer: {title: Flyer, text: Walk out, url: §javascript:alert(1)}\n"),
  BrokenDossier(
    "date-not-understood", "source's date", "sources:\n  flyer: {title: Flyer, text: Walk out, date: §someday}\n"),
  BrokenDossier(
    "id-invalid", "file name that is no id", at: "sources/two words.md:1:1",
    ["sources/two words.md": Array("Text".utf8)]),
  BrokenDossier(
    "source-withheld", "withheld source",
    "actors:\n  zoe: {name: Zoe, cites: [{flyer: Zoe}]}\nsources:\n  §flyer: {title: Flyer, withheld: true}\n"),
  BrokenDossier(
    "source-withheld", "withheld file",
    "sources:\n  §flyer: {title: Flyer, file: notes/private.pdf, withheld: true}\n"),
  BrokenDossier(
    "unknown-value", "unknown encoding",
    "sources:\n  flyer: {title: Flyer, file: notes/courier.txt, encoding: §klingon}\n"),
  BrokenDossier(
    "encoding-malformed", "encoding that is not the file's", at: "b.yaml:2:60",
    [
      "notes/flyer.txt": [0x82, 0x20],
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.txt, encoding:   shift_jis}\n".utf8),
    ]),
  BrokenDossier(
    "not-utf8", "page of which nobody says the encoding", at: "notes/flyer.html:1:7",
    [
      "notes/flyer.html": Array("<p>Caf".utf8) + [0xE9],
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.html}\n".utf8),
    ]),
  BrokenDossier(
    "source-not-converted", "document that no program converted", at: "b.yaml:2:31",
    [
      "notes/flyer.pdf": Array("%PDF-1.4".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.pdf}\n".utf8),
    ]),
  BrokenDossier(
    "source-cut-off", "document whose end is missing", at: "b.yaml:2:31",
    [
      "notes/flyer.pdf": Array("%PDF-1.4\n1 0 obj\n".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.pdf}\n".utf8),
    ], converted: ["notes/flyer.pdf": .success(Array("A flyer.\n\u{C}".utf8))]),
  BrokenDossier(
    "source-not-converted", "document that needs a password", at: "b.yaml:2:31",
    [
      "notes/flyer.pdf": Array("%PDF-1.4\ntrailer <</Encrypt 3 0 R>>\n%%EOF\n".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.pdf}\n".utf8),
    ], converted: ["notes/flyer.pdf": .failure(.failed(program: "pdftotext"))]),
  BrokenDossier(
    "source-kind", "document that is named as a text", at: "notes/flyer.txt:1:1",
    [
      "notes/flyer.txt": Array("%PDF-1.4\n1 0 obj\n".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.txt}\n".utf8),
    ]),
  BrokenDossier(
    "source-kind", "page that is named as a document", at: "notes/flyer.pdf:1:1",
    [
      "notes/flyer.pdf": Array("<!DOCTYPE html><p>Log in".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.pdf}\n".utf8),
    ]),
  BrokenDossier(
    "source-is-page", "page that is named as a text", at: "notes/flyer.txt:1:1",
    [
      "notes/flyer.txt": Array("<html><p>A flyer".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.txt}\n".utf8),
    ]),
  BrokenDossier(
    "not-utf8", "UTF-16 without a mark", at: "notes/flyer.txt:1:1",
    [
      "notes/flyer.txt": Array("Слово к миру и людям".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.txt}\n".utf8),
    ]),
  BrokenDossier(
    "control-character", "null in a page", at: "notes/flyer.html:1:5",
    [
      "notes/flyer.html": Array("<p>a\0b".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.html}\n".utf8),
    ]),
  BrokenDossier(
    "encoding-doubtful", "page that declares an encoding which makes no words", at: "notes/flyer.html:1:1",
    [
      "notes/flyer.html": Array("<meta charset=koi8-r><p>f".utf8) + [0xFC] + Array("r M".utf8) + [0xE4]
        + Array("nner".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.html}\n".utf8),
    ]),
  BrokenDossier(
    "encoding-doubtful", "UTF-8 that is declared as Latin-1", at: "b.yaml:2:58",
    [
      "notes/flyer.txt": Array("für große Männer".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.txt, encoding: latin1}\n".utf8),
    ]),
  BrokenDossier(
    "source-empty", "page without text", at: "b.yaml:2:31",
    [
      "notes/flyer.html": Array("<img src=a.png><script>1</script>".utf8),
      "b.yaml": Array("sources:\n  flyer: {title: Flyer, file: notes/flyer.html}\n".utf8),
    ]),
]

private let brokenEntities: [BrokenDossier] = [
  BrokenDossier("entity-unknown-type", "misspelt type", "actors:\n  zoe: {name: Zoe, type: §persn, \(cite)}\n"),
  BrokenDossier(
    "entity-unknown-type", "misspelt type of one in a relation",
    "actors:\n  zoe: {name: Zoe, type: §persn}\nrelations:\n  - {from: zoe, type: leads, to: board, \(cite)}\n"),
  BrokenDossier(
    "entity-wrong-section", "type of another section", "institutions:\n  zoe: {name: Zoe, type: §person, \(cite)}\n"),
  BrokenDossier("entity-abstract-type", "abstract type", "events:\n  fair: {title: Fair, type: §gathering, \(cite)}\n"),
  BrokenDossier("entity-duplicate", "id in two files", "actors:\n  §mills: {name: Another}\n"),
  BrokenDossier("entity-duplicate", "id in two sections", "places:\n  §union: {name: Another}\n"),
  BrokenDossier("entity-name-missing", "no name", "actors:\n  §zoe: {type: person, \(cite)}\n"),
  BrokenDossier("name-and-title", "name and title", "actors:\n  zoe: {name: Zoe, §title: Zoe, \(cite)}\n"),
  BrokenDossier("id-invalid", "blank in an id", "actors:\n  §zoe fox: {name: Zoe}\n"),
  BrokenDossier(
    "property-unknown", "misspelt property", "actors:\n  zoe: {name: Zoe, type: person, §bron: 1970, \(cite)}\n"),
  BrokenDossier(
    "property-unknown", "role as a property", "events:\n  end: {title: End, §participant: mills, \(cite)}\n"),
  BrokenDossier(
    "date-not-understood", "date that is none", "actors:\n  zoe: {name: Zoe, type: person, born: §whenever, \(cite)}\n"),
  BrokenDossier(
    "date-not-understood", "date in quotation marks", "events:\n  end: {title: End, when: \"§whenever\", \(cite)}\n"),
  BrokenDossier(
    "number-malformed", "number with a comma",
    "events:\n  end: {title: End, type: stoppage, strikers: §\"1,400\", \(cite)}\n"),
  BrokenDossier(
    "boolean-malformed", "truth value in YAML 1.1",
    "events:\n  end: {title: End, type: stoppage, legal: §yes, \(cite)}\n"),
  BrokenDossier(
    "url-malformed", "address without scheme",
    "events:\n  end: {title: End, type: stoppage, report: §www.example.org, \(cite)}\n"),
  BrokenDossier(
    "wrong-shape", "property that is a list", "events:\n  end: {title: End, when: §[2023, 2024], \(cite)}\n"),
  BrokenDossier("key-missing", "value missing", "events:\n  end: {title: End, when: §{\(cite)}, \(cite)}\n"),
  BrokenDossier(
    "unknown-key", "misspelt key of a value", "events:\n  end: {title: End, when: {value: 2023, §nota: x}, \(cite)}\n"),
  BrokenDossier(
    "role-unknown", "misspelt role", "events:\n  end: {title: End, roles: {§participants: mills}, \(cite)}\n"),
  BrokenDossier(
    "roles-not-event", "roles on an actor", "actors:\n  zoe: {name: Zoe, §roles: {participant: mills}, \(cite)}\n"),
  BrokenDossier(
    "key-missing", "role without id", "events:\n  end: {title: End, roles: {participant: §{note: x}}, \(cite)}\n"),
  BrokenDossier(
    "claim-unknown-entity", "unknown entity in a role",
    "events:\n  end: {title: End, roles: {participant: [mills, §mils]}, \(cite)}\n"),
  BrokenDossier(
    "role-range", "role out of range", "events:\n  end: {title: End, roles: {participant: §walkout}, \(cite)}\n"),
  BrokenDossier("role-missing", "role missing", "events:\n  §talk: {title: Talk, type: statement, \(cite)}\n"),
  BrokenDossier("event-uncited", "event without a source", "events:\n  §end: {title: End}\n"),
  BrokenDossier("entity-uncited", "actor without a source", "actors:\n  §zoe: {name: Zoe}\n"),
  BrokenDossier("wrong-shape", "entity that is a text", "actors:\n  mallory: §Mallory\n").with(
    "c.yaml", "events: {end: {title: End, roles: {participant: mallory}, \(cite)}}"),
  BrokenDossier(
    "property-missing", "required property",
    "types: {docker: {extends: person, properties: {pier: {required: true}}}}\nactors:\n  §zoe: {name: Zoe, type: docker, \(cite)}\n"
  ),
]

private let brokenRelations: [BrokenDossier] = [
  BrokenDossier(
    "claim-unknown-entity", "unknown subject", "relations:\n  - {from: §milly, type: leads, to: board, \(cite)}\n"),
  BrokenDossier(
    "claim-unknown-entity", "unknown object",
    "relations:\n  - {from: mills, type: leads, to: [board, §unoin], \(cite)}\n"),
  BrokenDossier(
    "relation-unknown-type", "misspelt relation type",
    "relations:\n  - {from: mills, type: §leeds, to: board, \(cite)}\n"),
  BrokenDossier("relation-domain", "wrong start", "relations:\n  - {from: §board, type: leads, to: union, \(cite)}\n"),
  BrokenDossier("relation-range", "wrong end", "relations:\n  - {from: mills, type: leads, to: §crane, \(cite)}\n"),
  BrokenDossier(
    "relation-to-itself", "to itself", "relations:\n  - {from: mills, type: advises, to: §mills, \(cite)}\n"),
  BrokenDossier("relation-uncited", "without a source", "relations:\n  - §{from: mills, type: advises, to: board}\n"),
  BrokenDossier("key-missing", "no from", "relations:\n  - §type: leads\n    to: board\n    \(cite)\n"),
  BrokenDossier("key-missing", "no to", "relations:\n  - {§from: mills, type: leads, \(cite)}\n"),
  BrokenDossier("key-missing", "no type", "relations:\n  - {§from: mills, to: board, \(cite)}\n"),
  BrokenDossier(
    "unknown-key", "misspelt key", "relations:\n  - {from: mills, type: advises, to: board, §date: 2019, \(cite)}\n"),
  BrokenDossier(
    "unknown-value", "unknown status",
    "relations:\n  - {from: mills, type: advises, to: board, status: §denied, \(cite)}\n"),
  BrokenDossier(
    "date-not-understood", "date", "relations:\n  - {from: mills, type: advises, to: board, when: §whenever, \(cite)}\n"
  ),
  BrokenDossier(
    "date-not-understood", "date within an interval",
    "relations:\n  - {from: mills, type: advises, to: board, when: 2019/2023-§13, \(cite)}\n"),
  BrokenDossier(
    "relation-duplicate-id", "id given twice",
    "relations:\n  - {from: mills, type: advises, to: board, id: §feud, \(cite)}\n"),
  BrokenDossier(
    "relation-list", "one id for several",
    "relations:\n  - {from: mills, type: advises, to: [board, union], id: §both, \(cite)}\n"),
  BrokenDossier(
    "relation-list", "alternative for one of several",
    "relations:\n  - {from: mills, type: advises, to: [board, union], \(cite), or: [{§to: crane, \(cite)}]}\n"),
  BrokenDossier(
    "relation-timeless", "time where there is none",
    "relations:\n  - {from: union, type: requires, to: board, §when: 2023, \(cite)}\n"),
  BrokenDossier(
    "claim-unknown-entity", "unknown object of an alternative",
    "relations:\n  - {from: mills, type: advises, to: board, \(cite), or: [{to: §bord, \(cite)}]}\n"),
  BrokenDossier(
    "wrong-shape", "alternative that is no list",
    "relations:\n  - {from: mills, type: advises, to: board, \(cite), or: §{to: union}}\n"),
]

private let again = "from: mills, type: advises, to: board"

private let brokenRepetitions: [BrokenDossier] = [
  BrokenDossier("alternative-empty", "no alternative", "relations:\n  - {\(again), \(cite), or: §[]}\n"),
  BrokenDossier(
    "alternative-empty", "no alternative to a value",
    "events:\n  end: {title: End, when: {value: 2023, or: §[]}, \(cite)}\n"),
  BrokenDossier(
    "alternative-empty", "no alternative to a player",
    "events:\n  end: {title: End, roles: {participant: {id: mills, or: §[]}}, \(cite)}\n"),
  BrokenDossier(
    "alternative-same", "alternative relation that differs in nothing",
    "relations:\n  - {\(again), when: 2023, \(cite), or: [§{when: 2023, \(cite)}]}\n"),
  BrokenDossier(
    "alternative-same", "alternative for several that differs in nothing",
    "relations:\n  - {from: mills, type: advises, to: [board, union], \(cite), or: [§{note: so, \(cite)}]}\n"),
  BrokenDossier(
    "alternative-same", "two alternatives that agree",
    "relations:\n  - {\(again), \(cite), or: [{to: union, \(cite)}, §{to: union, \(cite)}]}\n"),
  BrokenDossier(
    "alternative-same", "alternative value that is the same date",
    "events:\n  end: {title: End, when: {value: May 2023, or: [§{value: 2023-05}]}, \(cite)}\n"),
  BrokenDossier(
    "alternative-same", "alternative time after the same event",
    "events:\n  end: {title: End, when: {after: walkout, or: [§{after: walkout, \(cite)}]}, \(cite)}\n"),
  BrokenDossier(
    "alternative-same", "alternative player who is the same",
    "events:\n  end: {title: End, roles: {participant: {id: mills, or: [§{id: mills}]}}, \(cite)}\n"),
  BrokenDossier(
    "claim-duplicate", "relation twice",
    "relations:\n  - {\(again), when: May 2023, \(cite)}\n  - §{\(again), when: 2023-05, \(cite)}\n"),
  BrokenDossier(
    "claim-duplicate", "relation of another file", "relations:\n  - §{from: crane, type: leads, to: board, \(cite)}\n"),
  BrokenDossier(
    "claim-duplicate", "target twice",
    "relations:\n  - {from: mills, type: advises, to: [board, union, §board], \(cite)}\n"),
  BrokenDossier(
    "claim-duplicate", "symmetric relation both ways",
    "relation-types: {knows: {domain: [person], range: [person], symmetric: true}}\n"
      + "relations:\n  - {from: mills, type: knows, to: crane, \(cite)}\n"
      + "  - §{from: crane, type: knows, to: mills, \(cite)}\n"),
  BrokenDossier(
    "claim-duplicate", "player twice",
    "events:\n  end: {title: End, roles: {participant: [mills, §mills]}, \(cite)}\n"),
  BrokenDossier(
    "role-to-itself", "event in a role of its own",
    "types: {sequel: {extends: event, roles: {cause: {range: [event]}}}}\n"
      + "events:\n  coda: {title: Coda, type: sequel, roles: {cause: §coda}, \(cite)}\n"),
  BrokenDossier("id-ambiguous", "relation with an entity's id", "relations:\n  - {\(again), id: §mills, \(cite)}\n"),
  BrokenDossier("id-ambiguous", "source with an entity's id", "sources:\n  §union: {title: Union, text: Walk out}\n"),
  BrokenDossier(
    "id-ambiguous", "source file with an entity's id", "§---\ntitle: Union\n---\nText.\n", file: "sources/union.md"),
]

private let brokenViews: [BrokenDossier] = [
  BrokenDossier("view-layout-missing", "no layout", "views:\n  §more: {title: More}\n"),
  BrokenDossier("unknown-value", "unknown layout", "views:\n  more: {layout: §timelime}\n"),
  BrokenDossier("unknown-value", "unknown engine", "views:\n  more: {layout: network, engine: §dots}\n"),
  BrokenDossier("unknown-value", "unknown lanes", "views:\n  more: {layout: timeline, lanes: §actors}\n"),
  BrokenDossier("unknown-value", "unknown kind", "views:\n  more: {layout: network, include: {kinds: [§actors]}}\n"),
  BrokenDossier("view-key-ignored", "key of another layout", "views:\n  more: {layout: timeline, §engine: dot}\n"),
  BrokenDossier("view-duplicate", "id in two files", "views:\n  §network: {layout: network}\n"),
  BrokenDossier("view-duplicate", "ids that differ in capitals only", "views:\n  §Network: {layout: network}\n"),
  BrokenDossier(
    "view-unknown-entity", "unknown entity", "views:\n  more: {layout: network, exclude: {ids: [§mils]}}\n"),
  BrokenDossier(
    "view-unknown-type", "unknown type",
    "views:\n  more: {layout: network, include: {kinds: [actor], types: [§bodi]}}\n"),
  BrokenDossier(
    "view-unknown-relation", "unknown relation",
    "views:\n  more: {layout: network, include: {relations: [leads, §leeds]}}\n"),
  BrokenDossier("view-unknown-entity", "unknown centre", "views:\n  more: {layout: network, touching: §mils}\n"),
  BrokenDossier(
    "view-unknown-entity", "unknown end of a path", "views:\n  more: {layout: timeline, between: [mills, §bord]}\n"),
  BrokenDossier(
    "view-between-one", "path from one entity", "views:\n  more: {layout: network, between: §[mills, mills]}\n"),
  BrokenDossier(
    "view-no-path", "no path",
    "views:\n  more: {layout: network, include: {kinds: actor, relations: leads}, between: [mills, §crane]}\n"),
  BrokenDossier("view-key-ignored", "depth of nothing", "views:\n  more: {layout: network, §depth: 2}\n"),
  BrokenDossier(
    "view-key-ignored", "engine without ranks", "views:\n  more: {layout: network, rank: time, §engine: neato}\n"),
  BrokenDossier("unknown-value", "unknown ranks", "views:\n  more: {layout: network, rank: §times}\n"),
  BrokenDossier("unknown-value", "unknown size", "views:\n  more: {layout: network, size: §degrees}\n"),
  BrokenDossier("number-malformed", "no budget at all", "views:\n  more: {layout: network, budget: §0}\n"),
  BrokenDossier(
    "number-malformed", "depth in words", "views:\n  more: {layout: network, touching: mills, depth: §two}\n"),
  BrokenDossier("date-not-understood", "first day", "views:\n  more: {layout: timeline, from: §whenever}\n"),
  BrokenDossier("unknown-key", "misspelt key", "views:\n  more: {layout: timeline, §lane: type}\n"),
  BrokenDossier("id-invalid", "id that is a path", "views:\n  §../more: {layout: timeline}\n"),
]

private let brokenFigures: [BrokenDossier] = [
  BrokenDossier("unknown-value", "unknown page", "views:\n  more: {layout: network, page: §a5}\n"),
  BrokenDossier("unknown-value", "page too small", "views:\n  more: {layout: network, page: §10x10mm}\n"),
  BrokenDossier("unknown-value", "page of all views", "page: §a4 portrait\n"),
  BrokenDossier("unknown-value", "theme that does not exist", "views:\n  more: {layout: network, theme: §drak}\n"),
  BrokenDossier("unknown-value", "notes", "notes: §below\n"),
  BrokenDossier("theme-redefines-builtin", "theme of a built-in's name", "themes:\n  §dark: {extends: light}\n"),
  BrokenDossier("theme-duplicate", "theme in two files", "themes: {§one: {}}\n").with(
    "aa.yaml", "themes: {one: {}}\n"),
  BrokenDossier("theme-extends-cycle", "theme that extends itself", "themes:\n  loop: {extends: §loop}\n"),
  BrokenDossier("unknown-value", "theme that extends nothing", "themes:\n  one: {extends: §gray}\n"),
  BrokenDossier("unknown-key", "misspelt key of a theme", "themes:\n  one: {§colour: \"#ffffff\"}\n"),
  BrokenDossier("unknown-key", "unknown hue", "themes:\n  one: {hues: {§yellow: {fill: \"#ffffff\"}}}\n"),
  BrokenDossier("unknown-value", "unknown pattern", "themes:\n  one: {hues: {blue: {pattern: §dotted}}}\n"),
  BrokenDossier("color-malformed", "colour by name", "themes:\n  one: {ink: §navy}\n"),
  BrokenDossier("number-malformed", "type too small", "themes:\n  one: {sizes: {label: §4}}\n"),
  BrokenDossier("theme-contrast", "pale text", "themes:\n  one: {muted: §\"#888888\"}\n"),
  BrokenDossier("theme-contrast", "fill too dark", "themes:\n  one: {hues: {blue: {fill: §\"#5588cc\"}}}\n"),
  BrokenDossier("theme-contrast", "pale line", "themes:\n  one: {hues: {blue: {stroke: §\"#aabbee\"}}}\n"),
]

extension BrokenDossier {
  /// The same without one of the good dossier's files.
  fileprivate func without(_ path: String) -> BrokenDossier {
    BrokenDossier(id, name, at: place, files, without: removed + [path])
  }

  /// The good dossier, of whose folder something was left out.
  fileprivate init(_ id: String, _ name: String, omitting path: String, _ omission: ProjectFiles.Omission) {
    self.init(id, name, at: "\(path):1:1", [:])
    omissions = [path: omission]
  }

  /// The same with one more file.
  fileprivate func with(_ path: String, _ text: String) -> BrokenDossier {
    BrokenDossier(id, name, at: place, files.merging([path: Array(text.utf8)]) { $1 }, without: removed)
  }
}

private let lockedGazette = """
  dossier-lock: 1

  claim: mills.type
    source: gazette
    quote: Ada Mills
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
    line: 9
    offset: 79

  """

private let brokenLocks: [BrokenDossier] = [
  BrokenDossier("lock-damaged", "no version", "§claim: a\n", file: "dossier.lock"),
  BrokenDossier("lock-damaged", "conflict of a merge", "dossier-lock: 1\n§<<<<<<< HEAD\n", file: "dossier.lock"),
  BrokenDossier("lock-damaged", "unknown escape", "dossier-lock: 1\n§source: a\\q\n", file: "dossier.lock"),
  BrokenDossier(
    "lock-damaged", "record without its sentence", lockedGazette.replacing("claim:", with: "§claim:"),
    file: "dossier.lock"),
  BrokenDossier("lock-newer", "version of the future", "# lock\n§dossier-lock: 99\n", file: "dossier.lock"),
]
