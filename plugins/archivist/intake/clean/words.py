"""The scorer's features in words, for people who ask why a line went or stayed."""

from __future__ import annotations

from .looks import Reason

_SAID = {
    "words": "number of words",
    "word_length": "length of its words",
    "capitalised": "share of capitalised words",
    "upper": "share of capitals",
    "digits": "share of digits",
    "marks": "share of punctuation marks",
    "commas": "commas for each word",
    "ends": "ends like a sentence",
    "colon": "ends with a colon",
    "question": "ends with a question mark",
    "dots": "trails off",
    "lower_start": "starts in lower case",
    "bullet": "starts with a bullet",
    "quotes": "quotation marks",
    "bars": "bars and arrows",
    "sentences": "sentences inside",
    "glue": "share of small words",
    "address": "share of words that speak to the reader",
    "self": "share of words that say I",
    "reporting": "words of reporting (said, told)",
    "page": "words that pages use of themselves",
    "web": "web addresses and handles",
    "clock": "a clock time",
    "year": "a date or a year",
    "speaker": "starts with a speaker's name",
    "dateline": "starts with a dateline",
    "bracketed": "stands in brackets",
    "loud_start": "starts in capitals",
    "blocks": "length of the page",
    "prose_share": "share of prose on the page",
    "span_share": "share of the page's words in its longest run of prose",
    "cruft_share": "share of the page's lines that phrases take",
    "place": "place on the page",
    "from_start": "lines from the top",
    "from_end": "lines from the end",
    "read_before": "share of the prose above it",
    "in_span": "stands in the run of prose",
    "in_tight_span": "stands in the unbroken run of prose",
    "to_span": "lines above the run of prose",
    "past_span": "lines below the run of prose",
    "since_prose": "lines since prose",
    "until_prose": "lines until prose",
    "run": "short lines around it",
    "run_words": "words in the short lines around it",
    "near_prose": "prose close by",
    "wide_prose": "prose around",
    "near_hits": "phrases close by",
    "wide_hits": "phrases around",
    "since_hit": "lines since a phrase",
    "until_hit": "lines until a phrase",
    "since_heading": "lines since a heading such as Most read",
    "prose_since_heading": "prose since a heading such as Most read",
    "headings": "headings such as Most read above it",
    "gap_before": "blank lines above",
    "gap_after": "blank lines below",
    "copies": "times the page has this line",
    "alike": "neighbours that look the same",
    "body_shared": "words shared with the article",
    "body_count": "words shared with the article",
    "lead_shared": "words shared with the lead",
    "names_shared": "names shared with the article",
    "names_new": "names the article does not have",
    "before_shared": "words shared with the prose above",
    "after_shared": "words shared with the prose below",
    "lead_ahead": "how far what follows speaks of the lead's matter",
    "lead_behind": "how far what precedes speaks of the lead's matter",
    "lead_rest": "how far the rest of the page speaks of the lead's matter",
    "lead_page": "how far the whole page speaks of the lead's matter",
    "section_shared": "words its section shares with what stands above",
    "section_words": "prose in its section",
    "ahead_of_section": "share of the prose above its section",
    "run_hits": "phrases in the run of lines it stands in",
    "run_capitalised": "capitalised words in the run of lines it stands in",
    "run_mean": "mean length of the lines in its run",
    "run_spread": "how much the lengths in its run differ",
    "run_ends": "lines of its run that end like sentences",
    "run_first_hit": "a phrase at the head of its run",
    "run_from": "lines since its run began",
    "run_left": "lines until its run ends",
    "to_usual": "length beside the page's usual paragraph",
    "length_above": "length of the lines above",
    "length_below": "length of the lines below",
    "prose_above": "words of prose above it",
    "paragraphs": "paragraphs of prose on the page",
    "name_only": "a name and nothing else",
    "title_case": "long words with a capital",
    "opens": "is a heading such as Most read",
    "around": "what its neighbours look like",
    "kept_before": "share of the article above it",
    "kept_after": "share of the article below it",
    "kept_share": "how much of the page looks like body",
    "kept_words": "how much of the page looks like body",
    "to_core": "lines above the article's core",
    "past_core": "lines below the article's core",
    "since_kept": "lines since one that looks like body",
    "until_kept": "lines until one that looks like body",
}


def say(reason: Reason) -> str:
    """Put one reason into words, with the value and whether it spoke for (+) or against (-) the line."""
    sign = "+" if reason.weight > 0 else "-"
    return f"{sign} {_name(reason.feature)} ({reason.value:.2g})"


def _name(feature: str) -> str:
    if feature in _SAID:
        return _SAID[feature]
    if feature.startswith("is_"):
        return f"a phrase of {feature.removeprefix('is_')}"
    stem, offset = feature[:-2], int(feature[-2:])
    where = f"line {abs(offset)} {'below' if offset > 0 else 'above'}"
    named = {"first_look": "what it looks like", "hit": "a phrase"}
    return f"{where}: {named.get(stem) or _SAID[stem]}"
