from __future__ import annotations

from dataclasses import replace

from made import ANA, SITE, day, piece, topic

from archivist.model import Inferred, Links, Mention, Story
from archivist.site.catalogue import Catalogue
from archivist.site.views import hold
from archivist.site.views.piece import Name
from archivist.topics.vocabulary import Topic


def test_pieces_stand_first_to_last_and_the_undated_at_the_end() -> None:
    made = [piece("late", dating=day("2018-03-01")), piece("none", dating=day(""))]
    made += [piece("early", dating=day("2018-02-06")), piece("month", dating=day("2018-02", "text", "month"))]
    assert [one.id for one in hold(SITE, made).pieces] == ["month", "early", "late", "none"]


def test_an_undated_piece_takes_the_date_of_another_account_and_says_so() -> None:
    links = Links(dates={"b": Inferred("2018-02-06", "a")})
    held = hold(SITE, [piece("a"), piece("b", dating=day(""))], links)
    dating = held.by_id["b"].dating
    assert (dating.value, dating.precision, dating.basis) == ("2018-02-06", "about", "inferred")


def test_a_date_of_its_own_always_stands() -> None:
    links = Links(dates={"b": Inferred("2018-02-06", "a")})
    held = hold(SITE, [piece("a"), piece("b", dating=day("2017-01-01"))], links)
    assert held.by_id["b"].dating.value == "2017-01-01"


def test_a_topic_holds_what_stands_below_it_once() -> None:
    vocabulary = (
        Topic("politics", "Politics"),
        Topic("elections", "Elections", parent="politics"),
        Topic("sport", "Sport"),
    )
    both = (topic("elections", "Elections"), topic("politics", "Politics"))
    held = hold(SITE, [piece("a", topics=both)], topics=vocabulary)
    assert [one.slug for one in held.topics] == ["politics", "elections"]
    assert [one.id for one in held.topic_shelves["politics"].pieces] == ["a"]


def test_two_spellings_with_one_address_share_a_shelf() -> None:
    held = hold(SITE, [piece("a", outlet="El Faro"), piece("b", outlet="EL FARO"), piece("c")])
    assert [(shelf.slug, len(shelf.pieces)) for shelf in held.outlets] == [("el-faro", 2)]


def test_a_place_in_two_languages_is_one_shelf_that_tells_the_other_spelling() -> None:
    made = [piece("a", place="Sevilla", place_page="Seville"), piece("b", place="SEVILLE", place_page="Seville")]
    (shelf,) = hold(SITE, made).places
    assert (shelf.name, shelf.slug, len(shelf.pieces), shelf.spellings) == ("Seville", "seville", 2, ("Sevilla",))


def test_a_place_named_in_two_languages_tells_the_other_spelling() -> None:
    said = [Mention(0, 1, "LOC", "Seville", form) for form in ("Sevilla", "Seville")]
    held = hold(SITE, [piece("a"), piece("b")], Links(mentions={"a": (said[0],), "b": (said[1],)}))
    assert [(shelf.name, shelf.spellings) for _, shelf in held.names] == [("Seville", ("Sevilla",))]


def test_an_author_has_a_shelf_with_every_article_signed() -> None:
    held = hold(SITE, [piece("a", authors=(ANA,)), piece("b", authors=(ANA,))])
    assert [len(shelf.pieces) for shelf in held.authors] == [2]


def test_a_name_in_one_article_has_no_page_unless_a_curator_wrote_about_it() -> None:
    def said(*names: str) -> tuple[Mention, ...]:
        return tuple(Mention(0, 1, "PER", name) for name in names)

    links = Links(mentions={"a": said("Ana", "Ben"), "b": said("Ana", "Cara")})
    held = hold(SITE, [piece("a"), piece("b")], links, names=[Name("Cara", "PER", "A captain.")])
    assert [name.name for name, _ in held.names] == ["Ana", "Cara"]


def test_a_story_whose_other_account_is_not_published_is_no_story() -> None:
    links = Links(stories=(Story("a", ("a", "gone")), Story("b", ("b", "c"))))
    held = hold(SITE, [piece("a"), piece("b"), piece("c")], links)
    assert [story.id for story in held.stories] == ["b"]
    assert set(held.story_of) == {"b", "c"}


def test_links_to_articles_that_are_not_published_are_passed_over() -> None:
    links = Links(mentions={"gone": (Mention(0, 1, "PER", "Ana"),)}, copies={"gone": "a"})
    held = hold(SITE, [piece("a")], links)
    assert held.names == ()
    assert held.copies == {}


def test_topics_speak_the_language_of_the_interface_and_keep_their_slugs() -> None:
    own = Topic("chess-clubs", "Chess clubs")
    politics = Topic("politics", "Politics", introduction="What people believe, how they worship and who leads them.")
    made = [piece("a", topics=(topic("politics", "Politics"), topic("chess-clubs", "Chess clubs")))]
    held = hold(replace(SITE, words=Catalogue("es")), made, topics=(politics, own))
    assert [(one.slug, one.name) for one in held.topics] == [("politics", "Política"), ("chess-clubs", "Chess clubs")]
    assert held.topics[0].introduction == "Qué cree la gente, cómo practica su fe y quién la guía."
    assert held.topics[1].introduction == ""
    assert [one.name for one in held.by_id["a"].topics] == ["Política", "Chess clubs"]
    assert held.topic_shelves["politics"].name == "Política"
