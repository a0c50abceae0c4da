"""Reads a DOT file with pydot and NetworkX and compares every value with what is expected.

Usage: read_dot.py FILE EXPECTED.json, as read_graphml.py; names are those of the DOT file, values are text.
"""

import json
import re
import sys

import networkx
import pydot

differences = []
KEYWORDS = ("node", "graph", "edge")


def plain(value):
    """A quoted string of the DOT language as what it says; readers hand it on as it stands."""
    if len(value) >= 2 and value[0] == value[-1] == '"':
        value = value[1:-1]
    return re.sub(r'\\(["\\n])', lambda match: "\n" if match[1] == "n" else match[1], value)


def compare(where, expected, found):
    found = {name: plain(str(value)) for name, value in found.items()}
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            differences.append(f"{where} {name}: expected {expected.get(name)!r}, found {found.get(name)!r}")


def count(where, expected, found):
    if expected != found:
        differences.append(f"{where}: expected {expected}, found {found}")


def check_pydot(graph, expected):
    nodes = {plain(node.get_name()): node for node in graph.get_nodes()}
    count("pydot nodes", len(expected["nodes"]), len(graph.get_nodes()))
    count("pydot edges", len(expected["edges"]), len(graph.get_edges()))
    for node in expected["nodes"]:
        compare(f"pydot {node['id']}", node["attributes"], nodes[node["id"]].get_attributes())
    edges = {plain(edge.get_attributes()["id"]): edge for edge in graph.get_edges()}
    for edge in expected["edges"]:
        found = edges[edge["id"]]
        ends = [plain(found.get_source()), plain(found.get_destination())]
        count(f"pydot ends of {edge['id']}", [edge["source"], edge["target"]], ends)
        compare(f"pydot {edge['id']}", edge["attributes"], found.get_attributes())


def check_networkx(pydot_graph, expected):
    graph = networkx.nx_pydot.from_pydot(pydot_graph)
    count("networkx nodes", len(expected["nodes"]), graph.number_of_nodes())
    count("networkx edges", len(expected["edges"]), graph.number_of_edges())
    nodes = {plain(name): data for name, data in graph.nodes(data=True)}
    for node in expected["nodes"]:
        if node["id"] not in KEYWORDS:  # NetworkX takes nodes of these names for defaults, quoted or not
            compare(f"networkx {node['id']}", node["attributes"], nodes[node["id"]])
    edges = {plain(key): (plain(s), plain(t), data) for s, t, key, data in graph.edges(keys=True, data=True)}
    for edge in expected["edges"]:
        source, target, data = edges[edge["id"]]
        count(f"networkx ends of {edge['id']}", [edge["source"], edge["target"]], [source, target])
        attributes = {name: value for name, value in edge["attributes"].items() if name != "key"}
        compare(f"networkx {edge['id']}", attributes, data)


def main():
    path, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    (graph,) = pydot.graph_from_dot_file(path, encoding="utf-8")
    check_pydot(graph, expected)
    check_networkx(graph, expected)
    values = sum(len(element["attributes"]) for element in expected["nodes"] + expected["edges"])
    print(f"{len(expected['nodes'])} nodes, {len(expected['edges'])} edges, {values} values, 2 readers")
    for difference in differences[:40]:
        print(difference)
    sys.exit(1 if differences else 0)


main()
