from __future__ import annotations

import json

from made import ANA, SITE, converted, day, piece, topic

from archivist.model import Evidence, Inferred, Links, Mention, Reason, Related, Removal, Story
from archivist.site.views import article, hold

LINES = ("The ferry report", "", "Ana Sol sailed.", "Share", "", "Tweet", "The end.")
GONE = (
    Removal(1, 1, "title", "title", "the headline"),
    Removal(4, 4, "share.word", "share", "a share button."),
    Removal(5, 5, "share.word", "share"),
    Removal(6, 6, "share.word", "share"),
)


def test_every_removed_line_is_shown_with_its_rule_and_neighbours_of_one_rule_are_one_block() -> None:
    made = converted("ferry", LINES, GONE)
    shown = article(made, hold(SITE, [made])).provenance
    assert shown is not None
    (block,) = shown.removed
    assert (block.what, block.where, block.rule, block.why) == (
        "Share buttons",
        "lines 4–6",
        "share.word",
        "A share button",
    )
    assert [(line.number, line.text) for line in block.lines] == [(4, "Share"), (6, "Tweet")]
    assert [moved.what for moved in shown.moved] == ["Headline"]
    assert shown.summary == "Cleaned copy: 1 block removed"
    assert shown.sha256 == "ab" * 32


def test_an_article_a_curator_wrote_has_no_provenance() -> None:
    made = piece("own")
    assert article(made, hold(SITE, [made])).provenance is None


def test_an_article_nothing_was_removed_from_says_so() -> None:
    made = converted("whole", ("One.",), ())
    shown = article(made, hold(SITE, [made])).provenance
    assert shown is not None
    assert shown.summary == "Complete copy: nothing removed"


def test_the_first_mention_of_a_name_with_a_page_is_linked() -> None:
    mentions = {"ferry": (Mention(0, 7, "PER", "Ana Sol"),), "other": (Mention(0, 3, "PER", "Ana Sol"),)}
    made = converted("ferry", LINES, GONE)
    view = article(made, hold(SITE, [made, piece("other")], Links(mentions=mentions)))
    assert '<a class="name" href="/repo/names/ana-sol/">Ana Sol</a> sailed.' in view.body
    assert [(name.text, name.count) for name in view.names] == [("Ana Sol", 2)]


def test_a_mention_whose_offsets_do_not_meet_its_name_is_not_linked() -> None:
    mentions = {"ferry": (Mention(8, 14, "PER", "Ana Sol"),), "other": (Mention(0, 3, "PER", "Ana Sol"),)}
    made = converted("ferry", LINES, GONE)
    assert 'class="name"' not in article(made, hold(SITE, [made, piece("other")], Links(mentions=mentions))).body


def test_related_articles_carry_their_reason_and_the_storys_accounts_stand_apart() -> None:
    near = (
        Related("b", "account", 0.9, Reason(("Rex Tillerson", "Lima"), (), 0)),
        Related("c", "related", 0.5, Reason((), ("harbour",), 1)),
        Related("gone", "related", 0.4, Reason()),
    )
    links = Links(related={"a": near}, stories=(Story("a", ("a", "b")),))
    held = hold(SITE, [piece("a"), piece("b"), piece("c")], links)
    view = article(held.by_id["a"], held)
    assert view.story is not None
    assert [(other.card.url, other.reason) for other in view.story.others] == [
        ("articles/b/", "Rex Tillerson, Lima · same day")
    ]
    assert [(other.card.url, other.reason) for other in view.related] == [("articles/c/", "harbour · 1 day apart")]


def test_an_inferred_date_leads_to_the_account_it_came_from() -> None:
    links = Links(dates={"b": Inferred("2018-02-06", "a")})
    held = hold(SITE, [piece("a"), piece("b", dating=day(""))], links)
    view = article(held.by_id["b"], held)
    assert view.stamp.long == "about 6 February 2018"
    assert view.source is not None
    assert view.source.url == "articles/a/"


