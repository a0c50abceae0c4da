"""Saved pages, PDF and DOCX as sources: what changes their words is noticed, how they are set is not.

    converted_sources.py TOOL

Pages and documents are written here, PDFs by rsvg-convert (left out where it is missing). Every file is accepted, replaced
by another version of it, and checked. Exit status 1 if a verdict is wrong or the lock has not the original's fingerprint.
"""

import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile

PARAGRAPHS = [
    "The river rose by three metres on Monday, the regional office said, and thirty people were taken to hospital in Rothen.",
    "“Nobody alive has seen the river like this,” said the lock keeper, Ole Lund, who has minded the gates of Rothen for thirty-one years without a holiday.",
    "Engineers do not expect the dam to break before the end of the week, although two of its four pumps are out of order.",
    "The minister may visit the town on 14 June 2023, a spokeswoman announced; nobody has asked her to.",
]
QUOTES = ["thirty people were taken to hospital", "minded the gates of Rothen", "two of its four pumps", "may visit the town on 14 June 2023"]
MATERIAL = [
    ("thirty people", "three people"), ("do not expect", "do expect"), ("14 June", "15 June"), ("Ole Lund", "Jan Rask"),
    ("three metres", "three feet"), ("may visit", "will visit"), ("the regional office said", "rivals of the office said"),
    ("nobody has asked", "everybody has asked"), ("two of its four", "all of its four"), (", although two of its four pumps are out of order", ""),
    ("were taken", "had been taken"), ("in Rothen", "in Sellin"),
]
FINE = {"exact", "moved", "cosmetic"}


def page(paragraphs, style="", script="var a=1;", nav="Home | News", ad="Buy a boat", charset="utf-8", name="p1"):
    body = "\n".join('<p class="%s">%s</p>' % (name, p) for p in paragraphs)
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="%s"><title>Flood</title><script>%s</script><style>%s</style></head>\n'
        "<body><nav>%s</nav><header>Harbour Gazette</header><article><h1>Flood in Rothen</h1>\n%s\n</article>"
        '<script>track("%s")</script><noscript>%s</noscript><iframe src="x">%s</iframe><footer>Contact us</footer></body></html>'
    ) % (charset, script, style, nav, body, ad, ad, ad)


def document(paragraphs, run=0, compression=zipfile.ZIP_STORED, deleted=""):
    def runs(text):
        pieces = [text[i : i + run] for i in range(0, len(text), run)] if run else [text]
        return "".join('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>' % piece for piece in pieces)

    body = "".join("<w:p>%s</w:p>" % runs(text) for text in ["Flood in Rothen"] + paragraphs)
    body += '<w:p><w:del w:id="1"><w:r><w:delText>%s</w:delText></w:r></w:del></w:p>' % deleted if deleted else ""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        archive.writestr(
            "word/document.xml",
            '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body>%s</w:body></w:document>" % body)
    return data.getvalue()


def printed(paragraphs, width=70, size=12, family="Liberation Serif"):
    """A PDF of one page, lines of so many letters."""
    lines = []
    for text in ["Flood in Rothen"] + paragraphs:
        line = ""
        for word in text.split():
            if len(line) + len(word) >= width:
                lines.append(line)
                line = ""
            line += (" " if line else "") + word
        lines += [line, ""]
    text = "".join('<text x="40" y="%d">%s</text>' % (60 + i * size * 1.4, line) for i, line in enumerate(lines) if line)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"><g font-family="%s" font-size="%d">%s</g></svg>' % (
        80 + width * size * 0.62, 100 + len(lines) * size * 1.4, family, size, text)
    return subprocess.run(["rsvg-convert", "-f", "pdf"], input=svg.encode(), capture_output=True, check=True).stdout


