"""The Pages workflow: pinned, with the least permissions, and silent on pull requests."""

from __future__ import annotations

import re
from pathlib import Path

WORKFLOW = (Path(__file__).parents[1] / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
DEPLOY = WORKFLOW.split("\n  deploy:\n")[1]


def test_every_action_is_pinned_by_a_full_sha_with_its_version_beside_it() -> None:
    uses = re.findall(r"uses: (\S+)(.*)", WORKFLOW)
    assert uses
    for action, comment in uses:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_the_workflow_as_a_whole_may_only_read() -> None:
    assert re.search(r"^permissions:\n  contents: read\n", WORKFLOW, flags=re.MULTILINE)
    assert "write" not in WORKFLOW.split("\n  deploy:\n")[0]


def test_only_main_is_deployed_and_never_a_pull_request() -> None:
    assert "if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'" in DEPLOY
    assert set(re.findall(r"(\S+): write", DEPLOY)) == {"pages", "id-token"}


def test_a_large_archive_has_half_an_hour_to_deploy() -> None:
    assert "timeout-minutes: 30" in DEPLOY
    assert "timeout: 1800000" in DEPLOY
