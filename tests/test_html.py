"""The pages in headless Chromium: they open quietly, filter, sort, print, and run nothing that an input holds."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from chromium import Opened, chromium
from conftest import CLINIC, Run
from evidence_pages import judged, many
from playwright.sync_api import Browser, expect

from policycheck.evidence.findings import advance
from policycheck.evidence.store import Store
from policycheck.evidence.summary import summarised
from policycheck.reports.client import ClientReport, Target
from policycheck.reports.fleet import ClientLine, FleetReport
from policycheck.reports.from_store import client_report, fleet_report
from policycheck.reports.html.client_page import client_page
from policycheck.reports.html.fleet_page import fleet_page

HOSTILE = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<!--<script>",
    "\"><img src=x onerror='window.hit=1'>",
    "' onmouseover='window.hit=1",
    "{{ 7 * 7 }}${7*7}",
    "a\u2028b\u2029c\u202ed\x00e",
    "javascript:window.hit=1",
    "</style></title></textarea><svg onload=window.hit=1>",
)
AXE = Axe()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens a page's bytes, or a file, in a context of its own; at the end nothing may have been said or asked."""
    opened: list[tuple[Opened, Path]] = []

    def open_(page: bytes | Path, quiet: bool = True, **options: object) -> Opened:
        path = page if isinstance(page, Path) else tmp_path / f"page{len(opened)}.html"
        if isinstance(page, bytes):
            path.write_bytes(page)
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type]
        one = Opened(context.new_page())
        if quiet:
            opened.append((one, path))
        one.page.goto(path.as_uri())
        return one

    yield open_
    for one, path in opened:
        assert one.quiet(path), (one.said, one.asked)
        one.page.context.close()


