"""Where the tools that look at the site find it: build an archive in a folder, serve it, find a browser."""

from __future__ import annotations

import functools
import gzip
import http
import http.server
import os
import shutil
import subprocess
import sys
import threading
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg", ".txt", ".xml"})
"""Endings of what hosts compress."""
BROWSER_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def chromium() -> str:
    """Give the path of a Chromium; leave with a sentence where there is none."""
    if CHROMIUM is None:
        sys.exit("No Chromium on this machine (Debian: apt install chromium).")
    return CHROMIUM


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
    places["ARCHIVIST_CACHE"] = str(work / "cache")
    command = [sys.executable, "-m", "pelican", str(content), "--output", str(output), "--settings", "pelicanconf.py"]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **places}, capture_output=True)  # noqa: S603 - likewise
    return output


def serve(folder: Path, prefix: str = "", *, compressed: bool = True) -> str:
    """Serve a folder below `prefix` on this machine until the tool ends; give its address, without a slash at its end.

    As GitHub Pages does: connections are kept open, texts go out gzipped. `compressed=False` sends them as they are.
    """
    handler = functools.partial(_Compressing if compressed else _Kept, directory=str(folder), prefix=prefix)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}{prefix}"


def _prepare(content: Path) -> None:
    for part in ("pages", "curation"):
        shutil.copytree(ROOT / "content" / part, content / part)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves as GitHub Pages does: below a prefix, 404.html for what is not there."""

    def __init__(self, *arguments: Any, prefix: str, **options: Any) -> None:  # noqa: ANN401 - as the base class has them
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        """Give the file behind a path."""
        inside = path.removeprefix(self.prefix) if path.startswith(f"{self.prefix}/") else "/nowhere-below-the-prefix"
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for what is not there."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


class _Kept(Handler):
    protocol_version = "HTTP/1.1"  # keeps the connection, as every host does


class _Compressing(_Kept):
    def do_GET(self) -> None:
        """Send a text gzipped to whoever accepts it; anything else, and what is not there, as the base class does."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXTS or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        data = _gzipped(path, path.stat().st_mtime_ns)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@lru_cache(maxsize=256)
def _gzipped(path: Path, changed: int) -> bytes:  # noqa: ARG001 - `changed` is part of what the cache goes by
    return gzip.compress(path.read_bytes(), 6)
