"""Which line is the headline, and what the site joined to it. Pages invented."""

from __future__ import annotations

import pytest

from archivist.intake.outlet import from_sources, split
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps, words_beside
from archivist.intake.title import Headline, choose
from archivist.intake.title_features import read_title
from archivist.rules import builtin

STORY = [
    "Sixty bakers of the village of Wendle baked a loaf on Monday that was as long as the bridge over the river.",
    "The oven stood on wheels and was pushed along the bridge at walking pace while the loaf came out at the back.",
    "The village said that the loaf was eaten in one hour, and that the crumbs went to the ducks of the river.",
]
HEADLINE = "Village bakes a loaf as long as its bridge"


def chosen(*lines: str) -> Headline:
    found = choose(read_page(lines), {}, set(), builtin())
    assert found is not None
    return found


def test_the_line_above_the_story_is_the_headline() -> None:
    assert chosen(HEADLINE, *STORY).text == HEADLINE


def test_a_section_above_the_headline_is_passed_over() -> None:
    assert chosen("Local", HEADLINE, *STORY).text == HEADLINE


def test_a_menu_and_other_headlines_are_passed_over() -> None:
    menu = ["Home", "News", "Sport", "Ferry strike ends after nine days", "Council sells the last tram", "Local"]
    assert chosen(*menu, HEADLINE, "By Tom Ardley", *STORY, "Comments").text == HEADLINE


@pytest.mark.parametrize(
    "furniture", ["Skip to main content", "Trending now", "News", "Top stories", "Send to a friend"]
)
def test_a_line_that_is_nothing_but_a_pages_furniture_is_no_headline(furniture: str) -> None:
    assert chosen(furniture, "Wendle bakes", *STORY).text == "Wendle bakes"
    assert chosen(furniture, *STORY).text != furniture


def test_a_line_that_is_nothing_but_a_stamp_is_no_headline() -> None:
    page = read_page(["9 January 2012 Last updated at 22:04 GMT", "Long loaf 'may crumble'", *STORY])
    found = choose(page, words_beside(read_stamps(page, "en")), set(), builtin())
    assert found is not None
    assert found.text == "Long loaf 'may crumble'"


def test_a_headline_in_which_by_is_no_opening_of_a_byline_is_one() -> None:
    assert chosen("Special report", "Strike by bakers ends", *STORY).text == "Strike by bakers ends"


def test_a_place_behind_a_bar_is_no_headline() -> None:
    lines = ("Wendle bakes", "Zimbali Vandermoor | Ciudad de México", "3 March 2018", *STORY)
    assert chosen(*lines).text == "Wendle bakes"


def test_of_a_few_short_lines_the_first_is_the_headline() -> None:
    assert chosen("The kettle museum of Wexmoor opens", "$100 `x` | y").text == "The kettle museum of Wexmoor opens"


def test_a_page_of_furniture_alone_still_has_a_headline() -> None:
    assert chosen("News", "Sport").text in {"News", "Sport"}


def test_every_line_that_says_the_headline_before_the_story_is_named() -> None:
    found = chosen(f"{HEADLINE} | The Wendle Courier", HEADLINE, *STORY)
    assert (found.text, found.lines, found.outlet) == (HEADLINE, (1, 2), "The Wendle Courier")


def test_a_page_without_lines_has_no_headline() -> None:
    assert choose(read_page(["", "  "]), {}, set(), builtin()) is None


def test_a_bar_parts_headline_and_outlet() -> None:
    page = read_page([HEADLINE, *STORY])
    assert split(f"{HEADLINE} | Local | The Wendle Courier", page) == (HEADLINE, "The Wendle Courier")
    assert split(f"Home » News » {HEADLINE}", page)[0] == HEADLINE


def test_a_dash_parts_only_what_is_named_like_an_outlet() -> None:
    page = read_page(STORY)
    assert split(f"{HEADLINE} - The Wendle Times", page) == (HEADLINE, "The Wendle Times")
    assert split(f"{HEADLINE} - wendle.com", page) == (HEADLINE, "wendle.com")
    kept = f"{HEADLINE} – and eats it in an hour"
    assert split(kept, page) == (kept, "")


def test_only_on_the_first_line_is_a_strange_name_after_a_dash_an_outlet() -> None:
    page = read_page(STORY)
    assert split(f"{HEADLINE} - Talbote", page, first=True) == (HEADLINE, "Talbote")
    assert split(f"{HEADLINE} - Talbote", page) == (f"{HEADLINE} - Talbote", "")


