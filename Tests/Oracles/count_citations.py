"""Counts the citations of generated dossiers in their YAML and compares with what `dossier check` says.

    count_citations.py TOOL COUNT

The dossiers have claims of all sorts under entities, properties, roles and relations, with lists, `or:` and inherited
citations; quotes that stand nowhere, twice or in no source; sources that are withheld, gone, empty, no text, no PDF, with
NUL bytes, byte order marks and CRLF. Before and after `accept --all`, `checked`, `cited` and the listed citations must be
as many as PyYAML finds. Exit status 1 if not, 77 without PyYAML.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    sys.exit(77)


def entries(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def cited(value, own):
    return len(entries(value["cites"])) if isinstance(value, dict) and "cites" in value else own


def versions(value, own):
    """The citations of a value and of its rivals."""
    rivals = entries(value.get("or")) if isinstance(value, dict) else []
    return cited(value, own) + sum(cited(rival, own) for rival in rivals)


def count(path):
    with open(path) as file:
        dossier = yaml.load(file, Loader=yaml.BaseLoader)
    number = 0
    for section in ("actors", "institutions", "events", "places", "documents"):
        for entity in (dossier.get(section) or {}).values():
            own = len(entries(entity.get("cites")))
            number += own
            for key, value in entity.items():
                if key not in ("name", "title", "short", "type", "aliases", "note", "cites", "roles"):
                    number += versions(value, own)
            for players in (entity.get("roles") or {}).values():
                number += sum(versions(player, own) for player in entries(players))
    for relation in dossier.get("relations") or []:
        number += versions(relation, 0) * len(entries(relation["to"]))
    return number


def citations(rng, sentences):
    found = []
    for _ in range(rng.randrange(1, 4)):
        source = rng.choice(sorted(sentences))
        quote = rng.choice(sentences[source])
        found.append(
            {
                0: {source: "words that are nowhere %d" % rng.randrange(99)},
                1: {source: "of source"},
                2: {"nosuch": quote},
                3: {source: "of source", "occurrence": "2"},
            }.get(rng.randrange(12), {source: quote})
        )
    return found


def generate(seed, folder):
    rng = random.Random(seed)
    os.makedirs(os.path.join(folder, "sources"), exist_ok=True)
    sentences = {
        "s%d" % i: ["Sentence %d of source %d tells that thing %d." % (k, i, k * 7 + i) for k in range(rng.randrange(4, 12))]
        for i in range(rng.randrange(2, 6))
    }
    cite = lambda: citations(rng, sentences)
    dossier = {"title": "G%d" % seed, "actors": {}, "institutions": {}, "events": {}, "relations": []}
    for i in range(2):
        actor = {"name": "Ada %d" % i, "type": "person"}
        if rng.random() < 0.8:
            actor["cites"] = cite()
        if rng.random() < 0.4:
            actor["born"] = {"value": "1960", "cites": cite(), "or": [{"value": "1961", "cites": cite()}]}
        dossier["actors"]["a%d" % i] = actor
        body = {"name": "Body %d" % i, "type": "body", "cites": cite()}
        if rng.random() < 0.5:
            body.update(size="big", founded={"value": "1900", "cites": cite()})
        dossier["institutions"]["i%d" % i] = body
    for i in range(rng.randrange(2, 7)):
        when = [
            "2001", {"value": "2002", "cites": cite()},
            {"value": "2002", "cites": cite(), "or": [{"value": "2003", "cites": cite()}]}, {"after": "e0"} if i else "1999",
        ]
        players = [
            ["a0", "a1"], "a0", [{"id": "a0", "cites": cite()}, "a1"],
            [{"id": "a1", "cites": cite(), "or": [{"id": "a0", "cites": cite()}]}],
        ]
        dossier["events"]["e%d" % i] = {
            "title": "E%d" % i, "type": "meeting", "cites": cite(), "when": rng.choice(when),
            "roles": {"participant": rng.choice(players)},
        }
    for i in range(rng.randrange(1, 5)):
        relation = {"from": "a%d" % (i % 2), "type": "member-of", "to": rng.choice(["i0", ["i0", "i1"]]), "id": "r%d" % i}
        relation["cites"] = cite()
        if rng.random() < 0.3:
            relation["or"] = [{"when": "2010", "cites": cite()}]
        dossier["relations"].append(relation)
    dossier["sources"] = {}
    for source, texts in sentences.items():
        write_source(rng.randrange(10), source, " ".join(texts), dossier["sources"], folder)
    with open(os.path.join(folder, "dossier.yaml"), "w") as file:
        yaml.safe_dump(dossier, file, sort_keys=False, allow_unicode=True)


def write_source(kind, name, text, entries, folder):
    matter = ("---\ntitle: %s\n---\n" % name + text).encode()
    files = {
        2: b"", 3: matter.replace(b"Sentence 1", b"Sent\0nce 1"), 4: b"\xef\xbb\xbf" + matter.replace(b" ", b"\r\n"),
        7: matter + b" " + text.encode(), 9: matter,
    }
    if kind in files:
        with open(os.path.join(folder, "sources", name + ".md"), "wb") as file:
            file.write(files[kind])
        return
    entry = {"title": name}
    if kind == 0:
        entry["withheld"] = "true"
    elif kind == 1:
        entry["file"] = "missing/%s.txt" % name
    elif kind == 5:
        entry["text"] = text
    else:
        entry["file"] = name + (".pdf" if kind == 6 else ".html")
        with open(os.path.join(folder, entry["file"]), "w") as file:
            file.write("no pdf at all" if kind == 6 else "<p>" + text)
    entries[name] = entry


def main():
    tool, total = sys.argv[1], int(sys.argv[2])
    wrong = citations_seen = 0
    for seed in range(total):
        with tempfile.TemporaryDirectory() as folder:
            generate(seed, folder)
            expected = count(os.path.join(folder, "dossier.yaml"))
            for stage in ("before accept", "after accept"):
                report = json.loads(subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True).stdout)
                plain = subprocess.run([tool, "check", folder], capture_output=True, text=True)
                printed = re.search(r"([\d,]+) citations? checked of ([\d,]+)", plain.stdout + plain.stderr)
                numbers = [int(number.replace(",", "")) for number in printed.groups()] if printed else []
                numbers += [report["checked"], report["cited"], len(report["citations"])]
                citations_seen += expected
                if set(numbers) != {expected} or len(numbers) != 5:
                    wrong += 1
                    print("dossier %d, %s: %d in the YAML, reported %s" % (seed, stage, expected, numbers))
                subprocess.run([tool, "accept", "--all", folder], capture_output=True)
    print("%d dossiers, %d citations counted, %d disagreements" % (total, citations_seen, wrong))
    return 1 if wrong or citations_seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
