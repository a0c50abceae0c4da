"""Counts what the exports of sources say against a reading of the same YAML by PyYAML, with hostile data in every field.

read_sources.py DOSSIER: makes a dossier in a temporary folder, exports it through the command, and reads the results with
pyoxigraph, markdown-it, pybtex, Python's csv and json. Exit status 1 with the reasons if anything differs.
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

LONG = "Three hundred characters of a title that goes on and on, " * 6
SOURCES = {
    "pipes": {"title": "A | B `code` [link](http://x.example) <script>alert(1)</script> \\ & % $ # _ { } ~ ^ *bold*",
              "publisher": "AT&T {News} 100% | \"quoted\"", "authors": ["O'Brien, {Jo}", "Smith & Sons", "and others"],
              "date": "2023-06~", "url": "https://x.example/a_b%20c?d=1&e=100%25#g~h"},
    "lines": {"title": "Line one\nline two", "publisher": "=cmd|' /C calc'!A0", "authors": ["+Plus Author", "@at"],
              "date": "2023-21"},
    "turned": {"title": "\u202eevil \u05e9\u05dc\u05d5\u05dd", "date": "2022-05-01/2022-05-03"},
    "long": {"title": LONG.strip(), "publisher": "Lange", "date": "1990/.."},
    "nodate": {"title": "No date: \"quotes\" and 'single' \u2014 \u65e5\u672c\u8a9e \U0001f642"},
    "gone": {"title": "Withheld interview", "withheld": True, "date": "199X"},
    "copy": {"title": "Copy of pipes", "publisher": "Evening Copy", "origin": "pipes", "date": "2023-06-05"},
    "copy2": {"title": "Copy of the copy", "publisher": "-Minus", "origin": "copy", "date": "circa 2010"},
    "uncited": {"title": "Nobody cites me", "publisher": "Idle Post", "date": "late May 2023"},
}
TEXTS = {
    "pipes": "\U0001d4b3 Before. Ann Lee spoke of <b>it</b> & more. After. Ann Lee slept.\n",
    "lines": "They met on 2 May 2023 in a hall.\n",
    "turned": "\u05e9\u05dc\u05d5\u05dd. Cid Ho came. \u0639\u0631\u0628\u064a\n",
    "long": "The Org paid all.\n",
    "nodate": "First \U0001f642. Cid Ho came \U0001f642 late. Then on 9 May 2023 they met.\n",
    "copy": "Bob Ray left. It rained. Bob Ray stayed.\n", "copy2": "The Org paid.\n", "uncited": "Nothing.\n",
}
# By claim: the sources it cites, and whether it counts (a withdrawn one has no support).
PEOPLE = {"ann": [("pipes", "Ann Lee spoke")], "bob": [("copy", "Bob Ray left"), ("pipes", "Ann Lee spoke")],
          "cid": [("turned", "Cid Ho came"), ("nodate", "Cid Ho came \U0001f642 late")], "dan": [("gone", "Dan was there")]}
RELATIONS = [("a1", "ann", [("copy", "Bob Ray left"), ("copy2", "The Org paid")], "asserted"),
             ("a2", "cid", [("long", "The Org paid"), ("copy2", "The Org paid")], "asserted"),
             ("a3", "bob", [("long", "The Org paid")], "retracted")]


def cites(pairs):
    return [{source: quote} for source, quote in pairs]


def dossier():
    return {
        "title": "Hostile | *sources* <b>",
        "sources": {name: dict(entry, **({} if entry.get("withheld") else {"file": f"sources/{name}.txt"}))
                    for name, entry in SOURCES.items()},
        "actors": {name: {"name": name.title() + " Q\"<", "type": "person", "cites": cites(pairs)}
                   for name, pairs in PEOPLE.items()},
        "institutions": {"org": {"name": "The Org", "type": "organization", "cites": cites([("long", "The Org paid")])}},
        "events": {"meet": {
            "title": "Meeting", "type": "event", "cites": cites([("lines", "They met")]),
            "when": {"value": "2023-05-02", "cites": cites([("lines", "on 2 May 2023")]),
                     "or": [{"value": "2023-05-09", "cites": cites([("nodate", "on 9 May 2023")])}]}}},
        "relations": [{"id": name, "from": start, "type": "member-of", "to": "org", "status": status, "cites": cites(pairs)}
                      for name, start, pairs, status in RELATIONS],
    }


def claims():
    """Every claim's sources: each entity's, each version of the day, each relation."""
    all_claims = {f"{name}.type": ([s for s, _ in pairs], True) for name, pairs in PEOPLE.items()}
    all_claims["org.type"] = (["long"], True)
    all_claims["meet.type"] = (["lines"], True)
    all_claims["meet.when"] = (["lines"], True)
    all_claims["meet.when~2"] = (["nodate"], True)
    for name, _, pairs, status in RELATIONS:
        all_claims[name] = ([s for s, _ in pairs], status != "retracted")
    return all_claims


def origin(name):
    while "origin" in SOURCES[name]:
        name = SOURCES[name]["origin"]
    return name


def check(tool, folder):
    import pyoxigraph
    import yaml
    from markdown_it import MarkdownIt
    from pybtex.database import parse_string
    (folder / "sources").mkdir()
    (folder / "dossier.yaml").write_text(yaml.safe_dump(dossier(), allow_unicode=True, width=10000), encoding="utf-8")
    for name, text in TEXTS.items():
        (folder / f"sources/{name}.txt").write_text(text, encoding="utf-8")
    faults = []

    def export(form):
        done = subprocess.run([tool, "export", form, str(folder)], capture_output=True)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout

    def same(what, found, wanted):
        if found != wanted:
            faults.append(f"{what}: {found!r} instead of {wanted!r}")

    by_source = {name: sorted(c for c, (cited, _) in claims().items() if name in cited) for name in SOURCES}
    weak = {name: sorted(c for c in by_source[name]
                         if claims()[c][1] and len({origin(s) for s in claims()[c][0]}) == 1) for name in SOURCES}
    one_line = lambda text: " ".join(text.split())

    # CSV: RFC 4180, formulas guarded.
    data = export("sources-csv").decode("utf-8-sig")
    same("line ends", data.count("\n"), data.count("\r\n"))
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(data, newline=""), strict=True)}
    same("rows", sorted(rows), sorted(SOURCES))
    for name, row in rows.items():
        entry = SOURCES[name]
        same(f"{name} title", row["title"].removeprefix("'"), one_line(entry["title"]))
        same(f"{name} publisher", row["publisher"].removeprefix("'"), entry.get("publisher", ""))
        same(f"{name} origin", row["origin"], origin(name))
        same(f"{name} claims", int(row["claims"]), len(by_source[name]))
        same(f"{name} weak", sorted(row["weak"].split()), weak[name])
        same(f"{name} weak count", int(row["claims on one origin"]), len(weak[name]))
        for cell in row.values():
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                faults.append(f"{name}: a formula: {cell!r}")

    # Markdown: one heading a source, nothing of a title is markup.
    tokens = MarkdownIt().parse(export("sources").decode())
    headings = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    shown = {"".join(child.content for child in heading.children).strip("\u2068\u2069") for heading in headings}
    same("headings", shown, {one_line(entry["title"]) for entry in SOURCES.values()})
    kinds = {child.type for token in tokens for child in token.children or []}
    same("markup", kinds - {"text", "text_special", "softbreak", "link_open", "link_close"}, set())
    targets = {dict(child.attrs)["href"] for token in tokens for child in token.children or [] if child.type == "link_open"}
    same("links", targets, {SOURCES["pipes"]["url"]})
    same("weak lines", sum(token.type == "list_item_open" for token in tokens), sum(map(len, weak.values())))

    # CSL-JSON: names of fields and forms of dates by the schema of CSL 1.0.2.
    items = {item["id"]: item for item in json.loads(export("csl-json"))}
    same("items", sorted(items), sorted(SOURCES))
    dates = {"pipes": {"date-parts": [[2023, 6]], "circa": True}, "lines": {"date-parts": [[2023]], "season": 1},
             "turned": {"date-parts": [[2022, 5, 1], [2022, 5, 3]]}, "copy": {"date-parts": [[2023, 6, 5]]},
             "copy2": {"date-parts": [[2010]], "circa": True}}
    for name, item in items.items():
        same(f"{name} fields", set(item) - {"id", "type", "title", "container-title", "author", "issued", "URL", "note"}, set())
        same(f"{name} title", item["title"], one_line(SOURCES[name]["title"]))
        same(f"{name} authors", [a["literal"] for a in item.get("author", [])], SOURCES[name].get("authors", []))
        if name in dates:
            same(f"{name} issued", item["issued"], dates[name])
        elif "date" in SOURCES[name]:
            same(f"{name} issued", list(item["issued"]), ["literal"])
        else:
            same(f"{name} issued", item.get("issued"), None)

    # BibTeX: braces balance, and every sign comes back.
    text = export("bibtex").decode()
    entries = parse_string(text, "bibtex").entries
    same("entries", sorted(entries), sorted(SOURCES))
    signs = {"textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
             "textbackslash": "\\", "textless": "<", "textgreater": ">", "textbar": "|"}

    def plain(field):
        field = re.sub(r"\{\\(text\w+)\}", lambda match: "\0" + match[1] + "\0", field)
        field = re.sub(r"\\([&%$#_])", r"\1", field).replace("{", "").replace("}", "")
        return re.sub("\0(\\w+)\0", lambda match: signs[match[1]], field)

    for name, entry in entries.items():
        same(f"{name} title", plain(entry.fields["title"]), one_line(SOURCES[name]["title"]))
        same(f"{name} journal", plain(entry.fields.get("journal", "")), SOURCES[name].get("publisher", ""))
        same(f"{name} url", entry.fields.get("url"), SOURCES[name].get("url"))
        people = [plain(" ".join(p.last_names)) for p in entry.persons.get("author", [])]
        same(f"{name} people", people, SOURCES[name].get("authors", []))

    # PROV-O: what is typed, linked and quoted; every link ends at an entity that is described.
    store = pyoxigraph.Store()
    store.load(export("prov"), format=pyoxigraph.RdfFormat.TURTLE)
    prov = "http://www.w3.org/ns/prov#"
    entities = {q.subject for q in store.quads_for_pattern(None, None, pyoxigraph.NamedNode(prov + "Entity"))}
    for term in ("wasDerivedFrom", "wasQuotedFrom", "hadPrimarySource", "alternateOf"):
        for quad in store.quads_for_pattern(None, pyoxigraph.NamedNode(prov + term), None):
            if quad.subject not in entities or quad.object not in entities:
                faults.append(f"{term}: {quad} leads out of what is described")
    count = lambda term: sum(1 for _ in store.quads_for_pattern(None, pyoxigraph.NamedNode(prov + term), None))
    same("quotations", count("wasQuotedFrom"), sum(len(cited) for cited, _ in claims().values()))
    same("primary sources", count("hadPrimarySource"), 2)
    agents = "http://purl.org/dc/terms/"
    for term in ("creator", "publisher", "rights", "accessRights"):
        if any(isinstance(q.object, pyoxigraph.Literal)
               for q in store.quads_for_pattern(None, pyoxigraph.NamedNode(agents + term), None)):
            faults.append(f"dcterms:{term} wants a resource, not a text")

    # Web Annotations: the words at the place, before and after it, in code points.
    collection = json.loads(export("annotations"))
    page = collection["first"]
    same("page", (page["partOf"], collection["last"], collection["total"]),
         (collection["id"], page["id"], len(page["items"])))
    for item in page["items"]:
        selectors = {selector["type"]: selector for selector in item["target"]["selector"]}
        quote = selectors["TextQuoteSelector"]
        name = item["target"]["source"].rsplit(":", 1)[1]
        if name == "gone":
            same("withheld", list(selectors), ["TextQuoteSelector"])
            continue
        place, text = selectors["TextPositionSelector"], TEXTS[name]
        same(item["id"], text[place["start"]:place["end"]], quote["exact"])
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        if not text[:place["start"]].endswith(quote["prefix"]) or not text[place["end"]:].startswith(quote["suffix"]):
            faults.append(f"{item['id']}: {quote} is not at its place")
        same(f"{item['id']} occurs", text.count(around), 1)
    print(f"{len(SOURCES)} sources, {len(claims())} claims, {collection['total']} citations: {len(faults)} faults")
    return faults


if __name__ == "__main__":
    try:
        with tempfile.TemporaryDirectory() as name:
            found = check(sys.argv[1], pathlib.Path(name))
    except ImportError as error:
        print(f"not installed: {error.name}")
        sys.exit(77)
    print("\n".join(found))
    sys.exit(1 if found else 0)
