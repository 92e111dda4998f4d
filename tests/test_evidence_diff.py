"""What changed at a client between two runs or dates."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from evidence_records import record

from policycheck.evidence.difference import ENDED, UNKNOWN_BEFORE, UNSEEN, VANISHED, Difference, difference
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.moments import moments
from policycheck.evidence.record import Occasion, failure_of
from policycheck.evidence.store import Store
from policycheck.reports.evidence_diff import as_json, as_markdown, as_text

Check = Callable[..., Run]
CANARY = "canary-of-another-client"
Found = tuple[str, str, str]

ENCRYPTED = "object-store-encrypted-at-rest"
LOGGED = "object-store-access-logged"


class History:
    """A store into which runs of one client are written day by day."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "evidence.db"
        self.key = SigningKey.new()
        self.key.write(folder / "key.pem")
        self.day = ""
        self.store = Store(str(self.path), self.key, lambda: f"{self.day}T01:01:00Z")

    def run(self, day: str, *results: Found, client: str = "north", target: str = "aws/1", **more: Any) -> None:
        self.day = day
        found = {"finished": f"{day}T01:01:00Z", **more}
        self.store.append(client, "run", record(client, target, f"run-{day}", results, **found), f"run-{day}", target)

    def failed(self, day: str, message: str, target: str = "aws/1") -> None:
        self.day = day
        occasion = Occasion("north", target, f"run-{day}", f"{day}T01:00:00Z", f"{day}T01:01:00Z", {})
        self.store.append("north", "run", failure_of(occasion, {}, message), f"run-{day}", target)

    def diff(self, before: str = "", after: str = "") -> Difference:
        return difference(self.store, "north", *moments(self.store, "north", before, after))


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path)


def found(difference: Difference) -> list[tuple[str, str, str, int, str]]:
    return [(one.status, one.rule, one.resource, one.age_days, one.note) for one in difference.findings]


