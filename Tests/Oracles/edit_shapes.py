"""Edits texts that nobody here wrote, in every shape in which a source can have them, and asks `dossier check --json`.

    edit_shapes.py TOOL COUNT TEXT...

Passages of the texts' prose are set as paragraphs, wrapped lines, list items, block quotes, table cells, headings, saved
pages; the quote is a few words, a sentence, two sentences or a whole paragraph, in the middle of the source, at its start
or at its very end. COUNT material edits are made, each of the quoted sentence or of one beside it, and COUNT cosmetic ones,
each fit for its shape. Prints tables by shape and by rule and every surprise; exit status 1 if a material edit passed as
fine, or if more than two in a hundred cosmetic ones were called changed. The same texts give the same pairs.
"""

import collections
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

import edit_pairs
from edit_pairs import FINE, MATERIAL, by_table, swap_first

FOREIGN = re.compile(r"[^\x00-\x7f]")


# Material rules beyond those of edit_pairs: what a reporter, an editor or a forger would do.


def insert(words):
    def rule(s, rng, names):
        parts = s.split(" ")
        at = rng.randrange(1, len(parts) + 1)
        return " ".join(parts[:at] + [rng.choice(words)] + parts[at:])
    return rule


def lead(phrases):
    def rule(s, rng, names):
        phrase = rng.choice(phrases).replace("NAME", rng.choice(names))
        return phrase + (s[0].lower() if phrase.endswith(" ") and s[1:2].islower() else s[0]) + s[1:]
    return rule


def tail(phrases):
    def rule(s, rng, names):
        return s[:-1] + rng.choice(phrases).replace("NAME", rng.choice(names)) + s[-1] if s[-1] in ".!?" else None
    return rule


def one_word_less(s, rng, names):
    words = s.split(" ")
    at = rng.randrange(len(words))
    return " ".join(words[:at] + words[at + 1 :]) if len(words) > 3 else None


def other_digit(s, rng, names):
    return swap_first(r"\d", lambda m: str((int(m.group()) + rng.randrange(1, 10)) % 10), s)


def digit_less(s, rng, names):
    return swap_first(r"\d(?=\d)", lambda m: "", s)


def stop_to_question(s, rng, names):
    return s[:-1] + "?" if s.endswith(".") else None


def comma(s, rng, names):
    return s.replace(",", "", 1) if "," in s and rng.random() < 0.5 else re.sub(r"(?<=[a-z]) (?=[a-z])", ", ", s, count=1)


def capitals(s, rng, names):
    return swap_first(r"(?<= )[a-z]{4,}", lambda m: m.group().upper(), s)


def scare_quotes(s, rng, names):
    return swap_first(r"(?<= )[a-z]{4,}(?= )", lambda m: rng.choice(['"%s"', "“%s”", "‘%s’"]) % m.group(), s)


def bracket(s, rng, names):
    return swap_first(r"(?<= )[a-z]{4,}(?= )", lambda m: m.group() + rng.choice([" (sic)", " [citation needed]", " (disputed)", "?"]), s)


def typo(s, rng, names):
    def twist(m):
        at = rng.randrange(1, len(m.group()) - 1)
        return m.group()[:at] + m.group()[at + 1] + m.group()[at] + m.group()[at + 2 :]
    edited = swap_first(r"\b[A-Za-z]{5,}\b", twist, s)
    return edited if edited != s else None


EXTRA = {
    "hedge": insert("reportedly allegedly perhaps nearly almost about partly barely hardly possibly supposedly formerly".split()),
    "attribution in front": lead(["Rebels say ", "Rebels say: ", "NAME denies that ", "According to NAME, ", "It is untrue that ", "Critics: ", "If NAME is right, "]),
    "attribution behind": tail([", rebels say", ", said NAME", ", it is claimed", ", according to NAME", ", though NAME denies it", " – or so it seemed", " (NAME)", ", until 2019"]),
    "a word less": one_word_less, "another digit": other_digit, "a digit less": digit_less, "a question": stop_to_question,
    "a comma": comma, "capitals": capitals, "scare quotes": scare_quotes, "bracket": bracket, "letters swapped": typo,
}
RULES = dict(MATERIAL, **EXTRA)
ANYWHERE = ["hedge", "attribution in front", "attribution behind", "a word less", "another digit", "a digit less", "a question", "number", "letters swapped", "bracket"]


# Shapes: a source's text from the sentences of its middle paragraph, what stands above and below it.


def fold(text, width, first="", rest=""):
    lines = [first]
    for word in text.split():
        if lines[-1].strip("> ") and len(lines[-1]) + len(word) >= width:
            lines.append(rest)
        lines[-1] += ("" if not lines[-1] or lines[-1].endswith(" ") else " ") + word
    return "\n".join(lines)


