"""Weights of folds are refused, with a reason and a remedy, where they cannot fit the scorer. All text invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluate_cleaning import fold_files

from archivist.intake.clean import looks


def test_weights_of_the_scorers_own_features_are_read(tmp_path: Path) -> None:
    (tmp_path / "fold0.json").write_text("[[], []]")
    (tmp_path / "features.txt").write_text("\n".join(looks.ALL_NAMES))
    assert fold_files(tmp_path) == [tmp_path / "fold0.json"]


def test_weights_of_other_features_are_refused_with_the_command_that_learns_them_anew(tmp_path: Path) -> None:
    (tmp_path / "fold0.json").write_text("[[], []]")
    (tmp_path / "features.txt").write_text("\n".join((*looks.ALL_NAMES, "colour")))
    with pytest.raises(SystemExit, match=r"other features.*learn_lines\.py DATA .* --folds 5"):
        fold_files(tmp_path)


def test_weights_that_do_not_say_of_which_features_are_refused(tmp_path: Path) -> None:
    (tmp_path / "fold0.json").write_text("[[], []]")
    with pytest.raises(SystemExit, match="other features"):
        fold_files(tmp_path)


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no weights"):
        fold_files(tmp_path)