def test_headlines_lead_to_articles_the_archive_holds_and_the_others_are_wanted() -> None:
    made = [piece("a", headlines=("Held", "Lost")), piece("b")]
    held = hold(SITE, made, found={"Held": "b"})
    assert [(line.text, line.url) for line in article(held.by_id["a"], held).headlines] == [
        ("Held", "articles/b/"),
        ("Lost", ""),
    ]


def test_evidence_names_a_word_once_whatever_its_case_or_place() -> None:
    evidence = (
        Evidence("Minister", "title", 1, 0.5),
        Evidence("minister", "body", 2, 0.5),
        Evidence("vote", "body", 1, 0),
    )
    given = topic("politics", "Politics")
    made = piece("a", topics=(type(given)("", "politics", "Politics", 1.0, "high", evidence),))
    (subject,) = article(made, hold(SITE, [made])).subjects
    assert subject.evidence == "Minister ×3, vote"


def test_a_bio_does_not_repeat_the_name_before_it() -> None:
    made = piece("a", authors=(ANA,))
    (author,) = article(made, hold(SITE, [made])).authors
    assert (author.text, author.note) == ("Ana Quiroga Salas", "writes about harbours.")


def test_the_head_speaks_to_machines_in_plain_text() -> None:
    made = piece("a", title='"No" -- he said', outlet="The Post", place="Lima")
    head = article(made, hold(SITE, [made])).head
    assert ("dcterms.publisher", "The Post") in head.metas
    assert ("citation_publication_date", "2018/02/06") in head.metas
    assert ("z:itemType", "newspaperArticle") in head.properties
    assert json.loads(head.jsonld)["headline"] == '"No" -- he said'
    assert head.jsonld_hash.startswith("sha256-")


def test_a_guessed_date_is_kept_from_machines() -> None:
    made = piece("a", dating=day("2018-02-06", "inferred", "about"))
    head = article(made, hold(SITE, [made])).head
    assert not [name for name, _ in (*head.metas, *head.properties) if "date" in name or "time" in name]


def test_before_and_after_follow_the_archives_order() -> None:
    held = hold(SITE, [piece("b", dating=day("2018-02-07")), piece("a"), piece("c", dating=day("2018-02-08"))])
    view = article(held.by_id["b"], held)
    assert view.earlier is not None
    assert view.later is not None
    assert (view.earlier.url, view.later.url) == ("articles/a/", "articles/c/")


def test_a_hidden_article_asks_search_engines_to_pass_by() -> None:
    made = piece("a", listed=False)
    assert article(made, hold(SITE, [made])).head.robots == "noindex"


def test_a_hidden_article_leads_to_no_shelf_because_it_stands_on_none() -> None:
    facts = {"place": "Lima", "outlet": "The Post", "authors": (ANA,), "topics": (topic("politics", "Politics"),)}
    made = piece("a", listed=False, **facts)
    view = article(made, hold(SITE, [made]))
    assert view.place is not None
    assert view.outlet is not None
    assert (view.place.text, view.outlet.text) == ("Lima", "The Post")
    links = [view.place, view.outlet, view.kicker, *view.authors, *(subject.link for subject in view.subjects)]
    assert {link.url for link in links if link} == {""}
    assert view.head.crumbs == ()


def test_an_article_in_arabic_is_written_from_the_right() -> None:
    made = piece("a", lang="ar")
    assert article(made, hold(SITE, [made])).dir == "rtl"


def test_the_first_mention_of_a_name_with_a_page_leads_there_and_no_heading_or_quotation_does() -> None:
    html = "<h2>Velm</h2>\n<p>“In Velm,” she said in Velm.</p>\n<p>Velm again.</p>"
    text = "Velm\n\n“In Velm,” she said in Velm.\n\nVelm again."
    spots = [at for at in range(len(text)) if text.startswith("Velm", at)]
    said = tuple(Mention(at, at + 4, "LOC", "Velm") for at in spots)
    held = hold(SITE, [piece("a", html=html, text=text), piece("b")], Links(mentions={"a": said, "b": said[:1]}))
    body = article(held.by_id["a"], held).body
    assert body.count('<a class="name"') == 1
    assert '“In Velm,” she said in <a class="name" href="/repo/names/velm/">Velm</a>.' in body
