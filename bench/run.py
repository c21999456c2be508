"""Asks the real server for its pages and prints what they cost, beside a bare page of the same server in the same run.

python -m bench.run --sizes 1000,10000,100000
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import httpx
import psutil

from bench.linkedin_file import connections

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "bench"
PORT = 8799
TIMES = 150
# The most each page may cost, in bare pages (at 10,000 and 100,000 people on SQLite).
BOUNDS = {
    "Today": 6.0,
    "people, first page": 4.0,
    "people, far down": 4.0,
    "a person": 4.0,
    "search, rare name": 4.0,
    "search, common word": 8.0,
    "search, common word begun": 8.0,
    "search, name and organisation": 4.0,
}


CSRF_FIELD = r'name="csrfmiddlewaretoken" value="([^"]+)"'


def sought(pattern: str, text: str) -> str:
    """What the pattern's group (or all of it) finds; the page is not what we think it is where it finds nothing."""
    found = re.search(pattern, text)
    if found is None:
        raise RuntimeError(f"{pattern} is not on the page")
    return found.group(found.lastindex or 0)


@dataclass
class Figures:
    """What was measured at one size: milliseconds by name."""

    size: int
    p50: dict[str, float] = field(default_factory=dict)
    p95: dict[str, float] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)


def folder_of(size: int) -> Path:
    """A data folder with so many people; made once for this state of the models."""
    models = sorted([*ROOT.glob("src/soundings/*/models/*.py"), *ROOT.glob("src/soundings/*/models.py")])
    sources = [*models, ROOT / "bench" / "workspace.py", *sorted(ROOT.glob("src/soundings/*/migrations/0*.py"))]
    state = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    folder = CACHE / f"{size}-{state}"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        started = time.monotonic()
        subprocess.run([sys.executable, "-m", "bench.make", str(size)], cwd=ROOT, env=environment(folder), check=True)
        (folder / "made").write_text(f"{time.monotonic() - started:.1f}", encoding="ascii")
    return folder


