"""`archivist tag`: JSON lines `{id, title, text}` in, `{id, topics}` out, best topic first.

A `lang` (ISO 639-1) in the input is believed; without one the language is told from the text.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from pathlib import Path

from ..errors import Refused
from ..intake import language
from ..text import STEMMERS, words
from ..topics.tagger import tag
from ..topics.vocabulary import Vocabulary, load

_ENOUGH = 40
"""Words of text from which on its language can be told among all."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--curation", default="content/curation/topics.toml", help="the curator's topics (TOML)")


def run(namespace: argparse.Namespace) -> int:
    """Tag what stands on standard input; 1 where a line was refused, 0 otherwise."""
    try:
        vocabulary = vocabulary_of(Path(namespace.curation))
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    status = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            print(_tagged(line, number, vocabulary))
        except Refused as refusal:
            print(refusal, file=sys.stderr)
            status = 1
    return status


def vocabulary_of(file: Path) -> Vocabulary:
    """Give the vocabulary as the curator's `file` changes it; the built-in one where there is no file."""
    return load(file.read_text(encoding="utf-8"), str(file)) if file.is_file() else load()


def _tagged(line: bytes, number: int, vocabulary: Vocabulary) -> str:
    """Give the output line for one input line. Raises `Refused`."""
    remedy = 'Write one JSON object a line: {"id": ..., "title": ..., "text": ...}'
    try:
        article = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Refused("stdin", f"not a JSON line: {error}", remedy, number) from error
    if not isinstance(article, dict) or "id" not in article:
        raise Refused("stdin", "no object with an id", remedy, number)
    title, text, lang = (article.get(key) or "" for key in ("title", "text", "lang"))
    if not all(isinstance(value, str) for value in (title, text, lang)):
        raise Refused("stdin", "title, text or lang is no text", remedy, number)
    topics = tag(title, text, vocabulary, lang or _language(title, text))
    rows = [{key: value for key, value in dataclasses.asdict(topic).items() if key != "name"} for topic in topics]
    return json.dumps({"id": article["id"], "topics": rows}, ensure_ascii=False)


def _language(title: str, text: str) -> str:
    """Tell the language; a few words look like many, so among those only the ones with terms of their own count."""
    told = language.detect([title, *text.splitlines()])
    return told if told in STEMMERS or len(words(text)) >= _ENOUGH else "en"
