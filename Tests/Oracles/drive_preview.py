"""Uses `dossier watch` as a person would: edits a dossier while Chromium looks at it.

    drive_preview.py TOOL CHROMIUM DOSSIER SCENARIO...

Prints a JSON object with what held and what did not: {"held": [...], "failed": [...]}.
"""
import http.client
import json
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from browser import Browser, Page

TOOL, CHROMIUM, SOURCE = sys.argv[1:4]
held, failed = [], []


def check(what, is_true, detail=""):
    (held if is_true else failed).append(what if is_true else f"{what}: {detail}")


class Preview:
    """The command on a copy of the dossier."""

    def __init__(self, folder, *arguments, limit=None, **variables):
        self.folder = folder
        self.log = open(os.path.join(os.path.dirname(folder), "log"), "a+")
        self.process = subprocess.Popen(
            [TOOL, "watch", folder, *arguments], stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, **variables},
            preexec_fn=limit and (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))))
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])

    def request(self, method="GET", path="/", host=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        if host != "":
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers:
            connection.putheader(name, value)
        connection.endheaders()
        try:
            answer = connection.getresponse()
            body = answer.read()
        except TimeoutError as error:
            raise TimeoutError(f"no answer to {method} {path[:60]} {host} {headers}") from error
        connection.close()
        return answer, body

    def state(self):
        return json.loads(self.request(path="/state")[1])

    def until(self, test, patience=60):
        end = time.monotonic() + patience
        while True:
            try:
                state = self.state()
            except ConnectionError:
                # A listener that had no connections left begins again.
                state = None
            if state and test(state):
                return state
            if time.monotonic() > end:
                raise TimeoutError(json.dumps(state)[:800])
            time.sleep(0.02)

    def settled(self, patience=60):
        return self.until(
            lambda state: state["phase"] == "current" and not any(view["drawing"] for view in state["views"]), patience)

    def path(self, name="dossier.yaml"):
        return os.path.join(self.folder, name)

    def text(self):
        with open(self.path()) as file:
            return file.read()

    def replace(self, old, new):
        text = self.text()
        assert old in text, old
        with open(self.path(), "w") as file:
            file.write(text.replace(old, new))

    def children(self):
        return [pid for pid in os.listdir("/proc") if pid.isdigit() and self.is_child(pid)]

    def is_child(self, pid):
        try:
            with open(f"/proc/{pid}/stat") as file:
                return int(file.read().rsplit(")", 1)[1].split()[1]) == self.process.pid
        except (OSError, IndexError):
            return False

    def stop(self, number=signal.SIGINT):
        self.process.send_signal(number)
        try:
            return self.process.wait(10)
        finally:
            self.process.kill()
            self.process.stdout.close()
            self.log.close()


FIGURE = "document.querySelector('#pages')?.textContent ?? ''"


def editing(preview, browser):
    page = Page(browser, preview.address)
    page.until(f"({FIGURE}).includes('night shift walks out')")
    check("the page is titled", "The harbour strike" in page.ask("document.title"), page.ask("document.title"))
    preview.settled()
    page.ask("document.getElementById('figure').focus()")
    for _ in range(4):
        page.call("Input.dispatchKeyEvent", type="keyDown", key="+", text="+")
        page.call("Input.dispatchKeyEvent", type="keyUp", key="+")
    page.ask("document.getElementById('figure').scrollTo(140, 90)")
    view = "JSON.stringify([document.getElementById('zoom-text').textContent, figure.scrollLeft, figure.scrollTop])"
    before = page.ask(view)
    check("zoom and scroll are set", json.loads(before)[1:] == [140, 90], before)
    preview.replace("title: The night shift walks out", "title: The night shift lays down tools")
    page.until(f"({FIGURE}).includes('lays down tools')")
    check("an edit keeps zoom and scroll", page.ask(view) == before, f"{before} {page.ask(view)}")
    page.until("document.querySelectorAll('.changed').length > 0")
    changed = page.ask("[...document.querySelectorAll('.changed')].map((node) => node.textContent).join()")
    check("what changed stands out, and nothing else", "lays down tools" in changed and "settle" not in changed, changed)
    preview.settled()
    time.sleep(0.6)
    page.ask("performance.clearResourceTimings()")
    # Nothing but this view's own caption: the other's figure stays what it is, so nobody asks for it again.
    preview.replace("From walkout to settlement in three weeks.", "From beginning to end.")
    page.until(f"({FIGURE}).includes('From beginning to end')")
    preview.settled()
    time.sleep(0.6)
    names = {view["id"]: view["pages"] for view in preview.state()["views"]}
    fetched = page.ask("JSON.stringify(performance.getEntriesByType('resource').map((entry) => entry.name))")
    check("the other figure is not fetched", names["who-stands-where"][0] not in fetched, fetched)
    page.ask("location.hash = 'who-stands-where'")
    page.until(f"({FIGURE}).includes('Ada Mills')")
    page.ask("location.hash = 'chronology'")
    page.until(f"({FIGURE}).includes('lays down tools')")
    page.until(f"{view} === {json.dumps(before)}")
    check("another view and back keeps zoom and scroll", True)
    page.call("Page.reload")
    page.until(f"({FIGURE}).includes('lays down tools')")
    page.until(f"{view} === {json.dumps(before)}")
    check("reloading keeps zoom and scroll", True)
    check("nothing is complained of", page.complaints() == [], page.complaints())
    page.close()


def faults(preview, browser):
    page = Page(browser, preview.address)
    page.until(f"({FIGURE}).includes('night shift walks out')")
    preview.settled()
    preview.replace("type: negotiation", "type: negotiatoin")
    page.until("document.querySelector('.finding.error') !== null")
    text = page.ask("document.getElementById('finding-list').innerText")
    line = preview.text().split("\n").index("    type: negotiatoin") + 1
    check("the message is shown", "there is no entity type negotiatoin" in text, text)
    check("the place is shown", f"dossier.yaml:{line}:11" in text, text)
    check("the line is shown with a caret", re.search(r"type: negotiatoin\s+│ +\^~+", text) is not None, text)
    check("the hint is shown", "did you mean negotiation?" in text, text)
    check("the list is open", page.ask("!document.getElementById('finding-list').hidden"))
    check(
        "the last good figure stays, marked as stale",
        page.ask(f"({FIGURE}).includes('walks out') && document.getElementById('figure').classList.contains('stale')"))
    check("the title warns", page.ask("document.title").startswith("⚠"), page.ask("document.title"))
    # A fault of the syntax itself, on top.
    preview.replace("events:\n", "events: [\n")
    page.until("document.getElementById('finding-list').innerText.includes('yaml')")
    preview.replace("events: [\n", "events:\n")
    preview.replace("type: negotiatoin", "type: negotiation")
    page.until("document.querySelector('.finding.error') === null && !figure.classList.contains('stale')")
    check("once mended the message is gone", page.ask("document.getElementById('finding-list').hidden"))
    check("nothing is complained of", page.complaints() == [], page.complaints())
    page.close()


def hostile(preview, browser):
    preview.replace(
        'title: "The strike, step by step"',
        """title: "<img src=x onerror=document.title='owned'><script>alert(1)</script>\"""")
    preview.replace("type: protest", "type: <script>alert(2)</script>")
    page = Page(browser, preview.address)
    page.until("document.querySelector('.finding.error') !== null")
    preview.replace("type: <script>alert(2)</script>", "type: protest")
    page.until(f"({FIGURE}).includes('<script>')")
    check("markup in a dossier is text", page.ask("document.querySelectorAll('script').length") == 1)
    check("nothing of it runs", "owned" not in page.ask("document.title"))
    check("nothing is complained of", page.complaints() == [], page.complaints())
    page.close()


def saving(preview, browser):
    """Programs save in many ways; each is seen, once."""
    preview.settled()
    original = preview.text()

    def changed(number):
        return original.replace("The harbour strike", f"Strike {number}")

    def shown(number):
        preview.until(lambda state: state["title"] == f"Strike {number}")

    with open(preview.path(), "w") as file:  # in place, as VS Code
        file.write(changed(1))
    shown(1)
    with open(preview.path(".dossier.yaml.tmp"), "w") as file:  # renamed over, as many
        file.write(changed(2))
    os.rename(preview.path(".dossier.yaml.tmp"), preview.path())
    shown(2)
    os.rename(preview.path(), preview.path("dossier.yaml~"))  # moved away and written anew, as vim
    with open(preview.path(), "w") as file:
        file.write(changed(3))
    os.remove(preview.path("dossier.yaml~"))
    shown(3)
    with open(preview.path("#dossier.yaml#"), "w") as file:  # beside it first, as Emacs
        file.write(changed(4))
    os.rename(preview.path("#dossier.yaml#"), preview.path())
    shown(4)
    with open(preview.path(), "w") as file:  # in pieces, with pauses
        text = changed(5)
        for start in range(0, len(text), 400):
            file.write(text[start:start + 400])
            file.flush()
            time.sleep(0.01)
    shown(5)
    check("every way of saving is seen", True)
    os.makedirs(preview.path("more/deep"))
    with open(preview.path("more/deep/extra.yaml"), "w") as file:
        file.write("actors:\n  late: {name: Late Comer, type: person}\n")
    preview.until(lambda state: any("late" in finding["message"] for finding in state["diagnostics"]))
    shutil.rmtree(preview.path("more"))
    preview.until(lambda state: not any("late" in finding["message"] for finding in state["diagnostics"]))
    check("new and vanished folders are seen", True)
    preview.settled()
    before = preview.state()["revision"]
    for name in (".dossier.yaml.swp", "4913", "notes.txt", "output/x/a.svg", ".git/index"):
        os.makedirs(os.path.dirname(preview.path(name)), exist_ok=True)
        with open(preview.path(name), "w") as file:
            file.write("nothing of the dossier")
    time.sleep(0.5)
    check("files that are none of the dossier's are passed over", preview.state()["revision"] == before)
    for number in range(300):  # as a checkout
        with open(preview.path(f"file{number}.yaml"), "w") as file:
            file.write(f"actors:\n  extra-{number}: {{name: Extra {number}, type: person}}\n")
    preview.until(lambda state: sum("extra-" in finding["message"] for finding in state["diagnostics"]) >= 190)
    preview.settled()
    rounds = preview.state()["revision"] - before
    check("many files at once are few rounds", rounds <= 16, rounds)


def turbulence(preview, browser):
    """Saves in steps, many at once, and files that come and go: no state between two whole ones is shown as a fault."""
    preview.settled()
    page = Page(browser, preview.address)
    page.until(f"({FIGURE}).includes('night shift walks out')")
    page.ask(
        "window.kinds = []; new MutationObserver(() => kinds.push(document.getElementById('status').dataset.kind))"
        ".observe(document.getElementById('status'), {attributes: true})")
    original = preview.text()

    def changed(number):
        return original.replace("The harbour strike", f"Strike {number}")

    def shown(number):
        page.until(f"document.title.includes('Strike {number}')")

    def write(text, mode="w"):
        with open(preview.path(), mode) as file:
            file.write(text)

    text, middle = changed(1), original.index("type: negotiation") + 9
    write(text[:middle])
    time.sleep(0.03)
    write(text[middle:], "a")
    shown(1)
    write("")
    time.sleep(0.05)
    write(changed(2))
    shown(2)
    os.remove(preview.path())
    time.sleep(0.05)
    write(changed(3))
    shown(3)
    kinds = page.ask("kinds.join()")
    check("a save in steps shows no fault", "faulty" not in kinds and "failed" not in kinds, kinds)
    write(text[:middle])
    page.until("kinds.includes('faulty')")
    check("a fault that stays is shown", True)
    for number in range(10, 20):
        write(changed(number).replace("The night shift walks out", f"Edit {number}"))
        time.sleep(0.1)
    page.until(f"({FIGURE}).includes('Edit 19')")
    preview.settled()
    time.sleep(0.5)
    titles = page.ask("[...document.querySelectorAll('#pages g[id] > title')].map((title) => title.textContent).join()")
    check("of ten edits in a second the last is what stays", "Edit 19" in titles and "Edit 18" not in titles, titles)
    served = preview.request(path=f"/figures/{preview.state()['views'][0]['pages'][0]}.svg")[1].decode()
    same = page.ask(
        "(async () => { const { drawing } = await import('/drawing.js'); const page = document.querySelector('.page svg');"
        f"const whole = drawing({json.dumps(served)}, 1).svg;"
        "for (const svg of [page, whole]) for (const node of svg.querySelectorAll('g')) node.classList.remove('changed', 'target');"
        "const bare = (svg) => [...svg.children].map((child) => child.outerHTML.replaceAll(' class=\"\"', '')).join();"
        "return bare(page) === bare(whole); })()")
    check("a figure that was changed piece by piece is what the server has", same)
    page.close()


def checkout(preview, browser):
    """Another branch, whose files only fit together."""
    preview.settled()

    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments], cwd=preview.folder, check=True,
            capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "other")
    preview.replace("The harbour strike", "Another branch")
    cites = re.search(r"    cites: .*\n", preview.text())[0]
    for number in range(40):
        with open(preview.path(f"part{number:02}.yaml"), "w") as file:
            after = f"  when: {{after: event-{number + 1}}}" if number < 39 else "  when: 2020"
            file.write(f"events:\n  event-{number}:\n    title: Event {number}\n    type: event\n  {after}\n{cites}")
    git("add", ".")
    git("commit", "-qm", "two")
    git("checkout", "-q", "main")
    preview.until(lambda state: state["title"] == "The harbour strike")
    preview.settled()
    page = Page(browser, preview.address)
    page.until("document.title.includes('The harbour strike')")
    page.ask(
        "window.kinds = []; new MutationObserver(() => kinds.push(document.getElementById('status').dataset.kind))"
        ".observe(document.getElementById('status'), {attributes: true})")
    for number in range(3):
        git("checkout", "-q", "other")
        page.until("document.title.includes('Another branch')")
        git("checkout", "-q", "main")
        page.until("document.title.includes('The harbour strike')")
    kinds = page.ask("kinds.join()")
    check("a checkout shows no state between the branches as a fault", "faulty" not in kinds, kinds)
    page.close()


