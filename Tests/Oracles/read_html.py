"""Reads an HTML table with html5lib, strictly, and prints as JSON what a reader needs to find in it."""
import base64
import hashlib
import json
import re
import sys
from collections import Counter

import html5lib

ELEMENTS = set(
    "html head meta title style body main h1 h2 p div table caption thead tbody tr th td ul ol li span strong bdi br "
    "section sup a".split()
)
ATTRIBUTES = set(
    "lang dir charset http-equiv content name class id role scope href value tabindex aria-labelledby aria-label".split()
)


def text(element):
    return "".join(element.itertext())


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def lowest_contrast(sheet):
    """Of each text colour on each ground, in every scheme of the style sheet."""
    lowest = 21.0
    for block in re.findall(r":root \{([^}]*)\}", sheet):
        colors = dict(re.findall(r"--(\w+): (#\w{6})", block))
        for ink in ("ink", "muted", "accent", "doubt"):
            for ground in ("ground", "panel"):
                lowest = min(lowest, contrast(colors[ink], colors[ground]))
    return lowest


with open(sys.argv[1], "rb") as file:
    data = file.read()
parser = html5lib.HTMLParser(namespaceHTMLElements=False)
tree = parser.parse(data, transport_encoding="utf-8")
elements = [element for element in tree.iter() if isinstance(element.tag, str)]
style = text(tree.find(".//style"))
policy = next(m.get("content") for m in tree.iter("meta") if m.get("http-equiv") == "Content-Security-Policy")
digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
ids = Counter(element.get("id") for element in elements if element.get("id"))
links = [element.get("href") for element in tree.iter("a")]
unexpected = {element.tag for element in elements} - ELEMENTS
unexpected |= {name for element in elements for name in element.attrib} - ATTRIBUTES
unexpected |= {link for link in links if not link.startswith(("#", "http://", "https://", "mailto:"))}
table = tree.find(".//table")
json.dump(
    {
        "errors": [f"{place}: {error} {details}" for place, error, details in parser.errors],
        "style_hash_in_policy": f"style-src 'sha256-{digest}'" in policy and "default-src 'none'" in policy,
        "lang": tree.get("lang"),
        "dir": tree.get("dir"),
        "dangling": [link for link in links if link.startswith("#") and link[1:] not in ids],
        "duplicate_ids": [name for name, count in ids.items() if count > 1],
        "unexpected": sorted(unexpected),
        "rows": [[text(cell) for cell in row] for row in table.find("tbody")],
        "row_headers": len([th for th in table.iter("th") if th.get("scope") == "row"]),
        "column_headers": len([th for th in table.iter("th") if th.get("scope") == "col"]),
        "lowest_contrast": lowest_contrast(style),
    },
    sys.stdout,
)
