"""Checks what a view shows around and between nodes against NetworkX. Reads a JSON file; prints what differs."""
import json
import sys

import networkx as nx


def path_nodes(graph, start, end, slack):
    try:
        shortest = nx.shortest_path_length(graph, start, end)
    except nx.NetworkXNoPath:
        return set()
    paths = nx.all_simple_paths(graph, start, end, cutoff=shortest + slack)
    return {node for path in paths for node in path}


for number, case in enumerate(json.load(open(sys.argv[1]))):
    graph = nx.Graph()
    graph.add_nodes_from(range(case["nodes"]))
    graph.add_edges_from(case["edges"])
    if "center" in case:
        expected = set(nx.ego_graph(graph, case["center"], radius=case["depth"]))
    else:
        start, end = case["between"]
        expected = path_nodes(graph, start, end, case["depth"]) | {start, end}
    if expected != set(case["found"]):
        print(f"case {number}: NetworkX has {sorted(expected)}, the view {sorted(case['found'])}")