def environment(folder: Path) -> dict[str, str]:
    """The data folder, our settings, and no other copy's."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("SOUNDINGS_", "PYTHON"))}
    return ours | {
        "SOUNDINGS_HOME": str(folder),
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }


class Server:
    """`soundings start` on a copy of a data folder, and somebody signed in."""

    def __init__(self, folder: Path) -> None:
        self.folder = CACHE / "run"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(folder, self.folder)

    def __enter__(self) -> Server:
        began = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "soundings.cli.main", "start", "--no-browser", "--port", str(PORT)],
            cwd=ROOT,
            env=environment(self.folder),
            stdout=subprocess.PIPE,
            text=True,
        )
        link = sought(r"http://\S+", self.process.stdout.readline() if self.process.stdout else "")
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{PORT}", follow_redirects=True, timeout=60)
        self.client.get(link).raise_for_status()
        self.seconds_to_first_page = time.monotonic() - began
        return self

    def __exit__(self, *error: object) -> None:
        self.client.close()
        self.process.terminate()
        self.process.wait(timeout=15)

    def memory(self) -> int:
        """Megabytes of all processes together (RSS)."""
        main = psutil.Process(self.process.pid)
        return sum(one.memory_info().rss for one in [main, *main.children(recursive=True)]) // 1_000_000


def measure(size: int) -> Figures:
    """Everything, at one size."""
    figures = Figures(size)
    with Server(folder_of(size)) as server:
        figures.other["start to first page"] = f"{server.seconds_to_first_page:.2f} s"
        time.sleep(1)
        figures.other["memory of all processes at rest"] = f"{server.memory()} MB"
        far = re.search(r'href="(\?[^"]*after=[^"]+)"', server.client.get("/people/").text)
        person = sought(r'href="(/people/[0-9a-f-]{36}/)"', server.client.get("/people/?q=Quillon").text)
        pages = {
            "bare": "/bare/",
            "Today": "/",
            "people, first page": "/people/",
            "people, far down": "/people/" + far.group(1).replace("&amp;", "&") if far else "/people/",
            "a person": person,
            "search, rare name": "/search/?q=Zebedeyan",
            "search, common word": "/search/?q=analyst",
            "search, common word begun": "/search/?q=anal",
            "search, name and organisation": "/search/?q=maya+northfield",
        }
        for path in pages.values():
            for _ in range(10):
                server.client.get(path).raise_for_status()
        taken: dict[str, list[float]] = {name: [] for name in pages}
        # In turn, so that whatever else the machine does falls on all alike.
        for _ in range(TIMES):
            for name, path in pages.items():
                taken[name].append(timed(server.client, path))
        for name, times in taken.items():
            figures.p50[name], figures.p95[name] = middle(times)
        writes(server, person, figures)
        figures.other["Today, requests a second with 16 clients"] = f"{throughput(server):.0f}"
        imported(server, person, figures)
    return figures


def timed(client: httpx.Client, path: str) -> float:
    """Milliseconds until the whole page is there."""
    began = time.perf_counter()
    client.get(path)
    return (time.perf_counter() - began) * 1000


def middle(times: list[float]) -> tuple[float, float]:
    """p50 and p95."""
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def writes(server: Server, person: str, figures: Figures) -> None:
    """Adding people and notes, by their forms."""
    page = server.client.get("/people/new/").text
    token = sought(CSRF_FIELD, page)
    for name, path, form in (
        ("adding a person", "/people/new/", {"full_name": "Somebody New", "title": "Analyst"}),
        ("adding a note", f"{person}notes/new/", {"text": "The tariff is the model.", "kind": "insight"}),
    ):
        times = []
        for _ in range(40):
            data = form | {"uuid": str(uuid4()), "csrfmiddlewaretoken": token}
            began = time.perf_counter()
            answer = server.client.post(path, data=data, follow_redirects=False)
            times.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 302:
                raise RuntimeError(f"{path}: {answer.status_code}")
        figures.p50[name], figures.p95[name] = middle(times)


def throughput(server: Server, clients: int = 16, seconds: float = 6) -> float:
    """Requests of Today a second, asked by a process of its own."""
    cookies = "; ".join(f"{name}={value}" for name, value in server.client.cookies.items())
    asked = subprocess.run(
        [sys.executable, "-m", "bench.asking", str(PORT), cookies, str(clients), str(seconds)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(asked.stdout)


def imported(server: Server, person: str, figures: Figures) -> None:
    """10,000 rows from confirm to done, while somebody writes notes."""
    content = connections(10_000, seed=9)
    page = server.client.get("/bring-in/").text
    token = sought(CSRF_FIELD, page)
    form = {"csrfmiddlewaretoken": token}
    began = time.perf_counter()
    preview = server.client.post("/bring-in/", data=form, files={"file": ("Connections.csv", content)})
    figures.other["10,000 rows previewed"] = f"{time.perf_counter() - began:.2f} s"
    worst, stop = [0.0], threading.Event()

    def note() -> None:
        with httpx.Client(base_url=server.client.base_url, cookies=server.client.cookies, timeout=60) as client:
            while not stop.is_set():
                data = form | {"text": "Noted meanwhile.", "kind": "insight", "uuid": str(uuid4())}
                start = time.perf_counter()
                client.post(f"{person}notes/new/", data=data)
                worst[0] = max(worst[0], time.perf_counter() - start)

    writer = threading.Thread(target=note)
    writer.start()
    began = time.perf_counter()
    server.client.post(f"{preview.url.path}confirm/", data=form, follow_redirects=False)
    while "Done." not in server.client.get(preview.url.path).text:
        time.sleep(0.02)
    figures.other["10,000 rows brought in"] = f"{time.perf_counter() - began:.2f} s"
    stop.set()
    writer.join()
    figures.other["a note saved meanwhile, at worst"] = f"{worst[0]:.2f} s"


def shown(all_: list[Figures]) -> str:
    """The figures as a Markdown table."""
    head = "".join(f" {one.size:,} |" for one in all_)
    lines = [f"| milliseconds, p50 / p95 (× bare) |{head}", "|---|" + "---:|" * len(all_)]
    for name in all_[0].p50:
        cells = []
        for one in all_:
            ratio = one.p50[name] / one.p50["bare"]
            bound = BOUNDS.get(name)
            mark = "" if bound is None else f" ({ratio:.1f} ×{'' if ratio <= bound else ', over'})"
            cells.append(f" {one.p50[name]:.1f} / {one.p95[name]:.1f}{mark} |")
        lines.append(f"| {name} |" + "".join(cells))
    lines += [f"| {name} |" + "".join(f" {one.other[name]} |" for one in all_) for name in all_[0].other]
    if len(all_) > 1:
        worst = {name: all_[-1].p50[name] / all_[0].p50[name] for name in BOUNDS}
        lines += ["", f"From {all_[0].size:,} to {all_[-1].size:,} people, at most 1.5 times:"]
        lines += [f"{name} {ratio:.2f}{'' if ratio <= 1.5 else ', over'}" for name, ratio in worst.items()]
    return "\n".join(lines)


def main() -> None:
    """Measure the sizes asked for, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    print(shown([measure(size) for size in sizes]))


if __name__ == "__main__":
    main()
