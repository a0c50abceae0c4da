#!/usr/bin/env python3
"""Measures `dossier check` on many sources and citations, and prints a table.

    Benchmarks/evidence.py [DOSSIER] [REPETITIONS]      ../.build/release/dossier and 5 by default

Each size is a dossier of its own in a temporary folder: sources of about 4 KB, ten citations a source, all accepted. It is checked with
nothing changed, then with a word changed in every source.
"""

import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
WORDS = (
    "harbour council minister report vote dock strike treaty border school budget court village river office paper union letter "
    "winter summer bridge market doctor train engine garden window station answer question number mountain valley city"
).split()


def sentence(generator):
    words = [generator.choice(WORDS) for _ in range(generator.randint(8, 16))]
    return (" ".join(words) + f" {generator.randint(1, 9999)}").capitalize() + "."


def write_dossier(folder, sources):
    """A dossier of so many sources with ten citations each."""
    generator = random.Random(sources)
    (folder / "sources").mkdir(parents=True)
    lines = ["title: Benchmark", "institutions:"]
    for number in range(sources):
        sentences = [sentence(generator) for _ in range(50)]
        paragraphs = [" ".join(sentences[start : start + 5]) for start in range(0, 50, 5)]
        text = f"---\ntitle: Source {number}\n---\n" + "\n\n".join(paragraphs) + "\n"
        (folder / "sources" / f"s{number}.md").write_text(text)
        for place in range(10):
            quote = sentences[place * 5 + 2][:-1]
            lines.append(f'  i{number}-{place}: {{name: N{number}-{place}, cites: [{{s{number}: "{quote}"}}]}}')
    (folder / "dossier.yaml").write_text("\n".join(lines) + "\n")


def change(folder):
    """Changes a word of every source."""
    for path in (folder / "sources").iterdir():
        text = path.read_text()
        middle = text.index(" ", len(text) // 2)
        path.write_text(text[:middle] + " not" + text[middle:])


def measure(tool, folder, repetitions):
    """The median of the seconds and the greatest memory in MB."""
    seconds, memory, last = [], 0, ""
    for _ in range(repetitions):
        start = time.perf_counter()
        process = subprocess.Popen([tool, "check", folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        last = process.stdout.read().decode().strip()
        _, _, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - start)
        memory = max(memory, usage.ru_maxrss / 1024)
    return statistics.median(seconds), memory, last


def main():
    tool = sys.argv[1] if len(sys.argv) > 1 else str(HERE.parent / ".build/release/dossier")
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    print("| sources | citations | sources changed | seconds | memory, MB | verdicts |\n|---:|---:|---|---:|---:|---|")
    for sources in (250, 500, 1000, 2000, 4000):
        root = pathlib.Path(tempfile.mkdtemp(prefix="dossier-benchmark-"))
        try:
            folder = root / "dossier"
            write_dossier(folder, sources)
            subprocess.run([tool, "accept", "--all", folder], check=True, stdout=subprocess.DEVNULL)
            for state in ("none", "all"):
                seconds, memory, last = measure(tool, folder, repetitions)
                verdicts = last.split(": ", 1)[-1]
                print(f"| {sources} | {sources * 10} | {state} | {seconds:.2f} | {memory:.0f} | {verdicts} |", flush=True)
                change(folder)
        finally:
            shutil.rmtree(root)


if __name__ == "__main__":
    main()
