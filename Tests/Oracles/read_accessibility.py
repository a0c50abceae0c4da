"""Prints the accessibility tree that Chromium makes of a file, as JSON: role, name, description, in reading order."""
import json
import os
import sys
import tempfile

from browser import Browser


def tree(browser, path):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.call("Page.enable", session)
    browser.call("Accessibility.enable", session)
    browser.call("Page.navigate", session, url="file://" + os.path.abspath(path))
    while browser.message().get("method") != "Page.loadEventFired":
        pass
    nodes = browser.call("Accessibility.getFullAXTree", session)["nodes"]
    browser.call("Target.closeTarget", targetId=target)
    return nodes


def value(node, key):
    return node.get(key, {}).get("value", "")


def walk(nodes):
    by_id = {node["nodeId"]: node for node in nodes}
    result = []

    def visit(node):
        if not node.get("ignored"):
            properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
            result.append(
                {
                    "role": value(node, "role"), "name": value(node, "name"), "description": value(node, "description"),
                    "focusable": bool(properties.get("focusable")), "url": properties.get("url"),
                }
            )
        for child in node.get("childIds", []):
            if child in by_id:
                visit(by_id[child])

    visit(next(node for node in nodes if "parentId" not in node))
    return result


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
    browser = Browser(sys.argv[1], profile)
    try:
        json.dump([walk(tree(browser, path)) for path in sys.argv[2:]], sys.stdout)
    finally:
        browser.close()
