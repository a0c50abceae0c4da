"""Edits around a quote: tables, lists, footnotes, headings, and what is said elsewhere in a source about it.

    structured_edits.py TOOL

Each edit of one text is made alone in a source of its own, after `accept --all`. Exit status 1 if a verdict is not the one
that stands here.
"""

import json
import os
import subprocess
import sys
import tempfile

TEXT = """# Flood report

BERLIN, 3 June 2023 (dpa) - The river rose on Monday.

Nine people were hurt in Rothen when a wall fell. The mayor spoke of luck. Pumps came from the coast.
Schools stay shut until Friday. The dam holds, engineers say. The bill is open.

| Town | Homes | Dead |
|------|------:|-----:|
| Rothen | 212 | 0 |
| Sellin | 48 | 2 |
| Ostrow | 17 | 1 |

- Boats: twelve were sent by the army
- Pumps: forty, of which nine are broken
- Sandbags: none are left

1. The dam was inspected in May.
2. It was found sound.
3. It is to be inspected again.

The minister will resign.[^1] Nobody asked her to.

[^1]: Her spokesman said so on Tuesday.

Some names have been changed.
"""
PEOPLE, ROW, CELL, ITEM, RESIGN, FOUND = (
    "Nine people were hurt", "| Sellin | 48 | 2 |", "Sellin", "forty, of which nine", "The minister will resign", "It was found sound",
)
CHANGED = [
    (PEOPLE, "# Flood report", "# Flood report: what rivals claim"), (PEOPLE, "3 June 2023", "4 June 2023"),
    (ROW, "| Sellin | 48 | 2 |", "| Sellin | 48 | 12 |"), (CELL, "| Sellin | 48 | 2 |", "| Sellin | 84 | 2 |"),
    (ROW, "| Homes | Dead |", "| Homes | Missing |"), (CELL, "| Homes | Dead |", "| Homes | Missing |"),
    (ROW, "| Rothen | 212 | 0 |", "| Rothen | 212 | 9 |"),
    (CELL, "| Sellin | 48 | 2 |\n| Ostrow | 17 | 1 |", "| Ostrow | 48 | 2 |\n| Sellin | 17 | 1 |"),
    (ITEM, "nine are broken", "none are broken"), (ITEM, "twelve were sent", "two were sent"), (ITEM, "none are left", "plenty are left"),
    (FOUND, "inspected in May", "inspected in March"), (FOUND, "to be inspected again", "to be given up"),
    (RESIGN, "said so on Tuesday", "denies it"), (RESIGN, "resign.[^1]", "resign."), (RESIGN, "Nobody asked", "Her party asked"),
]
# What is said of a report anywhere in its source.
NOTICES = [
    "The figure above is wrong.", "None of this is true.", "The mayor denied the report about the wall.",
    "It later emerged that the wall never fell.", "Correction: it was three people.",
    "CORRECTION (5 June): The number of the injured was wrong.", "Update, 5 June: two of the injured have died.",
    "This article was amended on 5 June 2023.", "An earlier version gave another number.",
    "The number of injured has since been revised to three.", "Editor's note: the mayor disputes this account.",
    "Korrektur: Es waren drei.", "In einer früheren Version stand eine andere Zahl.", "Erratum : trois personnes.",
    "Rectificatif : il s'agit de trois personnes.", "The Gazette apologises for the mistake.", "The paper has retracted this story.",
    "Readers should disregard the number given above.", "We got this wrong.", "Police now say that three people were hurt.",
    "[Note: figures were revised on 6 June.]", "Anm. d. Red.: Die Zahl wurde angepasst.", "Die Zahl oben ist falsch.",
    "Le chiffre ci-dessus est faux.", "Fact check: false.", "This story turned out to be untrue.", "The report has been taken down.",
    "Die Redaktion bittet um Entschuldigung.", "The above account is disputed by the mayor.",
]
# Two sentences away or more, and no word of correction: known not to be seen.
UNSEEN = [
    (PEOPLE, "Pumps came from the coast", "Pumps were stolen from the coast"), (PEOPLE, "The bill is open.", "The bill is open. In fact nobody was hurt."),
    (PEOPLE, "Schools stay shut until Friday", "Schools stay shut until Monday"), (PEOPLE, "The bill is open.", "The bill is open. It snowed."),
]


def main():
    tool = sys.argv[1]
    end = "Some names have been changed."
    edits = [(quote, old, new, True) for quote, old, new in CHANGED]
    edits += [(PEOPLE, end, end + "\n\n" + notice, True) for notice in NOTICES]
    edits += [(quote, old, new, False) for quote, old, new in UNSEEN]
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "sources"))
        yaml = ["title: T", "events:"]
        for number, (quote, old, new, _) in enumerate(edits):
            assert TEXT.count(old) == 1, old
            yaml.append("  e%d: {title: E, when: 2001, cites: [{s%d: %s}]}" % (number, number, json.dumps(quote)))
            write(folder, number, TEXT)
        with open(os.path.join(folder, "dossier.yaml"), "w") as file:
            file.write("\n".join(yaml) + "\n")
        subprocess.run([tool, "accept", "--all", folder], capture_output=True)
        for number, (_, old, new, _) in enumerate(edits):
            write(folder, number, TEXT.replace(old, new))
        report = json.loads(subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True).stdout)
    verdicts = {}
    for citation in report["citations"]:
        verdicts.setdefault(int(citation["source"][1:]), set()).add(citation["verdict"])
    wrong = 0
    for number, (quote, old, new, is_seen) in enumerate(edits):
        is_fine = verdicts[number] <= {"exact", "moved", "cosmetic"}
        if is_fine == is_seen:
            wrong += 1
            print("%s: %r -> %r is %s" % (quote, old, new, sorted(verdicts[number])))
    print("%d edits around quotes, %d of them seen, %d known not to be; %d otherwise" % (len(edits), len(CHANGED) + len(NOTICES), len(UNSEEN), wrong))
    return 1 if wrong else 0


def write(folder, number, text):
    with open(os.path.join(folder, "sources", "s%d.md" % number), "w") as file:
        file.write("---\ntitle: S\n---\n" + text)


if __name__ == "__main__":
    sys.exit(main())