def heading_of(text):
    return " ".join(re.sub(r"[.,;:!?]", "", text).split()[:7])


def items(mark):
    return lambda p, up, down: "## %s\n\n%s\n\n%s\n\n%s\n" % (heading_of(up), up, "\n".join(mark(i) + " " + s for i, s in enumerate(p)), down)


def table(p, up, down):
    rows = "\n".join("| %d | %s |" % (i + 1, s.replace("|", "/")) for i, s in enumerate(p))
    return "%s\n\n| No | What was said |\n|---:|---|\n%s\n\n%s\n" % (up, rows, down)


def page(body):
    def render(p, up, down):
        e = lambda s: html.escape(s, quote=False)
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>T</title></head>\n<body>\n<h1>%s</h1>\n<p>%s</p>\n%s\n<p>%s</p>\n</body></html>\n" % (e(heading_of(up)), e(up), body([e(s) for s in p]), e(down))
    return render


SHAPES = {
    "paragraph": lambda p, up, down: "# %s\n\n%s\n\n%s\n\n%s\n" % (heading_of(up), up, " ".join(p), down),
    "wrapped lines": lambda p, up, down: "%s\n\n%s\n\n%s\n" % (fold(up, 72), fold(" ".join(p), 72), fold(down, 72)),
    "a line a paragraph": lambda p, up, down: "%s\n%s\n%s\n" % (up, " ".join(p), down),
    "start of the source": lambda p, up, down: "%s\n\n%s\n" % (" ".join(p), down),
    "end of the source": lambda p, up, down: "## %s\n\n%s\n\n%s" % (heading_of(up), up, " ".join(p)),
    "the whole source": lambda p, up, down: " ".join(p),
    "bullets": items(lambda i: "-"), "numbered": items(lambda i: "%d." % (i + 1)),
    "block quote": lambda p, up, down: "%s\n\n%s\n\n%s\n" % (up, fold(" ".join(p), 60, "> ", "> "), down),
    "table": table,
    "heading": lambda p, up, down: "# %s\n\n%s\n\n## %s\n\n%s\n\n%s\n" % (heading_of(up), up, p[1].rstrip("."), " ".join(p[2:] or p[:1]), down),
    "page: p": page(lambda p: "<p>" + " ".join(p) + "</p>"), "page: li": page(lambda p: "<ul>\n" + "\n".join("<li>%s</li>" % s for s in p) + "\n</ul>"),
    "page: td": page(lambda p: "<table>\n" + "\n".join("<tr><td>%d</td><td>%s</td></tr>" % (i, s) for i, s in enumerate(p)) + "\n</table>"),
    "page: blockquote": page(lambda p: "<blockquote><p>" + " ".join(p) + "</p></blockquote>"),
    "page: div": page(lambda p: "<div class=\"story\">" + " ".join("<span>%s</span>" % s for s in p) + "</div>"),
}


# Cosmetic rules by shape.


def paragraphs_only(rule):
    """A rule for running text: headings, lists, quotes and tables stay as they are."""
    def applied(t, rng):
        blocks = re.split(r"(\n\n+)", t)
        return "".join(b if re.match(r"\s*$|[#>|]|\d+\. |[-*] ", b) else rule(b, rng) for b in blocks)
    return applied


def straight(t, rng):
    return t.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'", 0x2013: "-" if " – " not in t else "–"})


def curly(t, rng):
    t = re.sub(r'(^|[\s(\[])"', "\\1“", t)
    return re.sub(r"(?<=\w)'(?=\w)", "’", t.replace('"', "”"))


def emphasis(t, rng):
    mark = rng.choice(["*%s*", "**%s**", "_%s_", "__%s__"])
    spots = [m for m in re.finditer(r"(?<= )[A-Za-z]{4,}(?= )", t)]
    for m in sorted(rng.sample(spots, min(len(spots), 6)), key=lambda m: -m.start()):
        t = t[: m.start()] + mark % m.group() + t[m.end() :]
    return t


def strong_sentence(t, rng):
    return re.sub(r"(?<=\. )([A-Z][a-z]+(?: [a-z]+){2,8})(?= )", lambda m: "**%s**" % m.group(1), t, count=2)


def two_spaces(t, rng):
    return re.sub(r"(?<=[.!?]) (?=[A-Z])", "  ", t)


def line_end_hyphens(t, rng):
    return re.sub(r"\b([a-z]{4})([a-z]{4,})\b", lambda m: m.group(1) + "-\n" + m.group(2) if rng.random() < 0.15 else m.group(), t)


