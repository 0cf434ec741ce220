"""What many tests need: a built site, a server under a sub-path, a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from stage import CHROMIUM, Handler

ROOT = Path(__file__).parents[1]
REQUIRED = bool(os.environ.get("ARCHIVIST_REQUIRE_BROWSER"))
PATIENCE = 30_000
"""Milliseconds that a test waits for what a browser is to show: no measure of speed, only the end of hope."""
Serve = Callable[[Path, str], str]


def missing(sentence: str) -> None:
    """Skip with a plain sentence; fail where the guards must run (ARCHIVIST_REQUIRE_BROWSER)."""
    if REQUIRED:
        pytest.fail(sentence)
    pytest.skip(sentence)


@dataclass(frozen=True)
class Built:
    """A finished build: where it is, its exit status and what it said."""

    output: Path
    content: Path
    status: int
    said: str
    address: str = ""
    """Where it is served in this test run, without a slash at its end."""

    def page(self, address: str) -> str:
        return (self.output / address.strip("/") / "index.html").read_text(encoding="utf-8")


def prepare(content: Path) -> None:
    """Put the repository's own pages and curation into a fresh content folder."""
    for part in ("pages", "curation"):
        shutil.copytree(ROOT / "content" / part, content / part)


def build(
    seeds: Path, work: Path, *, siteurl: str = "", settings: str = "pelicanconf.py", extra: str = "", **environment: str
) -> Built:
    """Run the real Pelican build over `seeds` in a folder of its own; `extra` is one more setting, as NAME=value."""
    content, output = work / "content", work / "output"
    if not content.exists():
        prepare(content)
    places = {"SEEDS": str(seeds), "CONTENT": str(content), "OUTPUT": str(output), "SITEURL": siteurl}
    # Nothing of the machine: not the settings of whoever runs the tests, not the day of the last commit.
    own = {key: value for key, value in os.environ.items() if not key.startswith("ARCHIVIST_") and key != "SITENAME"}
    own |= {"LANG_UI": "en", "AS_OF": "2026-11-22"}
    places["ARCHIVIST_CACHE"] = str(work / "cache")  # what one test worked out is not another's
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "--output",
        str(output),
        "--settings",
        str(ROOT / settings),
        *(["--extra-settings", extra] if extra else []),
    ]
    done = subprocess.run(
        [*command, "--fatal", "errors"],
        cwd=ROOT,
        env={**own, "PYTHONHASHSEED": "random", **places, **environment},
        capture_output=True,
        text=True,
        timeout=1800,  # a hundred times what it takes: a stuck build ends, a slow machine does not fail
        check=False,
    )
    return Built(output, content, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def two(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Built:
    """The archive of the two real seeds, built for and served below /repo/."""
    work = tmp_path_factory.mktemp("two")
    address = serve(work / "output", "/repo")
    built = build(ROOT / "seeds", work, siteurl=address)
    assert built.status == 0, built.said
    return replace(built, address=address)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Built:
    """An archive of 150 invented articles, built for and served at the root of a site."""
    work = tmp_path_factory.mktemp("demo")
    prepare(work / "content")
    places = ["--seeds", str(work / "seeds"), "--content", str(work / "content")]
    subprocess.run([sys.executable, "-m", "archivist.cli", "demo", "150", *places], check=True, capture_output=True)
    built = build(work / "seeds", work)
    assert built.status == 0, built.said
    return replace(built, address=serve(work / "output", ""))


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve a folder, which may not be there yet, on this machine below `prefix`; give its address."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path, prefix: str) -> str:
        handler = functools.partial(Handler, directory=str(folder), prefix=prefix)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}{prefix}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium, headless."""
    if CHROMIUM is None:
        missing("No Chromium on this machine (Debian: apt install chromium): browser tests are not run.")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()
