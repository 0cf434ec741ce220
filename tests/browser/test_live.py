"""`make serve`: a new seed appears in the open browser by itself."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE, ROOT, Built, prepare

pytestmark = pytest.mark.browser

SEED = """Storm closes the harbour of Port Ambrose

LIMA, March 3, 2018

A storm closed the harbour of Port Ambrose on Saturday, the port authority said. (Invented.)

Fishermen tied their boats to the trees of the promenade and waited for the wind to turn.
"""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A running live preview: its address and its seeds folder."""
    seeds, content, output = tmp_path / "seeds", tmp_path / "content", tmp_path / "output"
    shutil.copytree(ROOT / "seeds", seeds)
    prepare(content)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = {
        "SEEDS": str(seeds),
        "CONTENT": str(content),
        "OUTPUT": str(output),
        "SITEURL": "",
        "ARCHIVIST_SERVE": "1",
    }
    command = [sys.executable, "-m", "pelican", str(content), "--output", str(output), "--settings", "pelicanconf.py"]
    server = subprocess.Popen(
        [*command, "--autoreload", "--listen", "--port", str(port)],
        cwd=ROOT,
        env={
            **os.environ,
            "LANG_UI": "en",
            "AS_OF": "2026-11-22",
            "ARCHIVIST_CACHE": str(tmp_path / "cache"),
            **places,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://127.0.0.1:{port}", seeds
    finally:
        os.killpg(server.pid, signal.SIGKILL)  # its folder goes with the test: nothing is left to tidy
        server.wait()


def test_a_new_seed_appears_without_a_hand_on_the_browser(preview: tuple[str, Path], chromium: Any) -> None:
    address, seeds = preview
    from playwright.sync_api import Error, expect

    page = chromium.new_page()
    for _ in range(180):
        try:
            page.goto(f"{address}/")
            page.get_by_text("U.S. welcomes Peru").first.wait_for(timeout=1000)
            break
        except Error:  # not up yet: the server or its first build
            page.wait_for_timeout(1000)
    # Perhaps the build still runs: what is changed meanwhile is seen as well.
    (seeds / "storm.txt").write_text(SEED, encoding="utf-8")
    expect(page.get_by_text("Storm closes the harbour").first).to_be_visible(timeout=4 * PATIENCE)
    page.close()


def test_a_published_site_carries_no_live_script(two: Built) -> None:
    assert not (two.output / "theme" / "live.js").exists()
    assert "live.js" not in two.page("")