def test_each_finding_is_new_fixed_reopened_or_still_open(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b.old"), (LOGGED, "fail", "b.old"))
    history.run("2026-11-10", (ENCRYPTED, "fail", "b.old"), (LOGGED, "pass", "b.old"), (ENCRYPTED, "fail", "b.two"))
    history.run(
        "2026-11-20", (ENCRYPTED, "fail", "b.old"), (LOGGED, "fail", "b.old"), (ENCRYPTED, "pass", "b.two"),
        (ENCRYPTED, "fail", "b.new"),
    )  # fmt: skip
    assert sorted(found(history.diff())) == [
        ("fixed", ENCRYPTED, "b.two", 10, ""),
        ("new", ENCRYPTED, "b.new", 0, ""),
        ("open", ENCRYPTED, "b.old", 19, ""),
        ("reopened", LOGGED, "b.old", 19, ""),
    ]
    assert [(one.address, one.type) for one in history.diff().appeared] == [("b.new", "aws_s3_bucket")]
    assert history.diff().vanished == []


def test_over_a_longer_time_only_its_ends_count(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    history.run("2026-11-10", (ENCRYPTED, "pass", "b"))
    history.run("2026-11-20", (ENCRYPTED, "fail", "b"))
    assert found(history.diff("2026-11-05")) == [("open", ENCRYPTED, "b", 19, "")]
    assert found(history.diff("run-2026-11-01", "run-2026-11-10")) == [("fixed", ENCRYPTED, "b", 9, "")]
    assert found(history.diff("2026-11-10", "2026-11-20")) == [("reopened", ENCRYPTED, "b", 19, "")]


def test_a_finding_is_fixed_where_its_resource_is_gone(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b.gone"), (ENCRYPTED, "pass", "b"))
    history.run("2026-11-02", (ENCRYPTED, "pass", "b"))
    assert found(history.diff()) == [("fixed", ENCRYPTED, "b.gone", 1, VANISHED)]
    assert [one.address for one in history.diff().vanished] == ["b.gone"]


def test_what_was_accepted_and_by_whom(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"), (LOGGED, "suppressed", "b"))
    history.run("2026-11-02", (ENCRYPTED, "suppressed", "b"), (LOGGED, "suppressed", "b"))
    (first, second) = history.diff().accepted
    assert (first.rule, first.approved_by, first.reason, first.until) == (ENCRYPTED, "Ann", "old", "2027-01-01")
    assert (first.since_before, second.since_before) == (False, True)
    assert found(history.diff()) == []
    history.run("2026-11-03", (ENCRYPTED, "fail", "b"), (LOGGED, "suppressed", "b"))
    assert found(history.diff()) == [("reopened", ENCRYPTED, "b", 2, ENDED)]


def test_what_a_run_could_not_see_is_not_fixed(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"), (LOGGED, "fail", "c"))
    history.run("2026-11-02", (ENCRYPTED, "unknown", "b"), outcome="incomplete", errors=[{"message": "denied"}])
    seen = history.diff()
    assert sorted(found(seen)) == [("open", LOGGED, "c", 1, UNSEEN), ("open", ENCRYPTED, "b", 1, UNSEEN)]
    assert (seen.vanished, [one.message for one in seen.notes]) == ([], ["could not be assessed whole: 1 errors"])
    history.run("2026-11-03", (ENCRYPTED, "fail", "b"), (LOGGED, "fail", "c"))
    assert {one[0] for one in found(history.diff())} == {"open"}
    assert {one[4] for one in found(history.diff())} == {UNKNOWN_BEFORE}
    assert history.diff().appeared == []


def test_a_target_that_failed_stands_as_it_did(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    history.run("2026-11-01", (ENCRYPTED, "pass", "c"), target="aws/2")
    history.failed("2026-11-02", "no credentials")
    history.run("2026-11-02", (ENCRYPTED, "fail", "c"), target="aws/2")
    seen = history.diff()
    assert found(seen) == [("open", ENCRYPTED, "b", 0, ""), ("new", ENCRYPTED, "c", 0, "")]
    assert (seen.incomplete, [tuple(one) for one in seen.notes]) == (
        True,
        [("aws/1", "could not be assessed: no credentials")],
    )


def test_a_target_that_a_run_leaves_out_stands_as_it_did(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    history.run("2026-11-02", (ENCRYPTED, "fail", "c"), target="aws/2")
    seen = history.diff()
    assert found(seen) == [("open", ENCRYPTED, "b", 0, ""), ("new", ENCRYPTED, "c", 0, "")]
    assert [tuple(one) for one in seen.notes] == [("aws/2", "was not known at the earlier moment")]


def test_other_rules_are_told(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    history.run("2026-11-02", (ENCRYPTED, "fail", "b"), pack={"profile": "hipaa", "digest": "sha256:other"})
    assert [one.message for one in history.diff().notes] == ["was judged by other rules than before"]


def test_nothing_of_another_client_is_in_a_diff(history: History) -> None:
    for day in ("2026-11-01", "2026-11-02"):
        history.run(day, (ENCRYPTED, "fail", "b"))
        history.run(day, (ENCRYPTED, "fail", f"{CANARY}.{day}"), client="other")
        history.run(day, (ENCRYPTED, "suppressed", f"{CANARY}.x"), client="other", target=f"aws/{CANARY}")
    seen = history.diff()
    for write in (as_text, as_markdown, as_json):
        assert CANARY.encode() not in write(seen)
        assert b"other" not in write(seen)


def test_a_hostile_name_formats_nothing(history: History) -> None:
    history.run("2026-11-01")
    history.run("2026-11-02", (ENCRYPTED, "fail", "b | `x` <script>@all\x1b[31m"))
    page = as_markdown(history.diff()).decode()
    assert "<script>" not in page
    assert "@all" not in page
    assert "\x1b" not in as_text(history.diff()).decode()
    assert b"\x1b" not in as_json(history.diff())


def command(history: History, policycheck: Check, *arguments: str) -> Run:
    return policycheck("evidence", "diff", "--store", history.path, "--client", "north", *arguments)


def test_the_command_alarms_of_what_is_new(history: History, policycheck: Check) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    history.run("2026-11-02", (ENCRYPTED, "fail", "b"))
    assert command(history, policycheck).code == 0
    history.run("2026-11-03", (ENCRYPTED, "fail", "b"), (LOGGED, "fail", "b"))
    run = command(history, policycheck)
    assert run.code == 1
    assert run.out.splitlines()[-1] == (
        "1 new, 0 reopened, 0 fixed, 1 still open (new or reopened: 1 high); 0 resources appeared, 0 vanished"
    )
    assert command(history, policycheck, "--fail-on", "critical").code == 0
    assert command(history, policycheck, "--fail-on", "never").code == 0
    document = command(history, policycheck, "-f", "json", "2026-11-02", "2026-11-03").json()
    assert (document["schema"], document["summary"]["new"]) == ("policycheck/evidence-diff/v1", 1)
    assert "## New" in command(history, policycheck, "-f", "markdown").out
    history.failed("2026-11-04", "no credentials")
    assert command(history, policycheck).code == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("run-2026-11-09",), "there is no run 'run-2026-11-09'"),
        (("2026-01-01",), "there is no run up to 2026-01-01"),
        (("2026-11-02", "2026-11-01"), "2026-11-02 is later than 2026-11-01: give the earlier one first"),
        (("2026-13-99x", "2026-11-01"), "there is no run '2026-13-99x'"),
    ],
)
def test_what_cannot_be_compared_is_one_line(
    history: History, policycheck: Check, arguments: tuple[str, ...], message: str
) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    assert "has one run only" in command(history, policycheck).err
    history.run("2026-11-02", (ENCRYPTED, "fail", "b"))
    run = command(history, policycheck, *arguments)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert message in run.err


def test_the_commands_of_export_and_of_a_store_that_is_not_there(
    history: History, policycheck: Check, tmp_path: Path
) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b"))
    whole = ("evidence", "export", "--client", "north", "--store", history.path, "-o", tmp_path / "north.zip")
    run = policycheck(*whole, "--key", tmp_path / "key.pem")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"{tmp_path / 'north.zip'}: ")
    run = policycheck(*whole)
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert "an export is signed" in run.err
    for name in ("export", "diff"):
        output = ("-o", tmp_path / "x") if name == "export" else ()
        run = policycheck(
            "evidence", name, "--client", "north", "--store", tmp_path / "none.db", *output,
            POLICYCHECK_SIGNING_KEY=str(tmp_path / "key.pem"),
        )  # fmt: skip
        assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "none.db").exists()


def test_the_json_has_everything(history: History) -> None:
    history.run("2026-11-01", (ENCRYPTED, "fail", "b.gone"), (LOGGED, "suppressed", "b"))
    history.run("2026-11-02", (ENCRYPTED, "fail", "b.new"), (LOGGED, "suppressed", "b"))
    document = json.loads(as_json(history.diff()))
    assert document["summary"] == {"new": 1, "reopened": 0, "fixed": 1, "open": 0}
    assert [one["address"] for one in document["appeared"]] == ["b.new"]
    assert [one["address"] for one in document["vanished"]] == ["b.gone"]
    assert [one["approved_by"] for one in document["accepted"]] == ["Ann"]
    assert document["before"] == {"name": "run-2026-11-01", "time": "2026-11-01T01:01:00Z"}
