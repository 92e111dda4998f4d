"""`policycheck report`: from the store and from results, as page and as Markdown; what it refuses."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import CLINIC, Run
from evidence_pages import judged

from policycheck.evidence.store import Store
from policycheck.reports.client import ClientReport, Point, Target, trend
from policycheck.reports.client_markdown import client_markdown
from policycheck.reports.html.client_page import client_page
from policycheck.reports.html.fleet_page import sparkline
from policycheck.reports.html.page import as_data, day, moment
from policycheck.reports.standing import Standing, by_state, in_words, standing_sentence, standings
from policycheck.rules.safeguards import safeguards

ENCRYPTION = "164.312(a)(2)(iv)"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with two clients, one of which holds a canary."""
    path = tmp_path / "evidence.db"
    opened = Store(str(path))
    for client, name in (("north", "aws_s3_bucket.a"), ("south", "aws_s3_bucket.CANARY")):
        for run, verdict in (("r1", "fail"), ("r2", "suppressed")):
            results = [("rule-0", "fail", name), ("rule-1", verdict, name), ("rule-2", "pass", name)]
            opened.append(client, "run", judged(client, run, results), run=run, target="aws/123456789012")
    opened.close()
    return path


def test_a_client_as_markdown(policycheck: Callable[..., Run], store: Path) -> None:
    done = policycheck("report", "--client", "north", "--store", store, "-f", "markdown")
    assert done.code == 0, done.err
    assert done.out.startswith("# north: HIPAA Security Rule\n\n**1 failing**: 1 high.\n")
    for line in (
        "## What to fix first",
        f"| {ENCRYPTION} | Encryption and decryption | addressable | Not met | 1 | 0 | 1 | 1 |  |",
        "| 🟧 high | `rule-0` | `aws_s3_bucket.a` | `encryption is none` | `main.tf:7` |",
        "## Trend",
        "| Title of rule-1 | `aws_s3_bucket.a` | `old` | `Ann` | 2027-01-01 |",
    ):
        assert line in done.out
    assert "CANARY" not in done.out


def test_all_clients_as_markdown_and_page(policycheck: Callable[..., Run], store: Path, tmp_path: Path) -> None:
    done = policycheck("report", "--fleet", "--store", store, "-f", "markdown")
    assert done.code == 0, done.err
    assert "| `north` | 0 | 1 | 0 | 0 | 1 | -1 | 2026-11-25T01:01:00Z | complete |" in done.out
    assert f"| {ENCRYPTION} | Encryption and decryption | 2 | `north`, `south` |" in done.out
    page = tmp_path / "fleet.html"
    assert policycheck("report", "--fleet", "--store", store, "-o", page).code == 0
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")


def test_a_report_from_results(policycheck: Callable[..., Run], tmp_path: Path, clinic_counts: Counter[str]) -> None:
    failing = clinic_counts["fail"]
    results = tmp_path / "results.json"
    assert policycheck("check", CLINIC, "-f", "json", "-o", results).code == 1
    done = policycheck("report", results, "-f", "markdown")
    assert done.code == 0, done.err
    assert f"**{failing} failing**: {clinic_counts['critical']} critical, {clinic_counts['high']} high" in done.out
    assert "Name the accounts, roles or services in assume&#95;role&#95;policy" in done.out
    page = policycheck("report", results)
    assert f"{failing} checks fail".encode() in page.raw.replace(b"<strong>", b"")


