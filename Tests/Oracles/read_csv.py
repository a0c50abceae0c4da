"""Prints the rows of a CSV file as JSON, each by its header, the apostrophe that guards a field taken off."""
import csv
import json
import re
import sys

data = open(sys.argv[1], "rb").read()
assert data.startswith(b"\xef\xbb\xbf")
text = data.decode("utf-8-sig")
header, *rows = csv.reader(text.splitlines(keepends=True), strict=True)
assert all(len(row) == len(header) for row in rows)
fields = [[field[1:] if field.startswith("'") else field for field in row] for row in rows]
json.dump(
    {
        "rows": [dict(zip(header, row)) for row in fields],
        "line_ends": sorted(set(re.findall(r"\r\n|\r|\n", text))),
    },
    sys.stdout,
)
