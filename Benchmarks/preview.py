"""How long an edit takes from the write of the file to the new figure on the screen of a browser: `dossier watch` with Chromium.

    preview.py TOOL CHROMIUM [EVENTS [EDITS]]      500 events and 20 edits of each kind by default

The clock begins before the edited file is closed, and ends when the browser has painted the page with the new figure. TOOL is a release
build's `dossier`. The dossier is made up: events with their sources in one file, a timeline of all of them.
"""
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Tests", "Oracles"))
from browser import Browser, Page  # noqa: E402

WORDS = "talks council office minister summit statement visit decision alliance treaty harbour strike budget border".split()
TYPES = ["conference", "announcement", "event", "protest", "election", "publication", "lawsuit"]

# Tells when what was changed in the page has been painted.
WATCH = """(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    window.paintedAt = performance.timeOrigin + performance.now();
    window.onPainted?.();
  };
  new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(0)))
    .observe(document.getElementById('pages'), {childList: true, subtree: true});
})()"""

# When it was, as soon as it is: a page that is asked again and again has less time to paint.
PAINTED = """new Promise((resolve) => {
  window.onPainted = () => { if (window.paintedAt && (%s)) resolve(window.paintedAt); };
  window.onPainted();
})"""


def dossier(count):
    numbers = random.Random(7)

    def day(year):
        return f"{year}-0{1 + numbers.randrange(9)}-{10 + numbers.randrange(18)}"

    events, quotes = "", [[] for _ in range(9)]
    for index in range(count):
        source = numbers.randrange(len(quotes))
        quotes[source].append(f"Event number {index} took place.")
        year = 2001 + numbers.randrange(22)
        title = " ".join(numbers.choice(WORDS) for _ in range(1 + numbers.randrange(4)))
        when = day(year) if numbers.random() < 0.5 else f"{day(year)}/{day(year + 1)}"
        events += f"  e{index}:\n    title: \"Event {index} {title}\"\n    type: {numbers.choice(TYPES)}\n    when: {when}\n"
        events += f"    cites: [{{s{source}: \"Event number {index} took place\"}}]\n"
    sources = ""
    for index, sentences in enumerate(quotes):
        sources += f"  s{index}:\n    title: Report {index}\n    publisher: Gazette {index}\n    date: 2024-01-{10 + index}\n"
        sources += "    text: |\n" + "".join(f"      {sentence}\n" for sentence in sentences + ["Nothing else."])
    views = "  time: {layout: timeline, title: What happened, include: {kinds: [event]}}\n"
    return f"title: Made up\nevents:\n{events}sources:\n{sources}views:\n{views}"


def processor_time(process):
    """In milliseconds."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 // os.sysconf("SC_CLK_TCK")


def title(text, event, number):
    """Another title for an event."""
    return re.sub(rf'(\n  {event}:\n    title: )"[^"]*"', rf'\1"Edit number {number}"', text)


def date(text, event, number):
    """Another date for an event."""
    day = f"20{10 + number % 10}-0{1 + number % 9}-{10 + number % 18}"
    return re.sub(rf"(\n  {event}:\n    title: [^\n]*\n    type: [^\n]*\n    when: )[^\n]*", rf"\g<1>{day}", text)


def addition(text, event, number):
    """A new event, with what it cites."""
    added = f"  new{number}:\n    title: New number {number}\n    type: protest\n    when: 2015-06-{10 + number % 18}\n"
    added += "    cites: [{s0: \"Nothing else\"}]\nsources:\n"
    return text.replace("sources:\n", added, 1)


def source(text, event, number):
    """Other words in a source, and in the citation of them."""
    index = event.removeprefix("e")
    return re.sub(rf"Event number {index} took place( at last)*", lambda found: found[0] + " at last", text)


KINDS = {"an event's title": title, "its date": date, "a new event": addition, "a source's text and the quote": source}


def measure(page, process, path, change, first, edits):
    ids = json.loads(page.ask("JSON.stringify([...document.querySelectorAll('.page g[id]')].map((group) => group.id))"))
    single = [name for name in ids if re.fullmatch(r"p1\.node-e\d+", name)]
    waits, works = [], []
    for number in range(first, first + edits):
        event = single[number * 7 % len(single)].split("-")[1]
        with open(path) as file:
            text = file.read()
        edited = change(text, event, number)
        assert edited != text
        page.ask("window.paintedAt = 0")
        before = processor_time(process)
        file = os.open(path, os.O_WRONLY | os.O_TRUNC)
        os.write(file, edited.encode())
        start = time.time() * 1000
        os.close(file)
        # Nothing but a new figure changes the pages.
        shown = "true"
        if change is title:
            shown = f"document.getElementById('pages').textContent.includes('Edit number {number}')"
        waits.append(page.ask(PAINTED % shown) - start)
        time.sleep(0.7)
        works.append(processor_time(process) - before)
    return waits, works


def main():
    tool, chromium = sys.argv[1:3]
    events, edits = [int(number) for number in sys.argv[3:5]] + [500, 20][len(sys.argv) - 3:]
    results = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        path = os.path.join(scratch, "made-up", "dossier.yaml")
        os.mkdir(os.path.dirname(path))
        with open(path, "w") as file:
            file.write(dossier(events))
        browser = Browser(chromium, os.path.join(scratch, "profile"), is_accessible=False)
        process = subprocess.Popen(
            [tool, "watch", os.path.dirname(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            page = Page(browser, process.stdout.readline().strip())
            page.until("document.querySelector('.page svg') !== null", 120)
            page.until("document.getElementById('status').dataset.kind === 'current'", 120)
            page.ask(WATCH)
            time.sleep(1)
            for index, (kind, change) in enumerate(KINDS.items()):
                results[kind] = measure(page, process, path, change, index * edits, edits)
        finally:
            process.kill()
            browser.close()
    print(f"{events} events, {edits} edits of each kind: from the write to the figure on the screen; load {os.getloadavg()[0]:.1f}")
    for kind, (waits, works) in results.items():
        print(
            f"  {kind}: median {statistics.median(waits):.0f} ms, least {min(waits):.0f}, most {max(waits):.0f}; "
            f"processor time of dossier-preview: median {statistics.median(works):.0f} ms (in ticks of 10 ms)")


main()