def test_a_page_says_what_it_leaves_out(
    policycheck: Callable[..., Run], tmp_path: Path, clinic_counts: Counter[str]
) -> None:
    failing = clinic_counts["fail"]
    baseline = tmp_path / "before.json"
    policycheck("check", CLINIC, "-f", "json", "-o", baseline)
    page = policycheck("check", CLINIC, "--baseline", baseline, "-f", "html")
    assert page.code == 0
    assert f"{failing} of the failing checks were known before: they stand in the baseline." in page.out
    assert "in the baseline." not in policycheck("check", CLINIC, "-f", "html").out.partition("<h2")[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give one of --client NAME, --fleet, and a file of results"),
        (("--client", "north", "--fleet"), "give one of"),
        (("--client", "nobody"), "there is no client 'nobody' with a finished run"),
        (("--client", "north", "-o", "no/such/folder.html"), "no/such/folder.html: cannot be written"),
        (("no-such.json",), "no-such.json: cannot be read"),
        (("wrong.json",), "wrong.json: is no policycheck/result/v1 document"),
        (("broken.json",), "broken.json:1:2: is no JSON"),
    ],
)
def test_what_it_refuses(
    policycheck: Callable[..., Run], store: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "wrong.json").write_text('{"schema": "other"}')
    (tmp_path / "broken.json").write_text("{")
    done = policycheck("report", *arguments, "--store", store, cwd=tmp_path)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_store_that_is_not_there(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    done = policycheck("report", "--fleet", "--store", tmp_path / "none.db")
    assert done.code == 2
    assert "no evidence store" in done.err
    assert not (tmp_path / "none.db").exists()


def standing(tested: dict[str, int], attested: dict[str, int] | None = None, judged: bool = True) -> Standing:
    return Standing(safeguards()[ENCRYPTION], Counter(tested), Counter(attested or {}), judged, "")


@pytest.mark.parametrize(
    ("tested", "attested", "state"),
    [
        ({"pass": 3, "fail": 1, "unknown": 1}, {}, "fail"),
        ({"pass": 3}, {"fail": 1}, "fail"),
        ({"pass": 3, "unknown": 1, "suppressed": 1}, {}, "unknown"),
        ({"pass": 3, "suppressed": 1}, {}, "suppressed"),
        ({"pass": 3}, {"pass": 1}, "pass"),
        ({"pass": 0}, {"pass": 1}, "attested"),
        ({"pass": 0, "not_applicable": 4}, {}, "absent"),
    ],
)
def test_a_safeguard_stands_as_the_worst_that_was_found(
    tested: dict[str, int], attested: dict[str, int], state: str
) -> None:
    assert standing(tested, attested).state == state


def test_what_no_rule_tests_is_not_assessed_and_never_passes() -> None:
    assert standing({}, judged=False).state == "not_assessed"
    rows = {row.safeguard.id: row for row in standings([])}
    assert {row.state for row in rows.values()} == {"not_assessed"}
    assert rows["164.308(a)(2)"].own
    assert not rows["164.308(a)(1)"].own
    assert by_state(rows.values()) == {"not_assessed": sum(row.own for row in rows.values())}


def test_targets_add_up_and_attestations_stay_apart() -> None:
    tested = {"safeguards": {ENCRYPTION: {"pass": 2, "fail": 1}}}
    attested = {"safeguards": {ENCRYPTION: {"pass": 1}}}
    given = [("aws/1", tested), ("gcp/p", tested), ("attestations", attested)]
    (row,) = (row for row in standings(given) if row.safeguard.id == ENCRYPTION)
    assert (row.tested["fail"], row.tested["pass"], row.attested["pass"]) == (2, 4, 1)
    assert row.attestation == "Attested"


def test_sentences() -> None:
    assert in_words([]) == ""
    assert in_words(["a"]) == "a"
    assert in_words(["a", "b", "c"]) == "a, b and c"
    assert standing_sentence({"fail": 1, "pass": 2, "not_assessed": 3}) == (
        "Of 6 safeguards, 1 is not met, 2 show no failure and 3 were not assessed."
    )


def test_the_trend_carries_a_target_over_the_runs_that_leave_it_out() -> None:
    def summary(failing: int) -> dict[str, Any]:
        return {"severities": {"high": failing}, "verdicts": {"fail": failing}}

    points = trend(
        [
            ("r1", "aws/1", "2026-11-01T01:00:00Z", summary(3)),
            ("r1", "gcp/p", "2026-11-01T01:01:00Z", summary(2)),
            ("r2", "aws/1", "2026-11-02T01:00:00Z", summary(1)),
        ]
    )
    assert [point.severities["high"] for point in points] == [5, 3]


def test_what_fails_is_put_in_order() -> None:
    body = judged("north", "r1", [(rule, "fail", f"b{at}") for at, rule in enumerate(("x", "y", "y", "z"))])
    for one, severity in zip(body["results"], ("high", "low", "low", "low"), strict=True):
        one["severity"] = severity
    body["rules"]["z"]["safeguards"] = ["164.312(b)"]  # required, where encryption is addressable
    fixes = ClientReport("north", [Target(body)]).fixes()
    assert [(fix.rule, fix.resources) for fix in fixes] == [("x", 1), ("z", 1), ("y", 2)]


def test_a_failed_run_alone_shows_nothing_as_met() -> None:
    error = {"file": "", "line": 0, "column": 0, "message": "AccessDenied"}
    empty: dict[str, Any] = {"resources": 0, "verdicts": {}, "severities": {}, "safeguards": {}}
    body = judged("north", "r1", [], outcome="failed", errors=[error], summary=empty, inputs=[])
    report = ClientReport("north", [Target(body)])
    assert set(by_state(report.standings)) == {"not_assessed"}
    assert report.finished == ""
    text = client_markdown(report).decode()
    assert "Nothing could be assessed." in text
    assert "AccessDenied" in text


def test_attestations_are_told_with_owner_document_and_date(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "risk.pdf").write_bytes(b"x")
    entry = "{{type: {}, owner: Ann Lee, date: {}, document: risk.pdf}}"
    (tmp_path / "attestations.yaml").write_text(
        "schema: policycheck/attestations/v1\nattestations:\n"
        f"  - {entry.format('risk_analysis', datetime.now(UTC).date())}\n"
        f"  - {entry.format('evaluation', '2020-05-02')}\n"
    )
    page = tmp_path / "page.html"
    policycheck("check", "attestations.yaml", "-f", "html", "-o", page, cwd=tmp_path)
    cells = re.sub(r"\s*<[^>]*>\s*", "|", page.read_text(encoding="utf-8").partition('id="attestations"')[2])
    told = re.sub(r"\|+", "|", cells.partition("</section>")[0])
    assert "|Evaluation|Overdue or incomplete|Ann Lee|risk.pdf|2 May 2020|sha256:2d711642b726…|164.308(a)(8)|" in told
    assert "|Risk analysis|Attested|Ann Lee|risk.pdf|" in told
    assert re.search(r"\|Sanction policy\|Missing\|164.308\(a\)\(1\)\(ii\)\(C\)\|[^|]*: nothing attests it\|", told)


def test_data_holds_no_markup() -> None:
    hostile = "</script><!--<script>&amp;\u2028\ud800"
    text = str(as_data({"a": hostile}))
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text) == {"a": hostile}


