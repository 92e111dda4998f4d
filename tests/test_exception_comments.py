"""Comments as exceptions: what is read from them, and where they are looked for."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policycheck.results.comments import Mark, marks_in, parse_comment
from policycheck.results.hcl_text import Comment, HclText
from policycheck.results.names import RuleNames
from policycheck.results.waiver import required_section
from policycheck.rules.pack import load_pack

RULES = {rule.id: rule for rule in load_pack()}
NAMES = RuleNames(RULES.values())


def parsed(text: str) -> list[Mark]:
    return parse_comment(Comment(3, 1, text), "main.tf")


def one(text: str) -> Mark:
    (mark,) = parsed(text)
    return mark


def test_our_own_form() -> None:
    mark = one('policycheck:ignore key-rotated, volume-encrypted-at-rest reason="it \\"rests\\"" until=2027-03-31')
    waiver = mark.waiver
    assert (waiver.rules, waiver.reason) == (("key-rotated", "volume-encrypted-at-rest"), 'it "rests"')
    assert (waiver.until, waiver.problem, mark.reach) == (date(2027, 3, 31), "", "block")
    assert one("policycheck:ignore key-rotated until=2027-03-31 reason='a b' approved_by=me").waiver.approved_by == "me"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("policycheck:ignore", "names no rule"),
        ('policycheck:ignore reason="x"', "names no rule"),
        ("policycheck:ignore key-rotated until=2027-02-30", "no usable date"),
        ("policycheck:ignore key-rotated until=tomorrow", "no usable date"),
        ("policycheck:ignore key-rotated untill=2027-03-31", "unknown setting 'untill'; did you mean 'until'?"),
        ('policycheck:ignore key-rotated reason="not closed', "cannot be read from"),
        ("policycheck:ignore key-rotated because I say so", "cannot be read from"),
    ],
)
def test_what_is_unclear_is_void(text: str, problem: str) -> None:
    assert problem in one(text).waiver.problem


@pytest.mark.parametrize(
    ("text", "tool", "rules", "reason", "until"),
    [
        ("checkov:skip=CKV_AWS_19:not needed: see wiki", "checkov", ("CKV_AWS_19",), "not needed: see wiki", None),
        ("checkov:skip=CKV_AWS_19", "checkov", ("CKV_AWS_19",), "", None),
        ("bridgecrew:skip=CKV_AWS_19:x", "checkov", ("CKV_AWS_19",), "x", None),
        ("tfsec:ignore:aws-s3-enable-bucket-logging", "tfsec", ("aws-s3-enable-bucket-logging",), "", None),
        ("tfsec:ignore:x:exp:2027-01-01 a site", "tfsec", ("x",), "a site", date(2027, 1, 1)),
        ("tfsec:ignore:x: a site", "tfsec", ("x",), "a site", None),
        ("trivy:ignore:AVD-AWS-0089 - a site", "trivy", ("AVD-AWS-0089",), "a site", None),
        ("trivy:ignore:*", "trivy", ("*",), "", None),
        ("kics-scan ignore-block because", "kics", ("*",), "because", None),
    ],
)
def test_forms_of_other_tools(text: str, tool: str, rules: tuple[str, ...], reason: str, until: date | None) -> None:
    waiver = one(text).waiver
    assert (waiver.tool, waiver.rules, waiver.reason, waiver.until) == (tool, rules, reason, until)


def test_several_on_a_line() -> None:
    marks = parsed("tfsec:ignore:a tfsec:ignore:b:exp:2027-01-01 #trivy:ignore:c both")
    assert [mark.waiver.rules for mark in marks] == [("a",), ("b",), ("c",)]
    assert {mark.waiver.reason for mark in marks} == {"both"}
    marks = parsed("checkov:skip=CKV_AWS_18:site #tfsec:ignore:aws-s3-enable-bucket-logging")
    assert [(mark.waiver.tool, mark.waiver.reason) for mark in marks] == [("checkov", "site"), ("tfsec", "site")]


def test_trivy_has_workspaces_and_parameters() -> None:
    mark = one("trivy:ignore:aws-s3-enable-logging[bucket=site,tags.Name=x]:ws:dev-*:exp:2027-01-01")
    assert (mark.workspace, mark.parameters) == ("dev-*", (("bucket", "site"), ("tags.Name", "x")))
    assert "no usable date" in one("trivy:ignore:x:exp:soon").waiver.problem


@pytest.mark.parametrize(
    "text", ["tfsec:custom", "trivy:ignore:", "checkov", "policycheck:disable x", "see kics-scan", ""]
)
def test_other_comments_are_none(text: str) -> None:
    assert parsed(text) == []


@given(st.text(max_size=200) | st.text(alphabet="ignore:exp[]=, *-2027ws", max_size=60))
def test_any_comment_is_read(text: str) -> None:
    for prefix in ("", "policycheck:ignore ", "checkov:skip=", "tfsec:ignore:", "kics-scan "):
        for mark in parsed(prefix + text):
            assert mark.waiver.line == 3


@given(
    st.lists(st.sampled_from(sorted(RULES)), min_size=1, max_size=3),
    st.text(st.characters(exclude_categories=["C"]), max_size=60),
    st.dates(date(2000, 1, 1), date(2999, 12, 31)),
)
def test_what_is_written_is_read(rules: list[str], reason: str, until: date) -> None:
    quoted = reason.replace("\\", "\\\\").replace('"', '\\"')
    waiver = one(f'policycheck:ignore {",".join(rules)} reason="{quoted}" until={until.isoformat()}').waiver
    assert (waiver.rules, waiver.reason, waiver.until) == (tuple(rules), reason.strip(), until)
    assert waiver.problem == ""


SOURCE = """\
# first
resource "aws_s3_bucket" "a" { # beside
  bucket = "has # no comment, nor ${join("}", ["//", "# x"])} here"
  policy = <<-EOT
    # policycheck:ignore key-rotated reason="in a heredoc"
    EOT
  /* two
   * lines */
  tags = { a = "}" } // end
}

