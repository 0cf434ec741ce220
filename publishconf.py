"""Settings for the web: as pelicanconf.py, with the public address and without drafts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - Pelican’s own way of layering settings

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    sys.exit(
        f"publishconf.py: {SITEURL or 'nothing'} is no public address. "
        "Say where the archive will live: make publish SITEURL=https://example.org"
    )
ARCHIVIST_PUBLISH = True