def link(folder, browser):
    """A dossier's folder by a link."""
    name = folder + "-link"
    os.symlink(folder, name)
    preview = Preview(name)
    preview.settled()
    preview.replace("The harbour strike", "By a link")
    preview.until(lambda state: state["title"] == "By a link")
    check("a folder behind a link is watched", True)
    shutil.copytree(folder, folder + "-two")
    with open(os.path.join(folder + "-two", "dossier.yaml"), "w") as file:
        file.write(preview.text().replace("By a link", "Elsewhere"))
    os.symlink(folder + "-two", name + "-new")
    os.rename(name + "-new", name)
    preview.until(lambda state: state["title"] == "Elsewhere")
    check("a link that leads elsewhere is followed", True)
    start = time.monotonic()
    check("and Ctrl-C ends it", preview.stop() == 130 and time.monotonic() - start < 20)


def tools(folder, browser):
    """The layout worker is exchanged while it watches, as by an upgrade."""
    room = os.path.dirname(folder)
    worker, place, reference = (os.path.join(room, name) for name in ("worker", "out", "reference"))

    def install(name, work):
        with open(worker + "-new", "w") as file:
            file.write(f"#!/bin/sh\necho \"call$*\" >> '{room}/{name}'\n{work}\n")
        os.chmod(worker + "-new", 0o755)
        os.rename(worker + "-new", worker)

    def drawings(name):
        path = os.path.join(room, name)
        return [line for line in open(path) if line == "call\n"] if os.path.exists(path) else []

    install("old", f"exec '{TOOL}-layout' \"$@\"")
    preview = Preview(folder, "--output", place, DOSSIER_LAYOUT_WORKER=worker)
    preview.settled()
    known = len(drawings("old"))
    check("a worker draws", known > 0)
    caption = "From walkout to settlement in three weeks."
    preview.replace(caption, "The same worker.")
    preview.until(lambda state: state["views"][0]["caption"] == "The same worker.")
    preview.settled()
    check("what did not change is not drawn again", len(drawings("old")) == known)
    # One that fails: what it draws looks otherwise.
    install("new", f"if [ \"$1\" = --version ]; then exec '{TOOL}-layout' --version; fi; exit 9")
    preview.replace("The same worker.", "Another worker.")
    end = time.monotonic() + 60
    while not drawings("new") and time.monotonic() < end:
        time.sleep(0.05)
    check("another worker draws what did not change, too", len(drawings("new")) > 0)
    variables = {**os.environ, "DOSSIER_LAYOUT_WORKER": worker}
    subprocess.run(
        [TOOL, "build", "--no-cache", "--output", reference, folder], check=True, capture_output=True, env=variables)
    difference, end = "unknown", time.monotonic() + 60
    while difference and time.monotonic() < end:
        difference = subprocess.run(["diff", "-r", place, reference], capture_output=True, text=True).stdout
        time.sleep(0.05)
    check("and what is written is what it draws", difference == "", difference[:500])
    preview.stop()
    again = subprocess.run(
        [TOOL, "build", "--check", "--output", place, folder], capture_output=True, text=True, env=variables)
    check("also for the next build", again.returncode == 0, again.stdout + again.stderr)


