"""Edits texts that nobody here wrote, by rule, and asks `dossier check --json` what it sees.

    edit_pairs.py TOOL COUNT TEXT...

Of the texts' prose, passages of several sentences become sources, each with a quote of a few words. After `accept --all`
every source is edited once: by a material rule (one of twelve classes), or set anew by a cosmetic one (one of ten).
COUNT passages a class at most. Prints a table by class and every surprise; exit status 1 if a material edit passed as
fine, or if more than two in a hundred cosmetic ones were called changed. The same texts give the same pairs.
"""

import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

FINE = {"exact", "moved", "cosmetic"}


def paragraphs(path):
    raw = gzip.open(path, "rb").read() if path.endswith(".gz") else open(path, "rb").read()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return
    for block in re.split(r"\n[ \t]*\n", text.replace("\r", "")):
        lines = [line.strip() for line in block.split("\n")]
        flat = re.sub(r"(?<=[.!?:;]) +", " ", " ".join(line for line in lines if line))
        if any(re.match(r"([*+o-]|\d+[.)]|#|>|\|)\s", line) for line in lines) or re.search(r"[<>{}|\\\t]|  |https?:|---+|__+|==", flat):
            continue
        if 220 <= len(flat) <= 1400 and re.match(r"[A-Z]", flat) and flat.endswith(".") and sum(map(str.islower, flat)) > 0.65 * len(flat):
            yield flat


def sentences(paragraph):
    # Rather too often than too seldom: what lies beside a piece then lies beside, or in, its sentence.
    return re.split(r"(?:(?<=[.!?])|(?<=[.!?][\"')])) (?=[^a-z ])", paragraph)


def passages(texts, rng):
    """Heading, target paragraph of three sentences at least, and a paragraph after it; the target is its middle sentence."""
    found, seen = [], set()
    for path in sorted(texts):
        blocks = list(paragraphs(path))
        for index in range(len(blocks) - 1):
            parts = sentences(blocks[index])
            if len(parts) >= 3 and blocks[index] not in seen:
                seen.add(blocks[index])
                target = rng.randrange(1, len(parts) - 1)
                words = parts[target].split()
                if 9 <= len(words) <= 60 and blocks[index].count(parts[target]) == 1:
                    found.append((parts, target, blocks[index + 1]))
    rng.shuffle(found)
    return found


def swap_first(pattern, table, sentence):
    match = re.search(pattern, sentence)
    return sentence[: match.start()] + table(match) + sentence[match.end() :] if match else None


def words_of(table):
    return r"\b(" + "|".join(map(re.escape, table)) + r")\b"


