"""Runs ours and the peers in turn, several times, and prints a table of medians. Called by `run`."""

import contextlib
import io
import itertools
import logging
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "Tests/ChronologyTests/Fixtures"
BENCHMARK = HERE / ".build/release/ChronologyBenchmark"
DOSSIER = HERE.parent / ".build/release/dossier"
DOCUMENT = "2023-07-20"


def rows(name):
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


CORE = rows("edtf-core.tsv")
# An empty line parts the lists that the benchmark reads, so that the one empty string is left out for everybody.
ALL = [row[0] for row in CORE if row[0]]
VALID = [row[0] for row in CORE if row[1] == "1"]
PHRASES = [row[0] for row in rows("phrases-en.tsv") if row[2] != "refused"]


def rate(items, work):
    """Items a second of processor time."""
    start = time.process_time()
    for item in items:
        try:
            work(item)
        except Exception:  # a peer may fail on what it does not understand; it is still timed
            pass
    return len(items) / (time.process_time() - start)


def ours():
    lists = "\n\n".join("\n".join(each) for each in (VALID, ALL, PHRASES)) + "\n"
    output = subprocess.run([BENCHMARK], input=lists, capture_output=True, text=True, check=True).stdout
    return {name: float(figure) for name, figure in (line.split("\t") for line in output.splitlines())}


def command(lines, *options):
    """Seconds of processor time of `dossier date --json` on so many lines, as a whole process."""
    data = ("\n".join(lines) + "\n").encode()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([DOSSIER, "date", "--json", *options], input=data, stdout=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.stdout.count(b"\n") == len(lines)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peers():
    from edtf import parse_edtf, text_to_edtf
    from edtf_validate.valid_edtf import is_valid

    def bounds(text):
        date = parse_edtf(text)
        date.lower_strict()
        date.upper_strict()

    return {
        "edtf bounds": rate(VALID, bounds),
        "edtf validity": rate(ALL, parse_edtf),
        "edtf-validate": rate(ALL, is_valid),
        "phrases": rate(PHRASES, text_to_edtf),
    }


def processor():
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def print_table(mine, theirs, repetitions):
    def number(value):
        return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"

    def times(value, other):
        return f"{number(other)} ({number(value / other)} times fewer)"

    print(f"{processor()}, {os.cpu_count()} processors seen, {platform.system()}, Python {platform.python_version()};")
    print(f"medians of {repetitions} repetitions, ours and the peers in turn, in processor time.")
    print()
    print("| what | ours | python-edtf 5.0.2 | edtf-validate 2.0.0 | target |")
    print("|---|---|---|---|---|")
    edtf, phrases = theirs["edtf bounds"], theirs["phrases"]
    validity, validate = theirs["edtf validity"], theirs["edtf-validate"]
    rows = [
        (f"EDTF strings a second: {len(VALID)} valid ones, with bounds", number(mine["edtf bounds"]),
         times(mine["edtf bounds"], edtf), "—", "1,000,000"),
        (f"EDTF strings a second: {len(ALL)}, valid or not", number(mine["edtf validity"]),
         times(mine["edtf validity"], validity), times(mine["edtf validity"], validate), "1,000,000"),
        (f"phrases a second: {len(PHRASES)}, with bounds", number(mine["phrases"]),
         times(mine["phrases"], phrases), "—", "300,000"),
        ("phrases a second, with bounds, EDTF and display text", number(mine["phrases with texts"]), "—", "—",
         "300,000"),
    ]
    milliseconds = [
        ("10,000 points, 42,000 constraints one by one", "network", "20 ms"),
        ("a contradiction with its chain that misses by days: median", "conflict near median", "2 ms"),
        ("the same: worst of 500", "conflict near worst", "2 ms"),
        ("a contradiction with its chain that misses by far: median", "conflict far median", "2 ms"),
        ("the same: worst of 500", "conflict far worst", "2 ms"),
        ("`dossier date --json --edtf-only`, 100,000 lines of EDTF, whole process", "command edtf", "1 s"),
        ("`dossier date --json`, 100,000 lines of phrases, whole process", "command phrases", "1 s"),
    ]
    for row in rows:
        print("| " + " | ".join(row) + " |")
    for name, key, target in milliseconds:
        print(f"| {name} | {mine[key] * 1000:.3g} ms | — | — | {target} |")


def main():
    logging.disable(logging.CRITICAL)
    repetitions = int(sys.argv[1])
    edtf_lines = list(itertools.islice(itertools.cycle(ALL), 100_000))
    phrase_lines = list(itertools.islice(itertools.cycle(PHRASES), 100_000))
    mine, theirs = [], []
    for repetition in range(repetitions):
        print(f"repetition {repetition + 1} of {repetitions}", file=sys.stderr)
        figures = ours()
        figures["command edtf"] = command(edtf_lines, "--edtf-only")
        figures["command phrases"] = command(phrase_lines, "--relative-to", DOCUMENT)
        mine.append(figures)
        with contextlib.redirect_stdout(io.StringIO()):  # python-edtf prints what it tries
            theirs.append(peers())

    def medians(all_figures):
        return {name: statistics.median(figures[name] for figures in all_figures) for name in all_figures[0]}

    print_table(medians(mine), medians(theirs), repetitions)


if __name__ == "__main__":
    main()