def test_a_source_line_names_the_outlet() -> None:
    assert from_sources(read_page([HEADLINE, *STORY, "Quelle: Talbote"])) == "Talbote"


def test_a_closing_quotation_mark_joins_nothing() -> None:
    title = "« Le Pain » ouvre le marché de Wendle"
    assert split(title, read_page([title, *STORY]), first=True) == (title, "")


def test_sections_before_the_headline_are_no_part_of_it() -> None:
    for title in (f"Home Baking - BRD - {HEADLINE}", f"Home / Food / {HEADLINE}", f"The Gazette : Food : {HEADLINE}"):
        assert split(title, read_page([title, *STORY]), first=True)[0] == HEADLINE


def test_one_slash_or_colon_is_punctuation() -> None:
    for title in ("Bakers : a loaf as long as the bridge", "Bakers / millers quarrel over the loaf"):
        assert split(title, read_page([title, *STORY]), first=True) == (title, "")


def test_a_section_and_an_outlet_behind_the_headline_are_no_part_of_it() -> None:
    title = f"{HEADLINE} - Local - Wendle Echo"
    assert split(title, read_page([title, *STORY]), first=True) == (HEADLINE, "Wendle Echo")


def test_an_outlet_may_stand_before_a_colon() -> None:
    title = f"The Press Society: {HEADLINE}"
    assert split(title, read_page([title, *STORY]), first=True)[0] == HEADLINE
    title = "The Long Bridge: bakers meet on it"
    assert split(title, read_page([title, *STORY]), first=True) == (title, "")


def test_a_bullet_and_the_number_of_a_trail_are_no_part_of_the_headline() -> None:
    assert chosen("Start", f"• {HEADLINE}", "By Tom Ardley", *STORY).text == HEADLINE
    assert chosen("1. Home", "2. Local", f"3. {HEADLINE}", *STORY).text == HEADLINE
    assert chosen("7. Things that a village bakes on a bridge", *STORY).text.startswith("7. ")


def test_a_date_behind_the_headline_is_taken_off() -> None:
    page = read_page(
        [f"{HEADLINE} Tuesday, March 3 2015", f"{HEADLINE} | 3 de marzo de 2015", "A loaf for 3 March 2015", *STORY]
    )
    assert read_title(page, 0)[0] == HEADLINE
    assert read_title(page, 1)[0] == HEADLINE
    assert read_title(page, 2)[0] == "A loaf for 3 March 2015"


def test_a_long_motto_behind_the_outlets_name_is_taken_off() -> None:
    page = read_page(STORY)
    line = f"{HEADLINE} - Wendle Valley Post: Village News and Notices for Bakers and Ducks"
    assert split(line, page, first=True)[0] == HEADLINE
    both = "Village Bakes a Loaf - Ferry and Bridge and Oven and Duck and River Close"
    assert split(both, page, first=True)[0] == both


def test_a_headline_that_is_said_twice_stands_where_the_story_begins() -> None:
    menu = ["Home", "News", "Sport", "Ferry strike ends after nine days", "Council sells the last tram", "Local"]
    found = chosen(HEADLINE, *menu, HEADLINE, "By Tom Ardley", *STORY)
    assert (found.at, found.lines) == (7, (1, 8))


def test_the_headline_is_found_in_other_languages_and_above_a_standfirst() -> None:
    spanish = [
        "Sesenta panaderos del pueblo de Wendle hornearon el lunes un pan tan largo como el puente sobre el río.",
        "El horno iba sobre ruedas y avanzaba por el puente al paso mientras el pan salía por la parte de atrás.",
    ]
    german = [
        "Sechzig Bäcker des Dorfes Wendle haben am Montag ein Brot gebacken, das so lang ist wie die Brücke am Fluss.",
        "Der Ofen stand auf Rädern und wurde im Schritt über die Brücke geschoben, während das Brot hinten herauskam.",
    ]
    title = "Un pueblo hornea un pan tan largo como su puente"
    assert chosen("Sociedad", title, "El horno iba sobre ruedas y nadie se cayó", *spanish).text == title
    title = "Dorf backt ein Brot, so lang wie die Brücke"
    assert chosen("Panorama", "Anmelden", title, "Von Jana Brückner", *german).text == title
