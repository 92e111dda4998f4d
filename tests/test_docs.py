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


def broken(page: Path) -> Iterator[str]:
    for target in _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))):
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
    assert [fault for page in pages() for fault in broken(page)] == []


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    page = ROOT / "README.md"
    assert not list(broken(page))
    assert "no-such-heading" not in anchors(page)


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
    missing = [str(page.relative_to(ROOT)) for page in pages() if page.is_relative_to(ROOT / "docs") and page not in reached]
    assert missing == []


@pytest.mark.parametrize("page", [p for p in pages() if "docs/rules" not in str(p)], ids=lambda p: str(p.name))
def test_no_page_names_a_place_of_one_machine(page: Path) -> None:
    assert not re.search(r"(?<![\w.])/(work|home|root|opt)/", page.read_text(encoding="utf-8"))