def vanishing(preview, browser):
    preview.settled()
    away = preview.folder + "-away"
    os.rename(preview.folder, away)
    state = preview.until(lambda state: state["phase"] == "failed")
    check("a vanished folder is told", "No such file" in state["reason"], state["reason"])
    check("the figures stay", all(view["pages"] for view in state["views"]) and state["stale"])
    os.rename(away, preview.folder)
    preview.settled()
    check("it comes back", True)
    preview.replace("The harbour strike", "Back again")
    preview.until(lambda state: state["title"] == "Back again")
    check("and is watched again", True)
    shutil.rmtree(preview.folder)
    preview.until(lambda state: state["phase"] == "failed")
    shutil.copytree(SOURCE, preview.folder)
    preview.until(lambda state: state["title"] == "The harbour strike")
    preview.replace("The harbour strike", "Once more")
    preview.until(lambda state: state["title"] == "Once more")
    check("so is one made anew", True)


def company(preview, browser):
    """Several tabs, and clients that are slow or go away."""
    preview.settled()
    slow = []
    for _ in range(40):
        client = socket.create_connection(("127.0.0.1", preview.port))
        client.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        slow.append(client)
    for _ in range(20):
        client = socket.create_connection(("127.0.0.1", preview.port))
        client.sendall(b"GET /eve")
        slow.append(client)
    for client in slow[::2]:
        client.close()
    one, two = Page(browser, preview.address), Page(browser, preview.address + "#who-stands-where")
    one.until(f"({FIGURE}).includes('walks out')")
    two.until(f"({FIGURE}).includes('Ada Mills')")
    preview.replace("The night shift walks out", "The night shift goes home")
    preview.replace("name: Ada Mills", "name: Adah Mills")
    one.until(f"({FIGURE}).includes('goes home')")
    two.until(f"({FIGURE}).includes('Adah Mills')")
    check("two tabs with two views both follow, beside slow and vanished clients", True)
    for client in slow:
        client.close()
    one.close()
    two.close()


