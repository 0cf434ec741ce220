"""Where the tools that look at the site find it: build an archive in a folder, serve it, find a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parents[1]
BROWSER_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


def chromium() -> str:
    """Give the path of a Chromium; leave with a sentence where there is none."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        sys.exit("No Chromium on this machine (Debian: apt install chromium).")
    return found


def demo(work: Path, articles: int, **settings: str) -> Path:
    """Invent and build an archive of so many articles below `work`; give its output folder."""
    _prepare(work / "content")
    places = ["--seeds", str(work / "seeds"), "--content", str(work / "content")]
    command = [sys.executable, "-m", "archivist.cli", "demo", str(articles), *places]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    return build(work / "seeds", work, **settings)


def build(seeds: Path, work: Path, **settings: str) -> Path:
    """Build `seeds` below `work`, with settings from the environment; give the output folder."""
    content, output = work / "content", work / "output"
    if not content.exists():
        _prepare(content)
    places = {"SEEDS": str(seeds), "CONTENT": str(content), "OUTPUT": str(output), "SITEURL": "", **settings}
    command = [sys.executable, "-m", "pelican", str(content), "--output", str(output), "--settings", "pelicanconf.py"]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **places}, capture_output=True)  # noqa: S603 - likewise
    return output


def serve(folder: Path) -> str:
    """Serve a folder on this machine until the tool ends; give its address, without a slash at its end."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


def _prepare(content: Path) -> None:
    for part in ("pages", "curation"):
        shutil.copytree(ROOT / "content" / part, content / part)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""
