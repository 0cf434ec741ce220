"""Where Archivist meets Pelican: one function for each signal, in the order in which they fire.

`get_generators` fires once for every run, also under autoreload (`initialized` does not), so the seeds are
converted there, before Pelican reads the editions. Handlers are module-level: blinker holds weak references.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.settings import read_settings

from ..errors import Refused
from ..refresh import Refreshed, refresh
from ..report import problems, summary
from . import assets, folder, inputs, limits, live, progress, search
from .generator import BUILD, CACHE, MACHINERY, PUBLISHED, REFRESHED, STANDING, ArchiveGenerator
from .missed import Missed
from .settings import FILE, check, told
from .standing import Standing, load
from .typography import headline, typeset

ASSETS = "ARCHIVIST_ASSETS"
"""Settings key for the theme's files as they were when the run began."""

_missed = Missed()


def register() -> None:
    """Connect the handlers; Pelican calls this once."""
    signals.get_generators.connect(_before)
    signals.article_generator_finalized.connect(_articles)
    signals.page_generator_finalized.connect(_pages)
    signals.finalized.connect(_after)


def _before(pelican: Any) -> type:
    """Convert the seeds, see what of the last build may stand, and give Pelican our generator."""
    settings = pelican.settings
    if _missed.running:
        _wait(settings)
    if not settings["ARCHIVIST_STRICT"]:
        _missed.begin(*(Path(settings[key]) for key in ("ARCHIVIST_SEEDS", "PATH", "THEME")), Path(FILE))
        live.begin(Path(settings["OUTPUT_PATH"]))
    with told(settings):
        check(settings)
    settings["STATIC_PATHS"] = [path for path in settings["STATIC_PATHS"] if path != settings["ARCHIVIST_SEEDS"]]
    settings[ASSETS] = gathered = assets.gather(Path(settings["THEME"]))
    asset = assets.addresser(gathered, settings["SITEURL"])
    settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], "asset": asset}
    settings["JINJA_FILTERS"] = {**settings["JINJA_FILTERS"], "headline": headline, "typeset": typeset}
    # The clock names a build of the live preview only; nothing else ever asks it.
    settings[BUILD] = "" if settings["ARCHIVIST_STRICT"] else str(time.time_ns())
    settings[MACHINERY] = inputs.machinery(settings)
    read = inputs.seeds_and_curation(settings)
    settings[STANDING] = standing = _standing(settings, read)
    settings[REFRESHED] = refreshed = _refreshed(settings)
    _missed.wrote(refreshed.written)
    if not any(problems(refreshed)):
        # From here on the editions are only read: this is what the build is made from. While there is something
        # to tell a curator, every build says it again.
        standing.inputs = _whole(settings, read)
    return ArchiveGenerator


def _wait(settings: Any) -> None:
    """Wait, after a build of the live preview that failed, until a file has changed."""
    print("The build stopped, for the reason above. It begins again when a file changes")  # noqa: T201 - for the keeper
    if Path(FILE) in _missed.wait():  # Pelican reads it again only after a build that was done
        settings.update(read_settings(FILE, {key: settings[key] for key in ("PATH", "OUTPUT_PATH")}))


def _standing(settings: Any, read: str) -> Standing:
    """Look at what the last build left; end here, with status 0, where building again would change nothing."""
    output = Path(settings["OUTPUT_PATH"])
    if not settings["ARCHIVIST_STRICT"]:
        return Standing(output)
    folder.mark(output)
    name = hashlib.sha256(str(output.resolve()).encode()).hexdigest()[:16]
    standing = load(output, CACHE / f"output-{name}.json")
    if standing.whole and standing.whole == _whole(settings, read):
        print(f"Nothing has changed since the last build: {output} stands as it is")  # noqa: T201 - for the keeper
        raise SystemExit(0)
    return standing


def _whole(settings: Any, read: str) -> str:
    """Give the digest of all inputs: seeds and curation as they were `read`, the editions as they are now."""
    return f"{settings[MACHINERY]} {read} {inputs.content(settings)}"


def _refreshed(settings: Any) -> Refreshed:
    """Convert the seeds, and say what was done."""
    try:
        progress.say("Reading and converting the raw articles")
        with progress.Pool(os.cpu_count()) as executor:
            refreshed = refresh(Path(settings["ARCHIVIST_SEEDS"]), Path(settings["PATH"]), executor, CACHE)
    except Refused as refusal:
        # A curation file that cannot be read: nothing is built on half of the curator's decisions.
        if settings["ARCHIVIST_STRICT"]:
            raise SystemExit(f"refused: {refusal}") from refusal
        raise
    # The log would stop the build at the first error: what a curator must know goes to the terminal as it is.
    for line in problems(refreshed):
        print(line, file=sys.stderr)  # noqa: T201 - see above
    print(summary(refreshed))  # noqa: T201 - see above
    if refreshed.broken and settings["ARCHIVIST_STRICT"]:
        raise SystemExit("Nothing was built: mend the files that are named above")
    return refreshed


def _articles(generator: Any) -> None:
    """Take over Pelican's articles: our generator writes them, so Pelican's own writes nothing.

    Its lists stay as they are: Pelican counts them in its last line.
    """
    drafts = [] if generator.settings.get("ARCHIVIST_PUBLISH") else generator.drafts
    generator.settings[PUBLISHED] = (generator.articles, [*generator.hidden_articles, *drafts])
    generator.generate_output = _nothing


def _pages(generator: Any) -> None:
    """Take over the keeper's pages likewise; our generator finds them in the context."""
    generator.generate_output = _nothing


def _nothing(writer: Any) -> None:
    """Write no page."""


def _after(pelican: Any) -> None:
    """Copy the theme's files, index the site for search, and end with status 1 if a seed was refused."""
    settings = pelican.settings
    output = Path(settings["OUTPUT_PATH"])
    standing: Standing = settings[STANDING]
    assets.copy(settings[ASSETS], output)
    standing.prune()
    if not standing.index_stands():
        progress.say("Indexing for search")
        search.index(output, settings)
    warned = list(limits.warnings(output)) if settings.get("ARCHIVIST_PUBLISH") else []
    for line in warned:
        print(line, file=sys.stderr)  # noqa: T201 - for the deployer
    standing.save(complete=not warned)
    # Autoreload watches what is in STATIC_PATHS, and copying follows links: named only between two runs,
    # the seeds folder is watched and never walked.
    settings["STATIC_PATHS"] = [*settings["STATIC_PATHS"], settings["ARCHIVIST_SEEDS"]]
    if not settings["ARCHIVIST_STRICT"]:
        live.end(output, settings[BUILD])
        _missed.end()
    if settings[REFRESHED].refused and settings["ARCHIVIST_STRICT"]:
        raise SystemExit(1)