def security(preview, browser):
    preview.settled()
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1", f"127.0.0.1:{preview.port + 1}",
                 f"127.0.0.1.evil.example:{preview.port}", f"0.0.0.0:{preview.port}", ""):
        answer, body = preview.request(host=host)
        check(f"the host “{host}” is refused", answer.status == 421 and b"<html" not in body, answer.status)
    for host in (f"localhost:{preview.port}", f"[::1]:{preview.port}", f"LocalHost:{preview.port}"):
        check(f"the host “{host}” is served", preview.request(host=host)[0].status == 200)
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "CONNECT"):
        answer, _ = preview.request(method)
        check(f"{method} is refused", answer.status == 405 and answer.getheader("Allow") == "GET", answer.status)
    with open(os.path.join(os.path.dirname(preview.folder), "secret"), "w") as file:
        file.write("a secret")
    for path in ("/../secret", "/%2e%2e/secret", "/figures/../../secret", "/figures/..%2f..%2fsecret.svg", "//etc/passwd",
                 "/figures//etc/passwd.svg", "/dossier.yaml", "/figures/.svg", "/..\\secret", "/figures/%00.svg",
                 "/preview.css/../dossier.yaml", "file:///etc/passwd", "/figures/" + "a" * 1_000 + ".svg"):
        answer, body = preview.request(path=path)
        check(f"{path[:40]} leads nowhere", answer.status in (400, 404) and b"secret" not in body, answer.status)
    name = preview.state()["views"][0]["pages"][0]
    for path in ("/", "/preview.js", f"/figures/{name}.svg", "/state", "/nothing"):
        answer, _ = preview.request(path=path)
        policy = answer.getheader("Content-Security-Policy") or ""
        check(
            f"{path[:12]} has a policy", "default-src 'none'" in policy and "unsafe" not in policy
            and "frame-ancestors 'none'" in policy and answer.getheader("X-Content-Type-Options") == "nosniff", policy)
    for site in ("cross-site", "same-site"):
        for path in ("/state", "/look?tab=1&view=chronology", f"/figures/{name}.svg", "/"):
            answer, _ = preview.request(path=path, headers=[("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", "no-cors")])
            check(f"{path[:8]} is refused to another site ({site})", answer.status == 403, answer.status)
    answer, _ = preview.request(headers=[("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")])
    check("a link from elsewhere leads here", answer.status == 200, answer.status)
    listening = subprocess.run(["ss", "-Hltn"], capture_output=True, text=True).stdout if shutil.which("ss") else ""
    ours = [line.split()[3] for line in listening.splitlines() if line.split()[3].endswith(f":{preview.port}")]
    check("it listens on this machine alone", all(a.startswith(("127.0.0.1:", "[::1]:")) for a in ours), ours)