def soft_hyphens(t, rng):
    return re.sub(r"\b([A-Za-z]{3,4})([a-z]{4,})\b", "\\1\u00ad\\2", t)


def rewrap(t, rng):
    return fold(t, rng.choice([25, 40, 80, 120]))


def rewrap_quote(t, rng):
    width = rng.choice([30, 45, 90])
    def again(m):
        return fold(re.sub(r"\n> ?", " ", m.group()[2:]), width, "> ", "> ")
    return re.sub(r"(?m)^> .*(?:\n> .*)*", again, t)


def cells(t, rng):
    return re.sub(r"(?m)^\|.*\|$", lambda m: m.group().replace(" |", "  " * rng.randrange(1, 3) + "|").replace("|---|", "|------|"), t)


def bullets(t, rng):
    return re.sub(r"(?m)^- ", rng.choice(["* ", "*   ", "• ", " - ", "– "]), t)


def nbsp(t, rng):
    return re.sub(r"(?<=\w) (?=\w)", lambda m: rng.choice("\u00a0\u202f ") , t)


def html_indent(t, rng):
    return re.sub(r"\n", "\n" + rng.choice(["\t", "    ", "\n  "]), t.replace("><", ">\n    <") if rng.random() < 0.5 and "<td>" not in t else t)


def html_entities(t, rng):
    head, body = t.split("<body>")
    body = re.sub(r'"(?=[^<>]*<)(?![^<]*>)', rng.choice(["&quot;", "&#34;", "&ldquo;"]), body)
    return head + "<body>" + re.sub(r"(?<=\w)'(?=\w)", rng.choice(["&rsquo;", "&#8217;", "&#39;"]), body)


def html_inline(t, rng):
    tag = rng.choice(["b", "em", "i", "strong", 'span class="x"', 'a href="/x"', "mark"])
    return re.sub(r"(?<= )([A-Za-z]{5,})(?= )(?=[^<>]*<)", lambda m: "<%s>%s</%s>" % (tag, m.group(), tag.split()[0]) if rng.random() < 0.2 else m.group(), t.split("<body>")[0] + "<body>" + t.split("<body>")[1])


def html_attributes(t, rng):
    return re.sub(r"<(p|li|td|h1|div|blockquote)\b", lambda m: '<%s data-n="%d" class="c"' % (m.group(1), rng.randrange(99)), t)


def html_frame(t, rng):
    return t.replace("<body>", "<body><!-- saved 2023 -->\n<div><div>").replace("</body>", "</div></div><script>var x = 'not';</script></body>")


def html_wrap(t, rng):
    return re.sub(r"(?<=[a-z]) (?=[a-z])", lambda m: "\n      " if rng.random() < 0.2 else " ", t.split("<body>")[1]).join([t.split("<body>")[0] + "<body>", ""])


def crlf(t, rng):
    return t.replace("\n", "\r\n")


EVERYWHERE = {
    "CRLF": crlf, "byte order mark": lambda t, rng: "\ufeff" + t, "trailing blank lines": lambda t, rng: t + "\n" * rng.randrange(2, 9),
    "NFD": lambda t, rng: unicodedata.normalize("NFD", t), "NFC": lambda t, rng: unicodedata.normalize("NFC", t),
    "soft hyphens": lambda t, rng: soft_hyphens(t, rng) if "<" not in t else t, "ligatures": lambda t, rng: edit_pairs.ligatures(t, rng) if "<" not in t else t,
    "curly quotes": lambda t, rng: curly(t, rng) if "<" not in t else t, "straight quotes": straight, "no-break spaces": lambda t, rng: nbsp(t, rng) if "<" not in t else t,
    "ellipsis": lambda t, rng: t.replace("...", "…") if "..." in t else t.replace("…", "..."),
}
TEXT = {
    "emphasis": paragraphs_only(emphasis), "strong": paragraphs_only(strong_sentence), "two spaces": two_spaces,
    "line-end hyphens": paragraphs_only(line_end_hyphens), "other quotes": edit_pairs.quotes, "French quotes": paragraphs_only(edit_pairs.french), "dashes": edit_pairs.dashes,
    "apostrophes": edit_pairs.apostrophes, "invisible": edit_pairs.invisible, "trailing spaces": lambda t, rng: t.replace("\n", " \n"),
    "form feed between paragraphs": lambda t, rng: t.replace("\n\n", "\n\n\x0c", 1), "full-width digits": lambda t, rng: re.sub(r"(?m)^(?!\d+\. |\|).*$", lambda m: re.sub(r"\d", lambda d: chr(ord(d.group()) + 0xFEE0), m.group()), t),
}
PAGE = {"indentation": html_indent, "entities": html_entities, "inline tags": html_inline, "attributes": html_attributes, "frame": html_frame, "line breaks": html_wrap}
OF_SHAPE = {"block quote": {"block quote set anew": rewrap_quote}, "table": {"cells padded": cells}, "bullets": {"other bullets": bullets}}


