"""`python -m archivist.cli` is the same as `archivist`."""

from __future__ import annotations

import sys

from . import main

sys.exit(main())
