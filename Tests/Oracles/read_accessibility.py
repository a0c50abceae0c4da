"""Prints the accessibility tree that Chromium makes of a file, as JSON: role, name, description, in reading order.

Speaks to the browser over two pipes (--remote-debugging-pipe): nothing listens on a port.
"""
import json
import os
import subprocess
import sys
import tempfile


class Browser:
    def __init__(self, executable, profile):
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--force-renderer-accessibility",
            "--disable-dev-shm-usage", "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank",
        ]

        def arrange():
            # The browser reads from descriptor 3 and writes to 4; copies first, lest one overwrite the other.
            one, two = os.dup(to_browser), os.dup(from_browser)
            while two in (3, 4) or one in (3, 4):
                one, two = os.dup(one), os.dup(two)
            os.dup2(one, 3)
            os.dup2(two, 4)

        self.process = subprocess.Popen(
            [executable, *flags], preexec_fn=arrange, close_fds=False, stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self.number = 0
        self.buffer = b""

    def message(self):
        while b"\0" not in self.buffer:
            data = os.read(self.input, 1 << 20)
            if not data:
                raise RuntimeError("the browser has gone")
            self.buffer += data
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, session=None, **parameters):
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if session:
            call["sessionId"] = session
        os.write(self.output, json.dumps(call).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]

    def tree(self, path):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable", session)
        self.call("Accessibility.enable", session)
        self.call("Page.navigate", session, url="file://" + os.path.abspath(path))
        while self.message().get("method") != "Page.loadEventFired":
            pass
        nodes = self.call("Accessibility.getFullAXTree", session)["nodes"]
        self.call("Target.closeTarget", targetId=target)
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
        json.dump([walk(browser.tree(path)) for path in sys.argv[2:]], sys.stdout)
    finally:
        browser.process.kill()
        browser.process.wait()