def ending(preview, browser):
    other = subprocess.run(
        [TOOL, "watch", preview.folder, "--port", str(preview.port)], capture_output=True, text=True, timeout=60)
    check(
        "a port in use is told", other.returncode == 2 and f"port {preview.port} is in use" in other.stderr,
        f"{other.returncode} {other.stderr}")
    page = Page(browser, preview.address)
    page.until("document.body.innerText.includes('harbour')")
    preview.settled()
    # While it draws: workers are at it.
    preview.replace("name: Ada Mills", "name: Adele Mills")
    time.sleep(0.05)
    workers = preview.children()
    start = time.monotonic()
    status = preview.stop()
    took = time.monotonic() - start
    check("Ctrl-C ends it with status 130", status == 130, status)
    check("promptly", took < 20, took)
    end = time.monotonic() + 20
    while any(os.path.exists(f"/proc/{pid}") for pid in workers) and time.monotonic() < end:
        time.sleep(0.05)
    left = [pid for pid in workers if os.path.exists(f"/proc/{pid}")]
    check("no worker is left", left == [], left)
    page.until("document.getElementById('status').dataset.kind === 'offline'")
    check("the page says that it is alone", True)
    page.close()


def outputs(folder, browser):
    """Written with --output, and only then, as `build` would."""
    place = os.path.join(os.path.dirname(folder), "out")
    reference = os.path.join(os.path.dirname(folder), "reference")
    files = sorted(os.listdir(folder))
    preview = Preview(folder)
    preview.settled()
    check("without --output nothing is written", sorted(os.listdir(folder)) == files)
    preview.stop()
    preview = Preview(folder, "--output", place)
    preview.replace("The night shift walks out", "The night shift marches")
    index = os.path.join(place, "dossier", "chronology.md")

    def is_written():
        return os.path.exists(index) and "marches" in open(index).read()

    end = time.monotonic() + 60
    while not is_written() and time.monotonic() < end:
        time.sleep(0.05)
    preview.settled()
    time.sleep(0.5)
    preview.stop()
    subprocess.run([TOOL, "build", "--output", reference, folder], check=True, capture_output=True)
    difference = subprocess.run(["diff", "-r", place, reference], capture_output=True, text=True).stdout
    check("--output writes what build writes", difference == "", difference[:500])


