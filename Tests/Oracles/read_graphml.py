"""Reads a GraphML file with NetworkX, igraph and rustworkx and compares every value with what is expected.

Usage: read_graphml.py FILE EXPECTED.json

EXPECTED is {"nodes": [{"id", "attributes"}], "edges": [{"id", "source", "target", "attributes"}]}. Prints one line a
difference; the exit status is 1 if there are any.
"""

import json
import math
import sys

import igraph
import networkx
import rustworkx

differences = []


def compare(where, expected, found, absent=lambda value: value is None):
    """What is expected must be there and equal; what is not expected must be absent in the reader's way of saying so."""
    for name, value in expected.items():
        got = found.get(name)
        if value == "" and got in ("", None):  # rustworkx and Gephi know no empty string
            continue
        if type(got) is not type(value) or got != value:
            differences.append(f"{where} {name}: expected {value!r}, found {got!r}")
    for name, value in found.items():
        if name not in expected and not absent(value):
            differences.append(f"{where} {name}: unexpected {value!r}")


def count(where, expected, found):
    if expected != found:
        differences.append(f"{where}: expected {expected}, found {found}")


def floats(attributes):
    """JSON does not tell 1 from 1.0."""
    return {name: float(value) if type(value) is int else value for name, value in attributes.items()}


def check_networkx(path, expected):
    graph = networkx.read_graphml(path, force_multigraph=True)
    count("networkx nodes", len(expected["nodes"]), graph.number_of_nodes())
    count("networkx edges", len(expected["edges"]), graph.number_of_edges())
    for node in expected["nodes"]:
        compare(f"networkx {node['id']}", node["attributes"], graph.nodes[node["id"]])
    edges = {key: (source, target, data) for source, target, key, data in graph.edges(keys=True, data=True)}
    for edge in expected["edges"]:
        source, target, data = edges[edge["id"]]
        count(f"networkx ends of {edge['id']}", [edge["source"], edge["target"]], [source, target])
        compare(f"networkx {edge['id']}", edge["attributes"], {k: v for k, v in data.items() if k != "id"})


def check_igraph(path, expected):
    graph = igraph.Graph.Read_GraphML(path)
    count("igraph nodes", len(expected["nodes"]), graph.vcount())
    count("igraph edges", len(expected["edges"]), graph.ecount())

    def absent(value):  # igraph fills in what a node does not have
        return value in ("", False) or (isinstance(value, float) and math.isnan(value))

    for node, found in zip(expected["nodes"], graph.vs):
        attributes = dict(found.attributes())
        count("igraph node id", node["id"], attributes.pop("id"))
        compare(f"igraph {node['id']}", node["attributes"], attributes, absent)
    for edge, found in zip(expected["edges"], graph.es):
        attributes = dict(found.attributes())
        attributes.pop("id", None)  # igraph 1.0.0 gives the ids of nodes here
        ends = [graph.vs[found.source]["id"], graph.vs[found.target]["id"]]
        count(f"igraph ends of {edge['id']}", [edge["source"], edge["target"]], ends)
        compare(f"igraph {edge['id']}", edge["attributes"], attributes, absent)


def check_rustworkx(path, expected):
    (graph,) = rustworkx.read_graphml(path)
    count("rustworkx nodes", len(expected["nodes"]), graph.num_nodes())
    count("rustworkx edges", len(expected["edges"]), graph.num_edges())
    for node, found in zip(expected["nodes"], graph.nodes()):
        attributes = dict(found)
        count("rustworkx node id", node["id"], attributes.pop("id"))
        compare(f"rustworkx {node['id']}", node["attributes"], attributes)
    for edge, (source, target, data) in zip(expected["edges"], graph.weighted_edge_list()):
        attributes = dict(data)
        attributes.pop("id", None)
        ends = [graph[source]["id"], graph[target]["id"]]
        count(f"rustworkx ends of {edge['id']}", [edge["source"], edge["target"]], ends)
        compare(f"rustworkx {edge['id']}", edge["attributes"], attributes)


def main():
    path, expected_path = sys.argv[1:]
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    for element in expected["nodes"] + expected["edges"]:
        element["attributes"] = floats(element["attributes"])
    for check in (check_networkx, check_igraph, check_rustworkx):
        try:
            check(path, expected)
        except Exception as error:  # a reader that refuses the file is a difference too
            differences.append(f"{check.__name__}: {type(error).__name__}: {error}")
    values = sum(len(element["attributes"]) for element in expected["nodes"] + expected["edges"])
    print(f"{len(expected['nodes'])} nodes, {len(expected['edges'])} edges, {values} values, 3 readers")
    for difference in differences[:40]:
        print(difference)
    sys.exit(1 if differences else 0)


main()
