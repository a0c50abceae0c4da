"""Compares the graph of a build for a circle with that of the whole dossier, with NetworkX.

Usage: compare_release.py WHOLE.graphml PART.graphml WITHHELD.json

WITHHELD is a list of ids and texts. Every node and edge of the part must be in the whole, with the same label and type; no attribute may hold
anything that is withheld; and what is not withheld and linked to nothing withheld must be there. Prints one line a fault.
"""

import json
import sys

import networkx

whole = networkx.read_graphml(sys.argv[1], force_multigraph=True)
part = networkx.read_graphml(sys.argv[2], force_multigraph=True)
with open(sys.argv[3], encoding="utf-8") as file:
    withheld = json.load(file)


def kinds(graph, node):
    return [graph.nodes[node].get(name) for name in ("label", "type", "kind", "aliases", "note")]


def edges(graph):
    found = {}
    for source, target, data in graph.edges(data=True):
        key = (source, target, data["type"], data["label"])
        found[key] = found.get(key, 0) + 1
    return found


for node in part.nodes:
    if node not in whole:
        print(f"{node} is not in the whole")
    elif kinds(part, node) != kinds(whole, node):
        print(f"{node} is another one")
all_edges = edges(whole)
for key, count in edges(part).items():
    if all_edges.get(key, 0) < count:
        print(f"{key} stands {count} times, in the whole {all_edges.get(key, 0)} times")
for secret in withheld:
    for node, data in part.nodes(data=True):
        if secret in str(node) or any(secret in str(value) for value in data.values()):
            print(f"{secret} is in the node {node}")
    for source, target, data in part.edges(data=True):
        if any(secret in str(value) for value in data.values()):
            print(f"{secret} is in an edge of {source}")
# What is not there is withheld, or hung on something that is: an isolated loss would be one too many.
for node, data in whole.nodes(data=True):
    if node in part or any(secret in (node, data["label"]) for secret in withheld):
        continue
    print(f"{node} is missing")
