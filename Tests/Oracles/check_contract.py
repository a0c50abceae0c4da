"""Validates reports of `dossier check --json` against its published JSON Schema, and against what point for point is promised.

    check_contract.py SCHEMA REPORT...

All reports together must have every verdict. Exit status 1 if something is missing, 77 without jsonschema.
"""

import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

CITATION = {
    "claim": str, "source": str, "verdict": str, "file": str, "line": int, "column": int, "sourceLine": (int, type(None)),
    "was": (str, type(None)), "is": (str, type(None)),
}
DIAGNOSTIC = {
    "id": str, "severity": str, "message": str, "file": (str, type(None)), "line": (int, type(None)), "column": (int, type(None)),
    "hint": (str, type(None)),
}
VERDICTS = {"exact", "moved", "cosmetic", "changed", "ambiguous", "missing", "source-gone", "withheld", "unlocked"}


def main():
    with open(sys.argv[1]) as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    seen = set()
    for path in sys.argv[2:]:
        with open(path) as file:
            report = json.load(file)
        errors = ["%s: %s" % (path, error.message) for error in validator.iter_errors(report)]
        assert not errors, errors
        assert isinstance(report, dict) and report["checked"] == report["cited"] == len(report["citations"]), path
        for key, members, rows in [("citations", CITATION, report["citations"]), ("diagnostics", DIAGNOSTIC, report["diagnostics"])]:
            for row in rows:
                for member, kind in members.items():
                    assert member in row, (path, key, member)
                    assert isinstance(row[member], kind), (path, key, member, row[member])
                    # The schema must require what is promised.
                    assert not validator.is_valid({**report, key: [{k: v for k, v in row.items() if k != member}]}), (key, member)
                    if not isinstance(row[member], int):
                        break_it = {**report, key: [{**row, member: 1.5}]}
                        assert not validator.is_valid(break_it), (key, member, "takes a number")
        for citation in report["citations"]:
            seen.add(citation["verdict"])
            assert citation["line"] >= 1 and citation["column"] >= 1, citation
            if citation["verdict"] in ("exact", "moved", "cosmetic", "changed", "ambiguous"):
                assert citation["sourceLine"] >= 1, citation
            if citation["verdict"] == "changed":
                assert citation["was"] and citation["was"] != citation["is"], citation
    assert seen == VERDICTS, seen ^ VERDICTS


if __name__ == "__main__":
    main()
