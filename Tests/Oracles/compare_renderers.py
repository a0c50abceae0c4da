"""Where text begins and ends in figures, as librsvg and Chromium draw it, against where Dossier reckons that it does.

Reads a JSON file, its only argument: a list of {"svg": path, "texts": [{"left": x, "right": x, "known": bool}, …]}, the texts in the
order of the file's <text> elements; "known" says that Liberation Sans has all its letters. Every text is drawn in black on a
row of its own, by both renderers, and its ink is measured. Prints JSON: one entry a text with the ink's edges relative to
the reckoned left edge, or null where a renderer drew nothing.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from PIL import Image

SVG = "{http://www.w3.org/2000/svg}"
SCALE, PITCH, LEFT, ROWS = 2, 48, 60, 150


def local(element):
    return element.tag.removeprefix(SVG)


def blacken(element, is_root=True):
    """Without colours, halos and links; the runs stay."""
    for key in ["fill", "stroke", "stroke-width", "paint-order", "stroke-linejoin", "opacity"]:
        element.attrib.pop(key, None)
    if local(element) == "a":
        element.attrib.clear()
    for child in element:
        blacken(child, False)


def sheet(rows, width):
    root = ET.Element(SVG + "svg", {"width": str(width), "height": str(PITCH * len(rows))})
    ET.SubElement(root, SVG + "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    for index, (element, text, family) in enumerate(rows):
        element = copy.deepcopy(element)
        blacken(element)
        element.tail = None
        if not element.get("font-family"):
            element.set("font-family", family)
        element.set("x", f"{float(element.get('x')) - text['left'] + LEFT:.4f}")
        element.set("y", str(PITCH * index + 34))
        root.append(element)
    return ET.tostring(root, encoding="unicode")


def librsvg(file, image, width, height):
    subprocess.run(["rsvg-convert", "--zoom", str(SCALE), "-o", image, file], check=True)


def chromium(file, image, width, height):
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-lcd-text",
         f"--force-device-scale-factor={SCALE}", f"--window-size={width},{height}", f"--screenshot={image}",
         pathlib.Path(file).as_uri()], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def ink(image, count):
    """The first and last inked column of each row, in points from the reckoned left edge."""
    grey = Image.open(image).convert("L").point(lambda value: 255 if value < 160 else 0)
    edges = []
    for index in range(count):
        box = grey.crop((0, PITCH * SCALE * index, grey.width, PITCH * SCALE * (index + 1))).getbbox()
        edges.append([round(box[0] / SCALE - LEFT, 2), round(box[2] / SCALE - LEFT, 2)] if box else None)
    return edges


def main():
    ET.register_namespace("", SVG.strip("{}"))
    rows = []
    for figure in json.loads(pathlib.Path(sys.argv[1]).read_text()):
        root = ET.parse(figure["svg"]).getroot()
        elements = [element for element in root.iter(SVG + "text")]
        assert len(elements) == len(figure["texts"]), figure["svg"]
        rows += [(element, text, root.get("font-family")) for element, text in zip(elements, figure["texts"])]
    # What is wider than a sheet says nothing new.
    rows = [row for row in rows if row[1]["right"] - row[1]["left"] < 1800]
    result = []
    with tempfile.TemporaryDirectory() as folder:
        file, image = f"{folder}/sheet.svg", f"{folder}/sheet.png"
        for start in range(0, len(rows), ROWS):
            part = rows[start:start + ROWS]
            width = int(max(text["right"] - text["left"] for _, text, _ in part)) + 4 * LEFT
            pathlib.Path(file).write_text(sheet(part, width))
            edges = []
            for draw in (librsvg, chromium):
                draw(file, image, width, PITCH * len(part))
                edges.append(ink(image, len(part)))
            for (element, text, _), rsvg, chrome in zip(part, *edges):
                result.append({
                    "content": "".join(element.itertext()), "known": text["known"],
                    "width": round(text["right"] - text["left"], 2), "librsvg": rsvg, "chromium": chrome})
    json.dump(result, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