def beginning(folder, browser):
    """A dossier that has errors from the start, and a folder that is not there yet."""
    path = os.path.join(folder, "dossier.yaml")
    good = open(path).read()
    with open(path, "w") as file:
        file.write(good.replace("type: negotiation", "type: nonsense"))
    preview = Preview(folder)
    page = Page(browser, preview.address)
    page.until("document.querySelector('.finding.error') !== null")
    check("errors from the start are shown", "Nothing can be drawn yet" in page.ask("document.body.innerText"))
    with open(path, "w") as file:
        file.write(good)
    page.until(f"({FIGURE}).includes('walks out')")
    check("and the figures once they are mended", True)
    page.close()
    preview.stop()
    shutil.move(folder, folder + "-later")
    preview = Preview(folder)
    preview.until(lambda state: state["phase"] == "failed")
    shutil.move(folder + "-later", folder)
    preview.settled()
    check("a folder that comes later is shown", True)
    preview.stop()
    alone = Preview(path)
    alone.settled()
    alone.folder = folder
    alone.replace("The harbour strike", "A single file")
    alone.until(lambda state: state["title"] == "A single file")
    check("a single file is watched", True)
    alone.stop()


def run(scenario, preview, browser):
    try:
        scenario(preview, browser)
    finally:
        if preview.process.poll() is None:
            check(f"{scenario.__name__}: it ends well", preview.stop(signal.SIGTERM) == 143)