def cases():
    plain = page(PARAGRAPHS)
    for old, new in MATERIAL:
        edited = [p.replace(old, new) for p in PARAGRAPHS]
        yield "html", plain, page(edited), False
        yield "docx", document(PARAGRAPHS), document(edited), False
    yield "html", plain, plain.replace('<p class="p1">Engineers', '<p hidden>Engineers'), False
    yield "html", plain, plain.replace("thirty people", "<del>thirty</del> <ins>three</ins> people"), False
    yield "html", plain, page(PARAGRAPHS + ["Correction: it was three people."]), False
    yield "docx", document(PARAGRAPHS), document(PARAGRAPHS + ["Correction: it was three people."]), False
    for variant in [
        page(PARAGRAPHS, "p{color:red}", "x=2", "Home | Sport", "Buy two", name="q"), plain.replace(" ", "\n "),
        page(PARAGRAPHS, charset="windows-1252").encode("cp1252"), page(PARAGRAPHS, charset="utf-16").encode("utf-16"),
        plain.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("three", "t&#104;ree"),
        plain.replace("thirty people", '<b>thirty</b> <a href="x">people</a>').replace("Rothen", "<span>Ro</span>then"),
        plain.replace("<p class", "<div class").replace("</p>", "</div>"), plain.replace("thirty", "<!-- ad -->thirty"),
        b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode(), plain.replace("dam", "d&shy;am").replace("order", "or<wbr>der"),
    ]:
        yield "html", plain, variant, True
    yield "docx", document(PARAGRAPHS), document(PARAGRAPHS, 7, zipfile.ZIP_DEFLATED), True
    yield "docx", document(PARAGRAPHS), document(PARAGRAPHS, 3), True
    yield "docx", document(PARAGRAPHS), document(PARAGRAPHS, deleted="as was once thought"), True
    if not shutil.which("rsvg-convert") or not shutil.which("pdftotext"):
        print("no PDF: rsvg-convert or pdftotext is not installed")
        return
    before = printed(PARAGRAPHS)
    for old, new in MATERIAL[:6]:
        yield "pdf", before, printed([p.replace(old, new) for p in PARAGRAPHS]), False
    yield "pdf", before, printed([p.replace("thirty people", "three people") for p in PARAGRAPHS], 40, 9), False
    for width, size, family in [(40, 12, "Liberation Serif"), (95, 9, "Liberation Sans"), (55, 14, "Liberation Mono"), (70, 12, "Liberation Serif")]:
        yield "pdf", before, printed(PARAGRAPHS, width, size, family), True


def main():
    tool = sys.argv[1]
    rows = [(kind, raw(before), raw(after), is_fine) for kind, before, after, is_fine in cases()]
    with tempfile.TemporaryDirectory() as folder:
        yaml, sources = ["title: T", "events:"], ["sources:"]
        for number, (kind, before, _, _) in enumerate(rows):
            quotes = ", ".join("{s%d: %s}" % (number, json.dumps(quote)) for quote in QUOTES)
            yaml.append("  e%d: {title: E, when: 2001, cites: [%s]}" % (number, quotes))
            sources.append("  s%d: {title: S, file: f%d.%s}" % (number, number, kind))
            write(folder, number, kind, before)
        with open(os.path.join(folder, "dossier.yaml"), "w") as file:
            file.write("\n".join(yaml + sources) + "\n")
        subprocess.run([tool, "accept", "--all", folder], capture_output=True)
        first = check(tool, folder)
        with open(os.path.join(folder, "dossier.lock")) as file:
            lock = file.read()
        for number, (kind, _, after, _) in enumerate(rows):
            write(folder, number, kind, after)
        second = check(tool, folder)
    wrong = 0
    for number, (kind, before, _, is_fine) in enumerate(rows):
        problems = []
        if first[number] != {"exact"}:
            problems.append("accepted, but %s" % sorted(first[number]))
        if hashlib.sha256(before).hexdigest() not in lock:
            problems.append("the lock has not the original's fingerprint")
        if (second[number] <= FINE) != is_fine:
            problems.append("should %sbe fine, is %s" % ("" if is_fine else "not ", sorted(second[number])))
        for problem in problems:
            wrong += 1
            print("%s %d: %s" % (kind, number, problem))
    for kind in ("html", "docx", "pdf"):
        material = sum(row[0] == kind and not row[3] for row in rows)
        cosmetic = sum(row[0] == kind and row[3] for row in rows)
        print("%s: %d material edits, %d other settings" % (kind, material, cosmetic))
    print("%d verdicts are wrong" % wrong)
    return 1 if wrong else 0


def raw(content):
    return content.encode() if isinstance(content, str) else content


def write(folder, number, kind, content):
    with open(os.path.join(folder, "f%d.%s" % (number, kind)), "wb") as file:
        file.write(content)


def check(tool, folder):
    report = json.loads(subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True).stdout)
    verdicts = {}
    for citation in report["citations"]:
        verdicts.setdefault(int(citation["source"][1:]), set()).add(citation["verdict"])
    return verdicts


if __name__ == "__main__":
    sys.exit(main())
