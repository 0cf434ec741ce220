"""Put one page of each kind of the demo archive through Lighthouse; print its four scores, LCP and CLS.

python tools/lighthouse.py [--articles 300] [--only topics] [--uncompressed] [--applied]

Lighthouse runs as it does by default: a phone of the middle class on slow 4G, simulated from a load without a brake.
`--applied` brakes the connection and the processor themselves, to the same 150 ms, 1.6 Mbit/s and a quarter, and
looks at what is painted when. Texts are sent gzipped, as GitHub Pages does, or as they are with `--uncompressed`.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from stage import BROWSER_FLAGS, ROOT, chromium, demo, serve

LIGHTHOUSE = ROOT / "node_modules" / ".bin" / "lighthouse"
APPLIED = (
    "--throttling-method=devtools",
    "--throttling.requestLatencyMs=150",
    "--throttling.downloadThroughputKbps=1638.4",
    "--throttling.uploadThroughputKbps=750",
    "--throttling.cpuSlowdownMultiplier=4",
)
"""The simulated profile's own figures, for the browser's brake."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
KINDS = (
    ("home", "index.html"),
    ("article", "articles/*/index.html"),
    ("topics", "topics/index.html"),
    ("topic", "topics/*/index.html"),
    ("stories", "stories/index.html"),
    ("story", "stories/*/index.html"),
    ("names", "names/index.html"),
    ("name", "names/*/index.html"),
    ("places", "places/index.html"),
    ("place", "places/*/index.html"),
    ("outlets", "outlets/index.html"),
    ("outlet", "outlets/*/index.html"),
    ("authors", "authors/index.html"),
    ("author", "authors/*/index.html"),
    ("dates", "archives/index.html"),
    ("year", "[0-9]*/index.html"),
    ("month", "[0-9]*/[0-9]*/index.html"),
    ("undated", "undated/index.html"),
    ("a-z", "a-z/index.html"),
    ("coverage", "coverage/index.html"),
    ("wanted", "wanted/index.html"),
    ("search", "search/index.html"),
    ("about", "about/index.html"),
)
"""A name and where the first such page lies. 404.html is left out: it asks not to be indexed, which costs it SEO."""


def main() -> int:
    """Measure every kind of page; give 1 if a score is below 100."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--only", help="one kind of page")
    parser.add_argument("--uncompressed", action="store_true", help="send texts as they are")
    parser.add_argument("--applied", action="store_true", help="brake the browser instead of simulating a slow one")
    asked = parser.parse_args()
    if not LIGHTHOUSE.exists():
        sys.exit("Lighthouse is not installed: npm ci --ignore-scripts")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        home = serve(work / "output", compressed=not asked.uncompressed)
        site = demo(work, asked.articles, SITEURL=home)
        print(f"{'page':10} perf  a11y  best   seo     LCP    CLS  lost by")
        below = 0
        for kind, pattern in KINDS:
            page = next(iter(sorted(site.glob(pattern))), None)
            if page and asked.only in (None, kind):
                address = page.relative_to(site).as_posix().removesuffix("index.html")
                below += _report(
                    kind, _measure(f"{home}/{address}", work / "report.json", APPLIED if asked.applied else ())
                )
    return 1 if below else 0


def _measure(address: str, report: Path, brake: tuple[str, ...]) -> dict[str, Any]:
    """Run Lighthouse once; give its report."""
    flags = " ".join(["--headless", *BROWSER_FLAGS])
    command = [str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={report}", *brake]
    command += [f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
    environment = {**os.environ, "CHROME_PATH": chromium()}
    subprocess.run(command, check=True, capture_output=True, env=environment, timeout=180)  # noqa: S603 - our own command
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


def _report(kind: str, found: dict[str, Any]) -> bool:
    """Print a line of figures; say whether a score is below 100."""
    categories, audits = found["categories"], found["audits"]
    scores = [round(categories[name]["score"] * 100) for name in CATEGORIES]
    lcp = audits["largest-contentful-paint"]["numericValue"] / 1000
    cls = audits["cumulative-layout-shift"]["numericValue"]
    lost = sorted({audit for name in CATEGORIES for audit in _lost(categories[name], audits)})
    figures = "  ".join(f"{score:4}" for score in scores)
    print(f"{kind:10} {figures}  {lcp:5.2f} s  {cls:5.3f}  {', '.join(lost)}".rstrip(), flush=True)
    return min(scores) < 100  # noqa: PLR2004 - the best there is


def _lost(category: dict[str, Any], audits: dict[str, Any]) -> list[str]:
    weighed = [one["id"] for one in category["auditRefs"] if one["weight"] > 0]
    return [name for name in weighed if (audits[name]["score"] or 0) < 1 and audits[name]["score"] is not None]


if __name__ == "__main__":
    sys.exit(main())