@pytest.fixture(scope="module")
def clinic(policycheck: Callable[..., Run], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a real check."""
    path = tmp_path_factory.mktemp("clinic") / "clinic.html"
    assert policycheck("check", CLINIC, "-f", "html", "-o", path).code == 1
    return path


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two clients: three nights, a failure, an exception, attestations."""
    path = tmp_path_factory.mktemp("store") / "evidence.db"
    store = Store(str(path))
    nights = (("fail", "fail", "fail"), ("fail", "pass", "fail"), ("fail", "pass", "suppressed"))
    for night, verdicts in enumerate(nights, 1):
        results = [(f"rule-{at}", verdict, f"aws_s3_bucket.b{at}") for at, verdict in enumerate(verdicts)]
        run, when = f"r{night}", f"2026-11-{20 + night}T01:00:00Z"
        body = judged("north", run, results, started=when, finished=when)
        store.append("north", "run", body, run=run, target="aws/123456789012")
    error = {"file": "", "line": 0, "column": 0, "message": "AccessDenied: sts:AssumeRole"}
    empty = {"resources": 0, "verdicts": {}, "safeguards": {}, "severities": {}}
    failed = judged("north", "r4", [], outcome="failed", errors=[error], summary=empty, finished="2026-11-24T01:00:00Z")
    store.append("north", "run", failed, run="r4", target="aws/123456789012")
    attested = judged(
        "north", "r4", [("risk-analysis", "pass", "risk"), ("plan-tested", "fail", "plan")], "attestations"
    )
    attested["summary"]["safeguards"] = {"164.308(a)(1)(ii)(A)": {"pass": 1}, "164.308(a)(6)(ii)": {"fail": 1}}
    store.append("north", "run", attested, run="r4", target="attestations")
    canary = judged("south", "r1", [("rule-0", "fail", "aws_s3_bucket.CANARY")])
    store.append("south", "run", canary, run="r1", target="aws/123456789012")
    store.close()
    return path


def page_of(stored: Path, client: str) -> bytes:
    return client_page(client_report(Store(str(stored)), client))


def shown(opened: Opened) -> list[str]:
    return opened.page.locator("#rows tbody tr:not(.detail) td:nth-child(3) code").all_inner_texts()


def test_a_check_opens_with_everything_in_it(
    show: Callable[..., Opened], clinic: Path, clinic_counts: Counter[str]
) -> None:
    every = clinic_counts["all"]
    page = show(clinic).page
    assert page.title() == "HIPAA Security Rule report"
    expect(page.locator(".lead")).to_contain_text(
        f"{clinic_counts['fail']} checks fail: {clinic_counts['critical']} critical"
    )
    expect(page.locator("#count")).to_have_text(f"1 to 50 of {every} findings.")
    expect(page.locator("#first .step")).to_have_count(5)
    row = page.locator("#standing tr", has_text="164.312(a)(2)(iv)")
    expect(row).to_contain_text("Encryption and decryption")
    expect(row).to_contain_text("Addressable")
    expect(row).to_contain_text("Not met")
    expect(page.locator("#exceptions")).to_contain_text("Patients reach the portal over the internet, by HTTPS only.")
    expect(page.locator("#coverage")).to_contain_text("aws_kms_alias")
    assert not page.locator("#trend").count()


def test_the_policy_admits_what_the_page_has_and_nothing_else(show: Callable[..., Opened], clinic: Path) -> None:
    text = clinic.read_text(encoding="utf-8")
    assert "default-src 'none'" in html.unescape(text[:1000])
    assert not re.search(r"\b(?:src|href)=\"(?!#|data:,)", text)
    injected = text.replace("</main>", "<script>window.hit=1</script><img src=x onerror='window.hit=1'></main>")
    page = show(injected.encode(), quiet=False)
    assert page.page.evaluate("window.hit") is None
    assert any("Content Security Policy" in word for word in page.said)


def test_findings_are_searched_filtered_and_sorted(
    show: Callable[..., Opened], clinic: Path, clinic_counts: Counter[str]
) -> None:
    every = clinic_counts["all"]
    critical = clinic_counts["critical"]
    opened = show(clinic)
    page, count = opened.page, opened.page.locator("#count")
    page.fill("#search", "imaging bucket")
    expect(count).to_contain_text(f"that match, of {every} in all.")
    assert all("imaging" in address for address in shown(opened))
    page.fill("#search", "no such thing")
    expect(count).to_have_text(f"None of {every} findings matches. Clear the filters to see them all.")
    expect(page.locator("#rows")).to_be_hidden()
    page.click("#clear")
    expect(count).to_have_text(f"1 to 50 of {every} findings.")
    page.click("#severity [data-name=critical]")
    expect(count).to_have_text(f"1 to {critical} of {critical} findings that match, of {every} in all.")
    page.click("#clear")
    page.click("#verdict [data-name=suppressed]")
    expect(page.locator("#rows .chip.suppressed")).to_have_count(3)
    expect(page.locator("#rows tbody tr:not(.detail)")).to_have_count(3)
    page.click("#clear")
    page.select_option("#section", "164.312(b)")
    assert all("164.312(b)" in text for text in page.locator("#rows tbody th").all_inner_texts())
    page.click("#clear")
    page.click("th[data-column=resource] button")
    assert shown(opened) == sorted(shown(opened))
    page.click("th[data-column=resource] button")
    assert shown(opened) == sorted(shown(opened), reverse=True)
    expect(page.locator("th[data-column=resource]")).to_have_attribute("aria-sort", "descending")


def test_links_and_states_lead_to_the_findings_that_they_mean(show: Callable[..., Opened], clinic: Path) -> None:
    page = show(clinic).page
    page.locator("#first .pick").nth(2).click()
    expect(page.locator("#count")).to_contain_text("1 to 4 of 4 findings that match")
    page.locator("#standing tr", has_text="164.308(a)(5)(ii)(B)").locator(".pick").click()
    expect(page.locator("#count")).to_contain_text("1 to 1 of 1 findings that match")
    page.click("#standing-filters [data-state=fail]")
    assert set(page.locator("#standing tbody tr:visible .chip").all_inner_texts()) == {"Not met"}


def test_a_finding_opens_with_its_fix(show: Callable[..., Opened], clinic: Path) -> None:
    page = show(clinic).page
    first = page.locator("#rows .open").first
    first.click()
    expect(first).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#detail-0")).to_contain_text("Set publicly_accessible = false on the instance.")
    first.click()
    expect(page.locator("#detail-0")).to_be_hidden()


def test_nothing_runs_from_an_input(show: Callable[..., Opened]) -> None:
    body = judged("north", "r1", [(f"rule-{at}", "fail", name) for at, name in enumerate(HOSTILE)])
    for one, name in zip(body["results"], HOSTILE, strict=True):
        one.update(attribute=name, actual=name, expected=name)
        one["location"]["file"] = name
        body["rules"][one["rule"]].update(title=name, fix={"aws": name})
        body["errors"].append({"file": name, "line": 1, "column": 1, "message": name})
        body["inputs"][0]["not_assessed"][name] = 1
        body["exceptions"].append(
            {"rule": one["rule"], "resource": name, "kind": "external", "acceptance": "risk", "reason": name,
             "alternative": name, "approved_by": name, "until": name}
        )  # fmt: skip
    opened = show(client_page(ClientReport(HOSTILE[0], [Target({**body, "outcome": "incomplete"})])))
    page = opened.page
    for button in page.locator("#rows .open").all():
        button.click()
    page.locator("#rows tbody code").first.hover()
    assert page.evaluate("window.hit") is None
    assert page.locator("main script, main img, main [onerror]").count() == 0
    assert set(HOSTILE[:6]) < set(shown(opened))
    assert page.locator("h1").inner_text() == HOSTILE[0]
    assert r"a\u2028b\u2029c\u202ed\u0000e" in page.locator("#coverage").inner_text()
    page.fill("#search", "</script>")
    expect(page.locator("#count")).to_contain_text("that match")


def test_ten_thousand_findings_stay_usable(show: Callable[..., Opened]) -> None:
    opened = show(client_page(ClientReport("north", [Target(many(10_000))])))
    page, count = opened.page, opened.page.locator("#count")
    expect(count).to_have_text("1 to 50 of 10,000 findings.")
    assert page.locator("#rows tbody tr:not(.detail)").count() == 50
    page.fill("#search", "b09999")
    expect(count).to_have_text("1 to 1 of 1 findings that match, of 10,000 in all.")
    page.click("#clear")
    page.click("th[data-column=resource] button")
    page.click("th[data-column=resource] button")
    assert shown(opened)[0] == "aws_s3_bucket.b09999"
    page.click("#next")
    expect(count).to_have_text("51 to 100 of 10,000 findings.")
    expect(page.locator("#page")).to_have_text("Page 2 of 200")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(count).to_contain_text("of which the first 1,000 are printed")


def test_the_keyboard_alone_is_enough(show: Callable[..., Opened], clinic: Path) -> None:
    page = show(clinic).page
    focused = "document.activeElement"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(f"[{focused}.id, {focused}.className, getComputedStyle({focused}).outlineStyle]")
        stops.append(stop)
        if stop[1] == "open":
            break
    assert {"search", "section", "clear", "rows"} <= {stop[0] for stop in stops}
    assert {"pick", "toggle", "sort"} <= {stop[1] for stop in stops}
    assert all(stop[2] != "none" for stop in stops), stops
    page.keyboard.press("Enter")
    expect(page.locator("#detail-0")).to_be_visible()
    page.focus("#severity [data-name=critical]")
    page.keyboard.press("Space")
    expect(page.locator("#count")).to_contain_text("12 findings that match")
    page.focus("#theme")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def violations(opened: Opened) -> list[str]:
    found = AXE.run(opened.page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize(
    "options",
    [{}, {"color_scheme": "dark"}, {"viewport": {"width": 360, "height": 740}}],
    ids=["light", "dark", "narrow"],
)
def test_axe_has_nothing_to_say(show: Callable[..., Opened], stored: Path, options: dict[str, object]) -> None:
    for page in (page_of(stored, "north"), fleet_page(fleet_report(Store(str(stored))))):
        opened = show(page, **options)
        opened.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        for button in opened.page.locator("#rows .open").all():
            button.click()
        assert violations(opened) == []
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_is_clean_on_a_real_check_and_sees_a_fault(show: Callable[..., Opened], clinic: Path) -> None:
    opened = show(clinic)
    assert violations(opened) == []
    opened.page.evaluate("document.querySelector('label[for=search]').remove()")
    opened.page.evaluate("document.querySelector('#search').removeAttribute('placeholder')")
    assert any(one.startswith("label:") for one in violations(opened))


def test_the_theme_follows_the_system_until_it_is_chosen(show: Callable[..., Opened], stored: Path) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page = show(page_of(stored, "north"), color_scheme="dark").page
    dark = page.evaluate(background)
    page.click("#theme")
    light = page.evaluate(background)
    assert light != dark
    page.emulate_media(color_scheme="light")
    assert page.evaluate(background) == light


def test_paper_has_every_finding_and_no_controls(
    show: Callable[..., Opened], clinic: Path, clinic_counts: Counter[str]
) -> None:
    every = clinic_counts["all"]
    page = show(clinic).page
    assert page.pdf(format="A4").startswith(b"%PDF")
    expect(page.locator("#count")).to_have_text(f"1 to 50 of {every} findings.")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("#rows tbody tr.detail:visible")).to_have_count(every)
    expect(page.locator("#filters")).to_be_hidden()
    expect(page.locator(".more table")).to_be_visible()


def test_without_scripts_the_page_still_tells_what_to_fix(show: Callable[..., Opened], clinic: Path) -> None:
    page = show(clinic, java_script_enabled=False).page
    expect(page.locator("#first .step").first).to_contain_text("assume_role_policy")
    expect(page.locator("#findings noscript")).to_be_visible()
    expect(page.locator("#filters")).to_be_hidden()


def test_a_client_of_the_store(show: Callable[..., Opened], stored: Path) -> None:
    page = show(page_of(stored, "north")).page
    expect(page.locator("h1")).to_have_text("north")
    expect(page.locator("#summary .warning")).to_contain_text(
        "could not be assessed on 24 November 2026, 01:00 UTC: AccessDenied"
    )
    expect(page.locator("#summary .warning")).to_contain_text("What is shown of it is of 23 November 2026")
    expect(page.locator("#errors + ul")).to_contain_text("AccessDenied: sts:AssumeRole")
    expect(page.locator("#trend canvas")).to_have_count(1)
    page.click("#trend summary")
    expect(page.locator("#trend tbody tr")).to_have_count(4)
    expect(page.locator("#attestations tbody tr").first).to_contain_text("Overdue or incomplete")
    expect(page.locator("#standing tr", has_text="164.308(a)(1)(ii)(A)")).to_contain_text("Attested")
    expect(page.locator("#standing tr", has_text="164.312(b)")).to_contain_text("Nothing to test")
    expect(page.locator("#rows tbody .since").first).to_have_text("2026-11-21")
    expect(page.locator("#exceptions")).to_contain_text("Ann")
    assert b"CANARY" not in page_of(stored, "north")
    assert b"CANARY" in page_of(stored, "south")


def test_all_clients(show: Callable[..., Opened], stored: Path) -> None:
    page = show(fleet_page(fleet_report(Store(str(stored))))).page
    rows = page.locator("#client-rows tr:visible")
    expect(rows).to_have_count(2)
    page.fill("#client-search", "sou")
    expect(rows).to_have_count(1)
    expect(page.locator("#client-count")).to_have_text("1 of 2 clients.")
    expect(page.locator("#matrix-table tbody tr")).to_have_count(1)
    page.fill("#client-search", "")
    page.click("[data-only=trouble]")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("north")
    page.click("[data-only=trouble]")
    page.click("th[data-column=client] button")
    page.click("th[data-column=client] button")
    assert page.locator("#client-rows th").all_inner_texts() == ["south", "north"]
    page.click("#client-rows a >> text=north")
    assert page.url.endswith("#client-north")
    expect(page.locator("#client-north")).to_contain_text("AccessDenied: sts:AssumeRole")
    expect(page.locator("#client-north")).to_contain_text("rule-0")
    expect(page.locator("#matrix-table td .fail").first).to_have_attribute("title", re.compile("Not met"))


def test_a_link_finds_its_client_among_many(show: Callable[..., Opened]) -> None:
    lines = []
    for at in range(150):
        body = judged(f"client-{at:03}", "r1", [(f"rule-{rule}", "fail", "b") for rule in range(at % 7 + 1)])
        summary = summarised(body, 1)
        lines.append(ClientLine(f"client-{at:03}", [summary], [summary], advance({}, body, 1), []))
    page = show(fleet_page(FleetReport(lines, "2026-11-01"))).page
    expect(page.locator("#matrix-table tbody tr")).to_have_count(25)
    page.click("#matrix-next")
    expect(page.locator("#matrix-page")).to_have_text("Page 2 of 6")
    page.click("#client-rows a >> text=client-147")
    expect(page.locator("#client-client-147")).to_be_focused()
    expect(page.locator("#client-client-147 h3")).to_be_in_viewport()