def cosmetic_rules(shape):
    if shape.startswith("page"):
        return dict(EVERYWHERE, **PAGE)
    rules = dict(EVERYWHERE, **TEXT, **OF_SHAPE.get(shape, {}))
    if shape in ("paragraph", "wrapped lines", "start of the source", "end of the source", "the whole source"):
        rules["lines set anew"] = paragraphs_only(rewrap)
    return rules


# Passages, quotes, pairs.


def foreign_paragraphs(path):
    with open(path, encoding="utf-8", errors="strict") as file:
        try:
            text = file.read()
        except UnicodeDecodeError:
            return
    for block in re.split(r"\n[ \t]*\n", text):
        flat = " ".join(block.split())
        if 200 <= len(flat) <= 1600 and flat[-1] in ".!?”\"" and not re.search(r"[<>{}|\\]|https?:|---+|==|^[-*#\d]", flat):
            yield flat


def passages(texts, rng):
    found, seen = [], set()
    for path in sorted(texts):
        blocks = list(edit_pairs.paragraphs(path)) if path.endswith(".gz") else list(foreign_paragraphs(path))
        for index in range(1, len(blocks) - 1):
            parts = edit_pairs.sentences(blocks[index])
            if blocks[index] in seen or not 3 <= len(parts) <= 9 or len(set(parts)) < len(parts):
                continue
            seen.add(blocks[index])
            if any(6 <= len(s.split()) <= 60 for s in parts[1:-1]):
                found.append((parts, blocks[index - 1], blocks[index + 1]))
    rng.shuffle(found)
    return found


def quotation(parts, shape, rng):
    """A quote, and the indices of the first and the last sentence that it stands in."""
    choices = [i for i in range(1, len(parts) - 1) if 6 <= len(parts[i].split()) <= 60]
    at = 1 if shape == "heading" else rng.choice(choices)
    if shape == "start of the source" and rng.random() < 0.6:
        at = 0
    if shape == "end of the source" and rng.random() < 0.6:
        at = len(parts) - 1
    words = parts[at].rstrip(".").split(" ") if shape == "heading" else parts[at].split(" ")
    kind = rng.choice(["words", "words", "sentence", "two sentences", "paragraph"])
    if shape in ("heading", "table", "bullets", "numbered", "page: li", "page: td") and kind in ("two sentences", "paragraph"):
        kind = "sentence"
    if kind == "words":
        length = min(len(words), rng.randrange(4, 9))
        start = rng.choice([0, rng.randrange(0, len(words) - length + 1)])
        return " ".join(words[start : start + length]), at, at, kind
    if kind == "two sentences" and at + 1 < len(parts):
        return " ".join(parts[at : at + 2]), at, at + 1, kind
    if kind == "paragraph":
        return " ".join(parts), 0, len(parts) - 1, kind
    return " ".join(words), at, at, "sentence"


def shown(text, shape):
    return html.unescape(re.sub(r"<[^>]*>", "", text)) if shape.startswith("page") else text


def make_pairs(found, count, names, rng):
    pairs, made = [], collections.Counter()
    for round_number in range(40):
        for parts, up, down in found:
            for kind in ("material", "cosmetic"):
                if made[kind] >= count:
                    continue
                shape = rng.choice(sorted(SHAPES))
                quote, first, last, form = quotation(parts, shape, rng)
                before = SHAPES[shape](parts, up, down)
                if len(quote) < 10 or " ".join(shown(before, shape).replace("\n> ", " ").split()).count(" ".join(quote.split())) != 1:
                    continue
                if kind == "material":
                    is_foreign = len(FOREIGN.findall(" ".join(parts))) > 6
                    rule = rng.choice(ANYWHERE if is_foreign else sorted(RULES))
                    near = [i for i in range(first - 1, last + 2) if 0 <= i < len(parts) and (shape != "heading" or i == 1)]
                    place = rng.choice(near + list(range(first, last + 1)))
                    edited = RULES[rule](parts[place], rng, names)
                    if edited is None or " ".join(edited.split()) == parts[place]:
                        continue
                    after = SHAPES[shape](parts[:place] + [edited] + parts[place + 1 :], up, down)
                    if shape == "heading" and rule in ("a question",):
                        continue
                else:
                    rules = cosmetic_rules(shape)
                    rule = rng.choice(sorted(rules))
                    after = rules[rule](before, rng)
                if after == before:
                    continue
                pairs.append((kind, rule, shape, form, before, after, quote))
                made[kind] += 1
        if min(made["material"], made["cosmetic"]) >= count:
            break
    return pairs