NUMBERS = "one two three four five six seven eight nine ten twelve twenty thirty hundred thousand".split()
MODAL = {"may": "must", "must": "should", "should": "may", "can": "will", "could": "should", "shall": "may", "might": "will", "will": "may", "cannot": "need not", "would": "could"}
QUANTITY = {"all": "some", "any": "no", "each": "one", "every": "nearly every", "some": "most", "most": "few", "only": "also", "both": "neither of", "many": "few", "several": "two", "always": "often", "never": "seldom", "usually": "always", "often": "seldom", "no": "any", "few": "many"}
TENSE = {"is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "had": "has", "will": "would", "does": "did", "do": "did"}
UNIT = {"bytes": "bits", "byte": "bit", "bits": "bytes", "bit": "byte", "seconds": "minutes", "second": "minute", "days": "weeks", "day": "week", "years": "months", "year": "month", "minutes": "hours", "hours": "days", "KB": "MB", "MB": "GB", "kilobytes": "megabytes", "megabytes": "gigabytes", "percent": "permille", "characters": "lines", "lines": "characters", "pixels": "points", "Hz": "kHz", "inches": "feet", "weeks": "days", "months": "years", "dollars": "euros", "times": "percent"}
PLACE = {"here": "there", "above": "below", "below": "above", "inside": "outside", "local": "remote", "remote": "local", "top": "bottom", "bottom": "top", "left": "right", "right": "left", "/etc": "/var", "/usr": "/opt", "home": "root", "country": "state", "countries": "states", "Massachusetts": "Michigan", "Cambridge": "Oxford", "Boston": "Austin", "MA": "CA", "USA": "UK", "States": "Kingdom", "outside": "inside", "directory": "file", "within": "outside", "upstream": "downstream", "first": "last", "end": "beginning", "front": "back", "under": "over", "kernel": "shell", "server": "client", "client": "server"}
MONTHS = "January February March April May June July August September October November December".split()


def by_table(table):
    return lambda s, rng, names: swap_first(words_of(table), lambda m: table[m.group(1)], s)


def number(s, rng, names):
    if re.search(r"\d", s):
        return swap_first(r"\d+", lambda m: rng.choice([str(int(m.group()) * 10), str(int(m.group()) + 1), "1" + m.group()]), s)
    return swap_first(words_of(NUMBERS), lambda m: NUMBERS[(NUMBERS.index(m.group(1)) + 1) % len(NUMBERS)], s)


def negation(s, rng, names):
    if re.search(r" not\b", s):
        return re.sub(r" not\b", "", s, count=1)
    return swap_first(r"\b(is|are|was|were|may|must|can|will|should|does|do|has|have|would|could)\b", lambda m: m.group() + " not", s)


def name(s, rng, names):
    found = list(re.finditer(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}", s))
    if not found:
        return None
    match = rng.choice(found)
    other = next(n for n in names[rng.randrange(len(names)) :] + names if n != match.group())
    return s[: match.start()] + other + s[match.end() :]


def date(s, rng, names):
    year = swap_first(r"\b(19|20)\d\d\b", lambda m: str(int(m.group()) + rng.choice([-10, -1, 1, 2])), s)
    return year or swap_first(r"\b(" + "|".join(m for m in MONTHS if m != "May") + r")\b", lambda m: MONTHS[(MONTHS.index(m.group()) + 1) % 12], s)


def attribution(s, rng, names):
    lead = rng.choice(["Some say that ", "According to its critics, ", "Allegedly, ", "The authors claim: ", "It was once believed that "])
    return rng.choice([lead + s, s[:-1] + ", as " + rng.choice(names) + " claims" + s[-1]])


def swap(s, rng, names):
    words = s.split(" ")
    places = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{4,}", w) and w not in ("that", "this", "with", "from", "have", "when", "your", "will", "which", "their", "they", "then", "than", "such", "these")]
    pairs = [(i, j) for i in places for j in places if i < j and words[i] != words[j]]
    if not pairs:
        return None
    i, j = rng.choice(pairs)
    words[i], words[j] = words[j], words[i]
    return " ".join(words)


def deletion(s, rng, names):
    clause = re.search(r", [^,.;:()]{8,80}(?=[,.])", s)
    if clause and rng.random() < 0.5:
        return s[: clause.start()] + s[clause.end() :]
    words = s.split(" ")
    places = [i for i, w in enumerate(words) if i and re.fullmatch(r"[a-z]{3,}", w)]
    return " ".join(w for i, w in enumerate(words) if i != rng.choice(places)) if places else None


MATERIAL = {
    "number": number, "negation": negation, "name": name, "date": date, "unit": by_table(UNIT), "modality": by_table(MODAL),
    "attribution": attribution, "swap of roles": swap, "deletion": deletion, "quantifier": by_table(QUANTITY),
    "tense": by_table(TENSE), "place": by_table(PLACE),
}


# What typesetters, editors and converters do to a whole text.


def quotes(t, rng):
    opening, closing = rng.choice([("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("»", "«"), ("“", "“")])
    return re.sub(r'"([^"\n]*(?:\n[^"\n]+)?)"', lambda m: opening + m.group(1) + closing, t)


def french(t, rng):
    return re.sub(r'"([^"]*)"', lambda m: "«\u00a0" + m.group(1) + "\u00a0»", t)


def apostrophes(t, rng):
    return re.sub(r"(?<=[A-Za-z])'", rng.choice(["’", "\u02bc", "´"]), t)


def dashes(t, rng):
    return re.sub(r"(?<= )--?(?= )", rng.choice(["–", "—"]), re.sub(r"(?<=[a-z])--(?=[a-z])", "—", t))


def spaces(t, rng):
    return rng.choice([
        lambda: t.replace(". ", ".  "), lambda: re.sub(r" (?=\w)", "\u00a0", t), lambda: t.replace(" ", "  "),
        lambda: re.sub(r"(?m)^", "    ", t), lambda: t.replace("\n", " \n"), lambda: re.sub(r"(?<=,) ", "\u2009", t),
        lambda: "\t" + t.replace("\n\n", "\n\n\t"), lambda: t.replace(" ", "\u202f"),
    ])()


def wrap(t, rng):
    width = rng.choice([30, 48, 72, 100])
    def fold(block):
        lines = [""]
        for word in block.split():
            if lines[-1] and len(lines[-1]) + len(word) >= width:
                lines.append("")
            lines[-1] += (" " if lines[-1] else "") + word
        return "\n".join(lines)
    text = "\n\n".join(block if block.startswith("#") else fold(block) for block in t.split("\n\n"))
    return text if rng.random() < 0.7 else text.replace("\n", "\r\n")


def hyphenate(t, rng):
    sign = rng.choice(["-\n", "\u00ad\n", "\u2010\n", "\u00ad"])
    # A heading is one line.
    heading, body = t.split("\n\n", 1)
    words = body.split(" ")
    places = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{7,}", w)]
    for i in places[:: rng.choice([2, 3, 5])]:
        middle = len(words[i]) // 2
        words[i] = words[i][:middle] + sign + words[i][middle:]
    return heading + "\n\n" + " ".join(words)


def unicode_form(t, rng):
    # English prose has few accents; full-width digits and letters are what East Asian typesetting makes of it.
    return rng.choice([
        lambda: re.sub(r"\d", lambda m: chr(ord(m.group()) + 0xFEE0), t), lambda: unicodedata.normalize("NFD", t),
        lambda: re.sub(r"\b[A-Z]{2,}\b", lambda m: "".join(chr(ord(c) + 0xFEE0) for c in m.group()), t),
    ])()


def ligatures(t, rng):
    for plain, sign in [("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")] + ([("st", "ﬆ")] if rng.random() < 0.3 else []):
        t = t.replace(plain, sign)
    return t


def invisible(t, rng):
    sign = rng.choice(["\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad"])
    return re.sub(r"([a-z]{3})(?=[a-z]{3})", r"\1" + sign, t, count=rng.choice([1, 5, 40]))


def marks(t, rng):
    choice = rng.randrange(4)
    if choice == 0:
        return t.replace("## ", rng.choice(["# ", "### "]), 1)
    if choice == 1:
        words = t.split(" ")
        for i in [i for i, w in enumerate(words) if re.fullmatch(r"[a-z]{5,}", w)][::4]:
            words[i] = rng.choice(["*%s*", "**%s**", "_%s_"]) % words[i]
        return " ".join(words)
    return t.replace("...", "…") if "..." in t else t.replace("## ", "#### ", 1)


COSMETIC = {
    "quotation marks": quotes, "French quotation marks": french, "apostrophes": apostrophes, "dashes": dashes,
    "spaces": spaces, "line breaks": wrap, "hyphenation": hyphenate, "Unicode form": unicode_form, "ligatures": ligatures,
    "invisible characters": invisible, "emphasis, headings": marks,
}


def document(parts, rest):
    return "## " + rest.split(". ")[0].split(",")[0][:50] + "\n\n" + " ".join(parts) + "\n\n" + rest + "\n"


def quote_of(sentence, rng):
    words = sentence.split(" ")
    length = min(len(words), rng.randrange(4, 9))
    start = rng.randrange(0, len(words) - length + 1)
    return " ".join(words[start : start + length])


def main():
    tool, count, texts = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    rng = random.Random(20231122)
    all_passages = passages(texts, rng)
    names = sorted({w for parts, _, _ in all_passages for w in re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z]{2,}", " ".join(parts))}) or ["Ada"]
    pairs = []
    for kind, rules in (("material", MATERIAL), ("cosmetic", COSMETIC)):
        for sort, rule in rules.items():
            made = 0
            for parts, target, rest in rng.sample(all_passages, len(all_passages)):
                if made == count:
                    break
                before = document(parts, rest)
                if kind == "material":
                    # Every third edit is beside the quote's sentence.
                    place = target if made % 3 else target + rng.choice([-1, 1])
                    edited = rule(parts[place], rng, names)
                    if edited is None or " ".join(edited.split()) == parts[place]:
                        continue
                    after = document(parts[:place] + [edited] + parts[place + 1 :], rest)
                else:
                    after = rule(before, rng)
                    if after == before:
                        continue
                quote = quote_of(parts[target], rng)
                if len(quote) < 13 or '"' in quote or "`" in quote or before.count(quote) != 1:
                    continue
                pairs.append((kind, sort, before, after, quote))
                made += 1
    surprises, table = [], {}
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "sources"))
        yaml = ["title: Edits", "events:"]
        for i, (_, _, before, _, quote) in enumerate(pairs):
            yaml.append("  e%d: {title: E, when: 2001, cites: [{s%d: %s}]}" % (i, i, json.dumps(quote, ensure_ascii=False)))
            write(folder, i, before)
        with open(os.path.join(folder, "dossier.yaml"), "w") as file:
            file.write("\n".join(yaml) + "\n")
        accepted = subprocess.run([tool, "accept", "--all", folder], capture_output=True, text=True)
        first = check(tool, folder)
        for i, (_, _, _, after, _) in enumerate(pairs):
            write(folder, i, after)
        second = check(tool, folder)
    for i, (kind, sort, before, after, quote) in enumerate(pairs):
        start, verdict = first.get("s%d" % i), second.get("s%d" % i)
        if start != ["exact"] or verdict is None or len(verdict) != 1:
            surprises.append((kind, sort, "cannot be cited: %s %s" % (start, accepted.stderr[:200]), quote, before, after))
            continue
        table.setdefault((kind, sort), []).append(verdict[0])
        if (verdict[0] in FINE) == (kind == "material"):
            surprises.append((kind, sort, verdict[0], quote, before, after))
    for kind in ("material", "cosmetic"):
        print(kind)
        for (k, sort), verdicts in table.items():
            if k == kind:
                counts = ", ".join("%d %s" % (verdicts.count(v), v) for v in sorted(set(verdicts)))
                print("  %-24s %4d pairs: %s" % (sort, len(verdicts), counts))
    material = [v for (k, _), vs in table.items() if k == "material" for v in vs]
    cosmetic = [v for (k, _), vs in table.items() if k == "cosmetic" for v in vs]
    passed = sum(v in FINE for v in material)
    changed = sum(v not in FINE for v in cosmetic)
    print("material: %d pairs, %d passed as fine; cosmetic: %d pairs, %d called changed" % (len(material), passed, len(cosmetic), changed))
    for surprise in surprises if os.environ.get("EDIT_PAIRS_VERBOSE") else surprises[:20]:
        kind, sort, verdict, quote, before, after = surprise
        at = next((i for i, (a, b) in enumerate(zip(before, after)) if a != b), min(len(before), len(after)))
        print("  %s, %s: %s | quote %r | %r -> %r" % (kind, sort, verdict, quote, before[max(0, at - 40) : at + 40], after[max(0, at - 40) : at + 40]))
    missing = [s for s in surprises if s[2].startswith("cannot")]
    return 1 if passed or changed * 50 > len(cosmetic) or missing else 0


def write(folder, i, text):
    with open(os.path.join(folder, "sources", "s%d.md" % i), "w", newline="") as file:
        file.write("---\ntitle: S%d\n---\n" % i + text)


def check(tool, folder):
    out = subprocess.run([tool, "check", "--json", folder], capture_output=True, text=True)
    verdicts = {}
    for citation in json.loads(out.stdout)["citations"]:
        verdicts.setdefault(citation["source"], set()).add(citation["verdict"])
    return {source: sorted(found) for source, found in verdicts.items()}


if __name__ == "__main__":
    sys.exit(main())
