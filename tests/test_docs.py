"""The pages: what they link to is there, and what they show as commands exists."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import ROOT

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.M | re.S)
_HEADING = re.compile(r"^#+ (.+)$", re.M)


@cache
def pages() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines()]


@cache
def anchors(page: Path) -> set[str]:
    """As the forges make them from headings."""
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    return {
        re.sub(r"[^\w\- ]", "", heading.lower().replace("`", "")).strip().replace(" ", "-")
        for heading in _HEADING.findall(text)
    }


def broken(page: Path, text: str) -> Iterator[str]:
    for target in _LINK.findall(_FENCE.sub("", text)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or not file.is_relative_to(ROOT):
            yield f"{page.relative_to(ROOT)}: {target} is not there"
        elif anchor and file.suffix == ".md" and anchor not in anchors(file):
            yield f"{page.relative_to(ROOT)}: {target} has no such heading"


def test_every_link_leads_somewhere() -> None:
    assert len(pages()) > 20
    assert [fault for page in pages() for fault in broken(page, page.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("target", ["docs/no-such-page.md", "docs/ci.md#no-such-heading", "../outside"])
def test_a_link_to_nothing_is_seen(target: str) -> None:
    assert len(list(broken(ROOT / "README.md", f"[a]({target})"))) == 1


def test_every_page_is_reached_from_the_readme() -> None:
    reached, pending = set(), [ROOT / "README.md"]
    while pending:
        page = pending.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        pending += [
            (page.parent / target.partition("#")[0]).resolve()
            for target in _LINK.findall(page.read_text(encoding="utf-8"))
            if not re.match(r"[a-z]+:", target)
        ]
    own = [page for page in pages() if page.is_relative_to(ROOT / "docs")]
    assert [str(page.relative_to(ROOT)) for page in own if page not in reached] == []


@pytest.mark.parametrize("page", [p for p in pages() if "docs/rules" not in str(p)], ids=lambda p: str(p.name))
def test_no_page_names_a_place_of_one_machine(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(work|home|root|opt)/", page.read_text(encoding="utf-8"))