def test_a_sparkline_fits_its_box() -> None:
    def points(*totals: int) -> list[Point]:
        return [Point("", {"high": total}, 0, 0) for total in totals]

    assert sparkline(points(5)) == ""
    assert sparkline(points(5, 5)) == "0.0,14.0 120.0,14.0"
    assert sparkline(points(10, 0)) == "0.0,3.0 120.0,25.0"


def test_dates() -> None:
    assert day("2026-11-05T01:02:03Z") == "5 November 2026"
    assert moment("2026-11-05T01:02:03Z") == "5 November 2026, 01:02 UTC"
    assert day("<b>") == "<b>"


def test_a_failed_target_does_not_say_who_judged() -> None:
    empty: dict[str, Any] = {"resources": 0, "verdicts": {}, "severities": {}, "safeguards": {}}
    failed = judged("north", "r1", [], "aws/1", outcome="failed", summary=empty, inputs=[], pack={"rules": 0})
    good = judged("north", "r1", [("rule-0", "fail", "b")], "gcp/p")
    report = ClientReport("north", [Target(failed), Target(good)])
    assert [one["pack"]["digest"] for one in report.judges] == ["sha256:pack"]
    assert [target.name for target in report.assessed] == ["gcp/p"]
    lone = ClientReport("north", [Target(failed)])
    assert "Nothing could be assessed." in client_page(lone).decode()
    assert "<dd>not known</dd>" in client_page(lone).decode()
