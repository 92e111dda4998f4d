"""A little of the fuzzing at each run: some changed documents of each form, and every seed that once broke one."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from conftest import change, plan
from fuzz.corpus import fill
from fuzz.forms import FORMS, SEEDS, AdapterError, survives
from fuzz.mutation import garbled, mutated

from policycheck.providers.terraform import registry

_EACH = 25
VOLUME = plan(change("aws_ebs_volume.a", {"encrypted": True}))


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    fill(folder, every=40)
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_changed_documents_end_in_a_report_or_one_line(form: str, corpus: Path, tmp_path: Path) -> None:
    chance = random.Random(form)
    files = sorted((corpus / form).iterdir())
    assert files
    for number in range(_EACH):
        data = chance.choice(files).read_bytes()
        changed = mutated(data, chance) or garbled(data, chance)
        folder = tmp_path / str(number)
        folder.mkdir()
        survives(form, changed, folder)


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*/*")), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_once_broke_breaks_no_more(seed: Path, tmp_path: Path) -> None:
    survives(seed.parent.name, seed.read_bytes(), tmp_path)


def test_an_adapter_that_breaks_is_seen(tmp_path: Path) -> None:
    def broken(_: object) -> dict[str, object]:
        raise KeyError("unforeseen")

    registry.load("aws")
    kept = registry.ADAPTERS["aws_ebs_volume"]
    registry.ADAPTERS["aws_ebs_volume"] = [("volume", broken)]  # type: ignore[list-item]
    try:
        with pytest.raises(AdapterError):
            survives("plan", json.dumps(VOLUME).encode(), tmp_path)
    finally:
        registry.ADAPTERS["aws_ebs_volume"] = kept
