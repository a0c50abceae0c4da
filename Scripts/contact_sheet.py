"""Renders the contact sheet; see Scripts/contact-sheet."""

import html
import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

import matplotlib
from PIL import Image, ImageDraw

matplotlib.use("Agg")
import matplotlib.pyplot as plt

THEMES = ["light", "dark", "grey"]
PAGES = ["16:9", "4:3", "a4", "a4-landscape", "a3", "a3-landscape", "letter", "letter-landscape"]
THUMB = (620, 440)
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def run(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def figures(tool, folder, examples):
    """Every figure as PNG: {view: [(caption, file)]}."""
    sheets = {}
    for theme in THEMES:
        for page in PAGES:
            output = folder / f"{theme}-{page.replace(':', 'x')}"
            run(tool, "build", "--theme", theme, "--page", page, "--output", output, *examples)
            for svg in sorted(output.glob("*/*.svg")):
                png = svg.with_suffix(".png")
                run("rsvg-convert", "--width", "1280", svg, "-o", png)
                sheets.setdefault(f"{svg.parent.name}-{svg.stem}", []).append((f"{theme}, {page}", png))
    return sheets


def peers(folder, sheets):
    """The same data by plain `dot`, and for timelines by Matplotlib."""
    first = folder / f"{THEMES[0]}-{PAGES[0].replace(':', 'x')}"
    for dot in sorted(first.glob("*/*.dot")):
        name = f"{dot.parent.name}-{dot.stem}"
        if name not in sheets:
            continue
        png = folder / f"{name}-dot.png"
        run("dot", "-Tpng", dot, "-o", png)
        sheets[name].append(("plain dot", png))
        spans = dated(dot.parent / f"{dot.parent.name}.graphml", (first / dot.parent.name / f"{dot.stem}.svg").read_text())
        if spans and '"axis"' in (first / dot.parent.name / f"{dot.stem}.svg").read_text():
            png = folder / f"{name}-matplotlib.png"
            timeline(spans, png)
            sheets[name].append(("Matplotlib", png))


def dated(graphml, svg):
    """Names and first days of the events that a figure shows."""
    root = ET.parse(graphml).getroot()
    keys = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}
    result = []
    for node in root.iter(GRAPHML + "node"):
        data = {keys[item.get("key")]: item.text for item in node.iter(GRAPHML + "data")}
        start = data.get("date_start")
        if start and f'id="node-{node.get("id")}"' in svg:
            result.append((data.get("label") or node.get("id"), start))
    return sorted(result, key=lambda pair: pair[1])


def timeline(events, file):
    """As the gallery of Matplotlib does it: stems of alternating height."""
    days = [matplotlib.dates.datestr2num(day[:10] if len(day) > 7 else day[:7] + "-01") for _, day in events]
    figure, axes = plt.subplots(figsize=(12.8, 7.2), dpi=100)
    levels = [(-1) ** index * (1 + index // 2 % 5) for index in range(len(events))]
    axes.vlines(days, 0, levels, color="tab:red")
    axes.plot(days, [0] * len(days), "-o", color="black", markerfacecolor="white")
    for day, level, (name, _) in zip(days, levels, events):
        axes.annotate(name, xy=(day, level), xytext=(-3, 3 if level > 0 else -3), textcoords="offset points",
                      horizontalalignment="right", verticalalignment="bottom" if level > 0 else "top", fontsize=8)
    axes.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(matplotlib.dates.AutoDateLocator()))
    axes.yaxis.set_visible(False)
    figure.savefig(file)
    plt.close(figure)


def montage(name, entries, folder):
    columns = 4
    rows = -(-len(entries) // columns)
    sheet = Image.new("RGB", (columns * (THUMB[0] + 10), rows * (THUMB[1] + 30)), "#777777")
    draw = ImageDraw.Draw(sheet)
    for index, (caption, png) in enumerate(entries):
        image = Image.open(png).convert("RGB")
        image.thumbnail(THUMB)
        x, y = index % columns * (THUMB[0] + 10) + 5, index // columns * (THUMB[1] + 30) + 22
        draw.text((x, y - 16), caption, fill="white")
        sheet.paste(image, (x, y))
    sheet.save(folder / f"{name}.png")


def main():
    tool, folder, examples = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    sheets = figures(tool, folder, examples)
    peers(folder, sheets)
    parts = ["<!doctype html><meta charset=utf-8><title>Contact sheet</title><style>body{font:14px sans-serif;background:#777;color:#fff}"
             "figure{display:inline-block;margin:6px}img{width:620px;display:block}</style>"]
    for name, entries in sorted(sheets.items()):
        montage(name, entries, folder)
        parts.append(f"<h2>{html.escape(name)}</h2>")
        for caption, png in entries:
            link = html.escape(str(png.relative_to(folder)))
            parts.append(f'<figure><a href="{link}"><img src="{link}"></a>{html.escape(caption)}</figure>')
    (folder / "index.html").write_text("\n".join(parts))
    print(json.dumps({name: len(entries) for name, entries in sheets.items()}))


if __name__ == "__main__":
    main()
