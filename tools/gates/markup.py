"""The Nu Html Checker over pages as they are served, errors and warnings alike."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from .gate import Found

VNU = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TOGETHER = 1000
"""Pages for one start of Java: its addresses fit into a command, and starting costs little beside them."""


def missing() -> str:
    """Say what is not on this machine; empty where the checker can run."""
    return "" if shutil.which("java") and VNU.exists() else "no Java or no vnu-jar (npm ci)"


def messages(addresses: Sequence[str]) -> list[str]:
    """Give everything the checker says of pages, by address or file."""
    # The checker is a service, too, and as one it must not look at the machine it runs on.
    here = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    found: list[str] = []
    for start in range(0, len(addresses), TOGETHER):
        part = addresses[start : start + TOGETHER]
        command = ["java", here, "-jar", str(VNU), "--format", "json", *part]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=7200)  # noqa: S603 - our own command
        found += [f"{one['url']}: {one['message']}" for one in json.loads(done.stderr)["messages"]]
    return found


def gate(addresses: Sequence[str]) -> Found:
    """Put pages through the checker."""
    if lack := missing():
        return Found("Nu Html Checker", "", absent=lack)
    return Found("Nu Html Checker", f"{len(addresses):,} pages", tuple(messages(addresses)))
