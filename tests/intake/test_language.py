"""The language of a text. Sentences invented."""

from __future__ import annotations

import pytest

from archivist.intake.language import detect

SENTENCES = {
    "en": "The ministers said on Tuesday that they would not have to leave the city before the end of the week.",
    "es": "Los ministros dijeron el martes que no tienen que salir de la ciudad antes del fin de la semana.",
    "fr": "Les ministres ont dit mardi qu'ils ne doivent pas quitter la ville avant la fin de la semaine.",
    "it": "I ministri hanno detto martedì che non devono lasciare la città prima della fine della settimana.",
    "pt": "Os ministros disseram na terça-feira que não têm de sair da cidade antes do fim da semana.",
    "de": "Die Minister sagten am Dienstag, dass sie die Stadt nicht vor dem Ende der Woche verlassen werden.",
    "nl": "De ministers zeiden dinsdag dat ze de stad niet voor het einde van de week hoeven te verlaten.",
    "ar": "قال الوزراء يوم الثلاثاء إنهم لن يغادروا المدينة قبل نهاية الأسبوع",
    "fa": "وزیران روز سه‌شنبه گفتند که پیش از پایان هفته شهر را ترک نمی‌کنند",
    "he": "השרים אמרו ביום שלישי כי לא יעזבו את העיר לפני סוף השבוע",
    "ur": "وزیروں نے منگل کو کہا کہ وہ ہفتے کے آخر سے پہلے شہر نہیں چھوڑیں گے",
    "ru": "Министры сказали во вторник, что не покинут город до конца недели",
    "uk": "Міністри сказали у вівторок, що не залишать місто до кінця тижня",
    "el": "Οι υπουργοί είπαν την Τρίτη ότι δεν θα φύγουν από την πόλη",
    "zh": "部长们周二表示他们不会在本周末之前离开这座城市",
    "ja": "閣僚らは火曜日、週末までに街を離れないと述べた",
    "ko": "장관들은 화요일 주말 전에 도시를 떠나지 않겠다고 말했다",
}


@pytest.mark.parametrize(("lang", "sentence"), SENTENCES.items())
def test_a_sentence_is_enough(lang: str, sentence: str) -> None:
    assert detect([sentence]) == lang


def test_the_story_counts_more_than_the_menu() -> None:
    assert detect(["Home", "News", "Sign in", "Subscribe to the newsletter", SENTENCES["de"] * 3]) == "de"


def test_a_text_without_evidence_is_taken_for_english() -> None:
    assert detect([]) == "en"
    assert detect(["Lorem 12345 xyzzy"]) == "en"