# apart

# above
# right above
variable "x" {}
"""


def test_comments_are_told_from_strings_and_heredocs() -> None:
    text = HclText(SOURCE)
    assert [(comment.line, comment.text) for comment in text.comments] == [
        (1, "first"), (2, "beside"), (7, "two"), (8, "lines"), (9, "end"), (12, "apart"), (14, "above"),
        (15, "right above"),
    ]  # fmt: skip
    assert [text.block_end(line) for line in (2, 9, 16)] == [10, 9, 16]
    assert [text.target(line) for line in (1, 2, 7, 12, 14, 15)] == [2, 2, 9, 0, 16, 16]
    assert list(marks_in(text, "main.tf")) == []


@given(st.text(alphabet='#/*"${}[]()<EOT\\\n a-', max_size=120))
def test_any_text_is_scanned(source: str) -> None:
    text = HclText(source)
    lines = source.count("\n") + 1
    for comment in text.comments:
        assert 1 <= comment.line <= lines
        assert text.target(comment.line) <= lines
    assert all(line <= text.block_end(line) <= lines for line in range(1, lines + 1))


@pytest.mark.parametrize("source", ["{" * 200_000, '"${' * 100_000, "<<A\n" * 50_000, "/*" * 100_000, "# x\n" * 50_000])
def test_hostile_text_costs_no_time(source: str) -> None:
    assert HclText(source).block_end(1) >= 1


def test_reason_in_the_lines_above() -> None:
    text = HclText("# The site is public.\n# tfsec:ignore:a\n#tfsec:ignore:b\nx {}\n\n# tfsec:ignore:c\ny {}\n")
    assert [mark.waiver.reason for mark, _ in marks_in(text, "f")] == ["The site is public.", "The site is public.", ""]
    text = HclText("# Because.\n# policycheck:ignore key-rotated\nx {}\n")
    assert [mark.waiver.reason for mark, _ in marks_in(text, "f")] == [""]


def test_rules_are_found_by_any_name() -> None:
    for name in ("object-store-access-logged", "CKV_AWS_18", "ckv_aws_18", "AVD-AWS-0089", "AWS-0089"):
        assert NAMES.find(name) == {"object-store-access-logged"}
    assert NAMES.find("aws-s3-enable-bucket-logging") == NAMES.find("aws-s3-enable-logging") == NAMES.find("CKV_AWS_18")
    assert NAMES.find("CKV_AWS_999999") == set()
    assert NAMES.find("*") == set(RULES)
    assert NAMES.unknown("key-rotatd") == "unknown rule 'key-rotatd'; did you mean 'key-rotated'?"


@pytest.mark.parametrize(
    ("rule", "section"),
    [
        ("volume-encrypted-at-rest", ""),  # addressable
        ("listener-tls-required", ""),  # a standard, by its own addressable specification
        ("object-store-access-logged", "164.312(b)"),  # required
        ("object-store-not-public", "164.312(a)(1)"),  # a standard beside another one's specification
        ("audit-trail-customer-managed-key", "164.312(b)"),  # both
    ],
)
def test_what_hipaa_lets_go(rule: str, section: str) -> None:
    assert required_section(RULES[rule]) == section