def write(folder, i, shape, text):
    ending = "html" if shape.startswith("page") else "md"
    matter = "" if ending == "html" else "---\ntitle: S%d\n---\n" % i
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    with open(os.path.join(folder, "sources", "s%d.%s" % (i, ending)), "w", newline="") as file:
        file.write(mark + matter + text[len(mark) :])


def main():
    tool, count, texts = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    rng = random.Random(20231123)
    found = passages(texts, rng)
    names = sorted({w for parts, _, _ in found for w in re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}", " ".join(parts))}) or ["Ada"]
    pairs = make_pairs(found, count, names, rng)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "sources"))
        yaml, sources = ["title: Edits", "events:"], ["sources:"]
        for i, (_, _, shape, _, before, _, quote) in enumerate(pairs):
            yaml.append("  e%d: {title: E, when: 2001, cites: [{s%d: %s}]}" % (i, i, json.dumps(quote, ensure_ascii=False)))
            if shape.startswith("page"):
                sources.append("  s%d: {title: S, file: sources/s%d.html}" % (i, i))
            write(folder, i, shape, before)
        with open(os.path.join(folder, "dossier.yaml"), "w") as file:
            file.write("\n".join(yaml + (sources if len(sources) > 1 else [])) + "\n")
        accepted = subprocess.run([tool, "accept", "--all", folder], capture_output=True, text=True)
        first = edit_pairs.check(tool, folder)
        for i, (_, _, shape, _, _, after, _) in enumerate(pairs):
            write(folder, i, shape, after)
        second = edit_pairs.check(tool, folder)
        if os.environ.get("EDIT_PAIRS_VERBOSE"):
            explain(tool, folder, pairs)
    return report(pairs, first, second, accepted)


def explain(tool, folder, pairs):
    """What a cosmetic pair that is called changed was and is."""
    out = subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True)
    for citation in json.loads(out.stdout)["citations"]:
        kind, rule, shape = pairs[int(citation["source"][1:])][:3]
        if kind == "cosmetic" and citation["verdict"] not in FINE:
            print("%s, %s: %s %s\n  was %r\n  is  %r" % (rule, shape, citation["verdict"], citation.get("part"), citation["was"], citation["is"]))


def report(pairs, first, second, accepted):
    tables = {key: collections.defaultdict(collections.Counter) for key in ("material", "cosmetic", "material by shape", "cosmetic by shape")}
    wrong, total, surprises = collections.Counter(), collections.Counter(), []
    for i, (kind, rule, shape, form, before, after, quote) in enumerate(pairs):
        start, verdict = first.get("s%d" % i), second.get("s%d" % i)
        if start != ["exact"] or verdict is None or len(verdict) != 1:
            wrong["not citable"] += 1
            surprises.append((kind, rule, shape, form, "cannot be cited: %s %s" % (start, accepted.stderr[-300:]), quote, before, after))
            continue
        total[kind] += 1
        tables[kind][rule][verdict[0]] += 1
        tables[kind + " by shape"][shape][verdict[0]] += 1
        if (verdict[0] in FINE) == (kind == "material"):
            wrong[kind] += 1
            surprises.append((kind, rule, shape, form, verdict[0], quote, before, after))
    for name, table in tables.items():
        print(name)
        for row, counts in sorted(table.items()):
            print("  %-30s %4d: %s" % (row, sum(counts.values()), ", ".join("%d %s" % (n, v) for v, n in sorted(counts.items()))))
    for kind, rule, shape, form, verdict, quote, before, after in surprises if os.environ.get("EDIT_PAIRS_VERBOSE") else surprises[:25]:
        at = next((i for i, (a, b) in enumerate(zip(before, after)) if a != b), min(len(before), len(after)))
        print("  %s, %s, %s, %s: %s | quote %r | %r -> %r" % (kind, rule, shape, form, verdict, quote[:80], before[max(0, at - 50) : at + 50], after[max(0, at - 50) : at + 50]))
    print("material: %d pairs, %d passed as fine; cosmetic: %d pairs, %d called changed" % (total["material"], wrong["material"], total["cosmetic"], wrong["cosmetic"]))
    if not total["material"] or not total["cosmetic"]:
        return 1
    return 1 if wrong["material"] or wrong["not citable"] or wrong["cosmetic"] * 50 > total["cosmetic"] else 0


if __name__ == "__main__":
    sys.exit(main())
