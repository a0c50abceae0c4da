"""Counts the citations of generated dossiers in their YAML and compares with what `dossier check` says.

    count_citations.py TOOL COUNT

The dossiers have claims of all sorts under entities, properties, roles and relations, with lists, `or:` and inherited
citations; quotes that stand nowhere, twice or in no source; sources that are withheld, gone, empty, no text, no PDF, with
NUL bytes, byte order marks and CRLF, or that are of another kind than their names say; judgements of names. Before and
after `accept --all`, `checked`, `cited` and the listed citations must be as many as PyYAML finds.

Each dossier is then broken in one to three ways: dates that are none, ids given twice or to nobody, unknown roles, types,
relations and properties, citations of two sources, of none, without words. What cannot be read then cannot be counted as
before, so it is asked for more: `checked`, `cited`, the listed citations and what is printed agree, and every entry of a
`cites` that PyYAML finds is either listed with its line, or an error stands in the entity, relation or judgement that it is
part of, or at the key of its section. Exit status 1 if not, 77 without PyYAML.
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
    for judgement in dossier.get("names") or []:
        # A judgement is a claim for each entity that is like, or unlike, another, and for each alias.
        same, unlike = len(judgement.get("same", [])), len(judgement.get("different", []))
        claims = max(same - 1, 0) + unlike * (unlike - 1) // 2 + (len(judgement["aliases"]) if "of" in judgement else 0)
        number += claims * len(entries(judgement.get("cites")))
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
    dossier["names"] = [j for j in (
        {"same": ["a0", "twin"], "note": "one person", "cites": cite()}, {"different": ["i0", "i1"], "cites": cite()},
        {"of": "a1", "aliases": ["The Second", "Number Two"], "cites": cite()},
    ) if rng.random() < 0.5]
    dossier["actors"]["twin"] = {"name": "Ada 0", "type": "person", "cites": cite()}
    dossier["sources"] = {}
    for source, texts in sentences.items():
        write_source(rng.randrange(14), source, " ".join(texts), dossier["sources"], folder)
    with open(os.path.join(folder, "dossier.yaml"), "w") as file:
        yaml.safe_dump(dossier, file, sort_keys=False, allow_unicode=True)


def write_source(kind, name, text, entries, folder):
    matter = ("---\ntitle: %s\n---\n" % name + text).encode()
    files = {
        2: b"", 3: matter.replace(b"Sentence 1", b"Sent\0nce 1"), 4: b"\xef\xbb\xbf" + matter.replace(b" ", b"\r\n"),
        7: matter + b" " + text.encode(), 9: matter, 10: b"%PDF-1.4\n" + matter, 11: b"<!doctype html>" + matter,
        12: b"PK\x03\x04" + matter,
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
    elif kind == 13:
        entry["file"] = name + rng_ending(name)
        with open(os.path.join(folder, entry["file"]), "w") as file:
            file.write("<!doctype html><p>" + text)
    else:
        entry["file"] = name + (".pdf" if kind == 6 else ".html")
        with open(os.path.join(folder, entry["file"]), "w") as file:
            file.write("no pdf at all" if kind == 6 else "<p>" + text)
    entries[name] = entry


def rng_ending(name):
    return [".docx", ".pdf", ".txt", ".xhtml"][int(name[1:]) % 4]


# Broken dossiers.


def dossier_of(folder):
    with open(os.path.join(folder, "dossier.yaml")) as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def faults(rng, cite):
    """Ways to break a dossier, each given its parsed form."""
    event = lambda d: d["events"][rng.choice(sorted(d["events"]))]
    actor = lambda d: d["actors"][rng.choice(sorted(d["actors"]))]
    relation = lambda d: rng.choice(d["relations"])
    set_ = lambda holder, **keys: holder.update({key.replace("_", "-"): value for key, value in keys.items()})
    return [
        lambda d: set_(event(d), when={"value": "the day after nothing", "cites": cite()}),
        lambda d: set_(event(d), when={"value": "2001-13-45", "cites": cite(), "or": [{"value": "2002", "cites": cite()}]}),
        lambda d: set_(event(d), when={"before": "nosuch", "cites": cite()}), lambda d: set_(event(d), when=["2001"]),
        lambda d: set_(event(d), when={"cites": cite()}), lambda d: set_(event(d), type="no-such-type"),
        lambda d: set_(event(d), roles={"nosuchrole": [{"id": "a0", "cites": cite()}]}),
        lambda d: set_(event(d), roles={"participant": [{"id": "nobody", "cites": cite()}]}),
        lambda d: set_(event(d), roles={"participant": [{"cites": cite()}]}), lambda d: set_(event(d), roles="a0"),
        lambda d: set_(event(d), roles={"participant": [["a0"], {"id": ["a1"], "cites": cite()}]}),
        lambda d: set_(actor(d), colour={"value": "red", "cites": cite()}), lambda d: actor(d).pop("name"),
        lambda d: set_(actor(d), born={"value": "blue", "cites": cite()}), lambda d: set_(actor(d), type={"x": "y"}),
        lambda d: set_(actor(d), born={"value": "1960", "cites": cite(), "or": {"value": "1961", "cites": cite()}}),
        lambda d: set_(actor(d), born={"value": "1960", "or": [{"cites": cite()}]}),
        lambda d: set_(actor(d), born={"value": ["1960"], "cites": cite()}), lambda d: set_(actor(d), cites="s0"),
        lambda d: set_(actor(d), cites=[{"s0": "of source", "s1": "of source"}] + cite()),
        lambda d: set_(actor(d), cites=[{}] + cite()), lambda d: set_(actor(d), cites=[{"s0": ""}] + cite()),
        lambda d: set_(actor(d), cites=[{"s0": ["x"]}] + cite()), lambda d: set_(actor(d), cites=cite() + ["s0", None]),
        lambda d: set_(actor(d), cites=[{"s0": "of source", "occurrence": "0"}] + cite()),
        lambda d: set_(actor(d), cites=[{"s0": "of source", "page": "7"}] + cite()),
        lambda d: set_(actor(d), cites={"s0": "of source"}), lambda d: set_(actor(d), status="retracted"),
        lambda d: set_(actor(d), status="nonsense"), lambda d: set_(actor(d), release="nobody"),
        lambda d: set_(relation(d), to="nobody"), lambda d: set_(relation(d), type="no-such-relation"),
        lambda d: relation(d).pop("type"), lambda d: relation(d).pop("from"), lambda d: set_(relation(d), when="never ever"),
        lambda d: set_(relation(d), to=["i0", "nobody", ["i1"]]), lambda d: set_(relation(d), id="e0"),
        lambda d: d["relations"].append("a0 leads i0"), lambda d: d["relations"].append(dict(d["relations"][0])),
        lambda d: d["names"].append({"same": ["a0", "nobody"], "cites": cite()}),
        lambda d: d["names"].extend([{"same": ["a0", "a1"], "cites": cite()}, {"different": ["a1", "a0"], "cites": cite()}]),
        lambda d: d["names"].append({"same": ["a0"], "cites": cite()}), lambda d: d["names"].append({"of": "a0", "cites": cite()}),
        lambda d: d["names"].append({"cites": cite()}), lambda d: d["names"].append({"of": "i0", "aliases": {"x": "y"}, "cites": cite()}),
        lambda d: d["names"].append({"same": ["i0", "e0"], "cites": cite()}),
        lambda d: d["names"].append({"of": "nobody", "aliases": ["X"], "cites": cite()}),
        lambda d: d["names"].append({"same": ["a0", "a0"], "cites": cite()}),
        lambda d: d.setdefault("places", {}).update({"a0": {"name": "P", "cites": cite()}}),
        lambda d: d.setdefault("documents", {}).update({"not an id": {"name": "P", "cites": cite()}}),
        lambda d: d.setdefault("places", {}).update({"p": "a place"}), lambda d: d.update(actor={"x": {"name": "X", "cites": cite()}}),
        lambda d: d["sources"].update({"s0": {"title": "again", "text": "Sentence 1 of source 0"}}),
        lambda d: d["sources"].update({"s1": {"cites": "x"}}), lambda d: d.update(sources=["s0"]),
        lambda d: d["events"].update(e0=None), lambda d: d["events"].update(e1=[{"cites": cite()}]),
    ]


class Plain(yaml.SafeDumper):
    """Writes things that are used twice twice: a dossier has no anchors."""

    def ignore_aliases(self, data):
        return True


def break_dossier(seed, folder):
    rng = random.Random("broken %d" % seed)
    dossier = dossier_of(folder)
    sentences = {"s0": ["Sentence 1 of source 0", "of source 0"], "s1": ["Sentence 2 of source 1"]}
    ways = faults(rng, lambda: citations(rng, sentences))
    for way in rng.sample(range(len(ways)), rng.randrange(1, 4)):
        try:
            ways[way](dossier)
        except (KeyError, AttributeError, TypeError):
            # Another fault has taken away what this one needs.
            pass
    text = yaml.dump(dossier, Dumper=Plain, sort_keys=False, allow_unicode=True, default_flow_style=rng.choice([None, False]), width=9999)
    if rng.random() < 0.3:
        # The same ids once more, in another file.
        again = {"events": {"e0": {"title": "Again", "when": "1990", "cites": citations(rng, sentences)}}}
        with open(os.path.join(folder, "more.yaml"), "w") as file:
            yaml.safe_dump(again, file)
    with open(os.path.join(folder, "dossier.yaml"), "w") as file:
        file.write(text)


def cited_places(folder):
    """Every entry of a `cites` with its file and line, and the first and last line of the part of the dossier it is in."""
    found = []

    def walk(node, file, part, depth):
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                # A whole section can be an error, at its key.
                section = key.start_mark.line + 1 if depth == 0 else part[2]
                inner = (key.start_mark.line + 1, value.end_mark.line + 1, section) if depth < 2 else part
                is_cites = key.value == "cites" if isinstance(key, yaml.ScalarNode) else False
                if is_cites and isinstance(value, yaml.SequenceNode):
                    for item in value.value:
                        found.append((file, item.start_mark.line + 1, part))
                else:
                    walk(value, file, inner, depth + 1)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item, file, (item.start_mark.line + 1, item.end_mark.line + 1, part[2]) if depth < 2 else part, depth + 1)

    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name)) as file:
                walk(yaml.compose(file, Loader=yaml.BaseLoader), name, (1, 1, 1), 0)
    return found


def numbers_of(tool, folder):
    report = json.loads(subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True).stdout)
    plain = subprocess.run([tool, "check", folder], capture_output=True, text=True)
    printed = re.search(r"([\d,]+) citations? checked of ([\d,]+)", plain.stdout + plain.stderr)
    numbers = [int(number.replace(",", "")) for number in printed.groups()] if printed else [-1]
    return report, numbers + [report["checked"], report["cited"], len(report["citations"])]


def check_broken(tool, seed, folder):
    """How many entries were looked at, and what is wrong."""
    break_dossier(seed, folder)
    report, numbers = numbers_of(tool, folder)
    wrong = []
    if len(set(numbers)) != 1 or len(numbers) != 5:
        wrong.append("broken dossier %d: reported %s" % (seed, numbers))
    listed = {(c["file"], c["line"]) for c in report["citations"]}
    errors = [(d.get("file"), d.get("line")) for d in report["diagnostics"] if d["severity"] == "error"]
    places = cited_places(folder)
    for file, line, (first, last, section) in places:
        is_said = any(f == file and l is not None and (first <= l <= last or l == section) for f, l in errors)
        if (file, line) not in listed and not is_said:
            wrong.append("broken dossier %d: nothing is said of the citation at %s:%d" % (seed, file, line))
    return len(places), wrong


def main():
    tool, total = sys.argv[1], int(sys.argv[2])
    wrong = citations_seen = broken_seen = 0
    for seed in range(total):
        with tempfile.TemporaryDirectory() as folder:
            generate(seed, folder)
            expected = count(os.path.join(folder, "dossier.yaml"))
            for stage in ("before accept", "after accept"):
                numbers = numbers_of(tool, folder)[1]
                citations_seen += expected
                if set(numbers) != {expected} or len(numbers) != 5:
                    wrong += 1
                    print("dossier %d, %s: %d in the YAML, reported %s" % (seed, stage, expected, numbers))
                subprocess.run([tool, "accept", "--all", folder], capture_output=True)
            seen, complaints = check_broken(tool, seed, folder)
            broken_seen += seen
            wrong += len(complaints)
            for complaint in complaints:
                print(complaint)
                if os.environ.get("COUNT_KEEP"):
                    subprocess.run(["cp", "-r", folder, os.path.join(os.environ["COUNT_KEEP"], str(seed))])
    print("%d dossiers, %d citations counted, %d in broken ones, %d disagreements" % (total, citations_seen, broken_seen, wrong))
    return 1 if wrong or citations_seen == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
