"""Prints the text that a reader of Markdown shows, by markdown-it (CommonMark, tables and footnotes as GitHub has them).

With --structure it prints, as JSON, the rows of the first table, the footnotes referred to and defined, and every tag.
"""
import json
import sys
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.links, self.rows, self.ids = [], set(), [], [], []
        self.cell = None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.add(tag)
        if "href" in values:
            self.links.append(values["href"])
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = []
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append("".join(self.cell))
            self.cell = None

    def handle_data(self, data):
        self.text.append(data)
        if self.cell is not None:
            self.cell.append(data)


markdown = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
reader = Reader()
with open(sys.argv[-1], encoding="utf-8", newline="") as file:
    reader.feed(markdown.render(file.read()))
reader.close()
if sys.argv[1] == "--structure":
    print(json.dumps({"rows": reader.rows, "tags": sorted(reader.tags), "links": reader.links, "ids": reader.ids}))
else:
    sys.stdout.buffer.write("".join(reader.text).encode("utf-8"))