def crowd(folder, browser):
    """More connections than the system lets it have."""
    preview = Preview(folder, limit=64)
    preview.settled()
    clients = []
    for _ in range(100):
        try:
            client = socket.create_connection(("127.0.0.1", preview.port))
            clients.append(client)
            client.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
        except (ConnectionRefusedError, ConnectionResetError, BrokenPipeError):
            # The server lets go of its socket when it can take no more, to take it up again.
            time.sleep(0.05)
    time.sleep(0.5)
    for client in clients:
        client.close()
    end = time.monotonic() + 20
    answers = 0
    while answers < 5 and time.monotonic() < end:
        try:
            answers = answers + 1 if preview.request()[0].status == 200 else 0
        except OSError:
            answers = 0
        time.sleep(0.1)
    check("a crowd of connections is survived", answers == 5)
    preview.replace("The harbour strike", "After the crowd")
    preview.until(lambda state: state["title"] == "After the crowd")
    preview.stop()


def main():
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        browser = Browser(CHROMIUM, os.path.join(scratch, "profile"))
        try:
            for number, name in enumerate(sys.argv[4:]):
                room = os.path.join(scratch, str(number))
                folder = os.path.join(room, "dossier")
                os.mkdir(room)
                shutil.copytree(SOURCE, folder)
                scenario = globals()[name]
                browser.events = []
                try:
                    if name in ("outputs", "beginning", "crowd", "link", "tools"):
                        scenario(folder, browser)
                    else:
                        run(scenario, Preview(folder), browser)
                except Exception as error:
                    with open(os.path.join(room, "log")) as log:
                        failed.append(f"{name}: {type(error).__name__}: {error}\n{log.read()[-2000:]}")
        finally:
            browser.close()
    json.dump({"held": held, "failed": failed}, sys.stdout, ensure_ascii=False, indent=1)


main()
