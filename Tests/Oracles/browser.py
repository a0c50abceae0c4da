"""A Chromium without a window, driven over two pipes (--remote-debugging-pipe): nothing listens on a port."""
import json
import os
import subprocess
import time


class Browser:
    def __init__(self, executable, profile, is_accessible=True):
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
            "--remote-debugging-pipe", f"--user-data-dir={profile}",
        ] + ["--force-renderer-accessibility"] * is_accessible + ["about:blank"]

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
        # What it tells without being asked.
        self.events = []

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
            self.events.append(answer)

    def close(self):
        self.process.kill()
        self.process.wait()


class Page:
    """A tab of its own."""

    def __init__(self, browser, address, width=1280, height=800):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank", newWindow=True)["targetId"]
        self.target = target
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.navigate", url=address)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def ask(self, expression):
        """The value of an expression, awaited if it is a promise."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, expression, patience=60):
        """Waits until an expression is true; fails if it never is."""
        end = time.monotonic() + patience
        while True:
            # Until the page is there, most of what one can ask of it fails.
            value = self.ask(f"(() => {{ try {{ return {expression}; }} catch {{ return null; }} }})()")
            if value:
                return value
            if time.monotonic() > end:
                raise TimeoutError(f"never: {expression}; the page says: {self.ask('document.body.innerText')[:600]}")
            time.sleep(0.02)

    def complaints(self):
        """What the page logged as an error: exceptions, refusals of the content security policy, failed requests."""
        self.ask("0")
        found = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            if event["method"] == "Runtime.exceptionThrown":
                found.append(event["params"]["exceptionDetails"].get("text", "exception"))
            elif event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
                found.append(event["params"]["entry"]["text"])
        return found

    def screenshot(self, path):
        import base64

        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.call("Target.closeTarget", targetId=self.target)
