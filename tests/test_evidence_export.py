"""The bundle of a client: what is in it, and that public tools verify it as its own page says."""

from __future__ import annotations

import base64
import copy
import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from conftest import ROOT
from evidence_records import record
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey  # type: ignore[attr-defined]

from policycheck.errors import PolicycheckError
from policycheck.evidence.difference import difference
from policycheck.evidence.keys import SigningKey
from policycheck.evidence.moments import moments
from policycheck.evidence.record import Occasion, failure_of
from policycheck.evidence.retention import purge
from policycheck.evidence.store import Store
from policycheck.inputs import Inputs
from policycheck.reports.bundle.oscal import VERSION, assessment_results, control_id
from policycheck.reports.bundle.write import Wanted, export
from policycheck.reports.record import record_of
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.pack import load_pack
from policycheck.rules.safeguards import safeguards

CANARY = "canary-of-another-client"
BUCKET = ("object-store-encrypted-at-rest", "fail", "aws_s3_bucket.records")


class Msp:
    """A store of two clients, and the key that signs it."""

    def __init__(self, folder: Path, address: str = "") -> None:
        self.folder = folder
        self.key = SigningKey.new()
        self.now = "2026-11-20T01:00:00Z"
        self.store = Store(address or str(folder / "evidence.db"), self.key, lambda: self.now)

    def run(self, client: str, run: str, day: str, *results: tuple[str, str, str], **more: Any) -> None:
        self.now = f"{day}T01:01:00Z"
        body = record(client, "aws/1", run, results, finished=self.now, **more)
        self.store.append(client, "run", body, run, "aws/1")

    def export(self, name: str = "bundle", client: str = "north", since: str = "", until: str = "") -> Path:
        path = self.folder / name
        export(self.store, Wanted(client, since, until), self.key, path)
        return path


@pytest.fixture
def msp(tmp_path: Path) -> Msp:
    found = Msp(tmp_path)
    found.run("north", "r1", "2026-11-20", BUCKET, ("key-rotated", "pass", "aws_kms_key.phi"))
    found.run("other", "r1", "2026-11-20", ("key-rotated", "fail", f"aws_kms_key.{CANARY}"))
    found.run("north", "r2", "2026-11-24", ("key-rotated", "suppressed", "aws_kms_key.phi"))
    found.run("other", "r2", "2026-11-24", ("key-rotated", "fail", f"aws_kms_key.{CANARY}"))
    found.run("north", "r3", "2026-11-25", BUCKET, ("key-rotated", "pass", "aws_kms_key.phi"))
    return found


def commands(page: str) -> list[str]:
    return re.findall(r"^```bash\n(.*?)^```", page, re.M | re.S)


def follow(folder: Path) -> list[subprocess.CompletedProcess[str]]:
    """Every command of VERIFY.md, exactly as it stands there."""
    page = (folder / "VERIFY.md").read_text(encoding="utf-8")
    return [
        subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command], cwd=folder, capture_output=True, text=True, check=False
        )
        for command in commands(page)
    ]


def codes(folder: Path) -> list[int]:
    return [done.returncode for done in follow(folder)]


def test_the_page_of_the_bundle_verifies_it_with_public_tools(msp: Msp) -> None:
    done = follow(msp.export())
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * 5
    assert done[0].stdout.startswith(msp.key.id.removeprefix("sha256:"))
    assert "Signature Verified Successfully" in done[1].stdout
    assert done[4].stdout == "3 records, whole and unchanged\n"
    assert "@" not in (msp.folder / "bundle" / "VERIFY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "failing"),
    [
        ("results.csv", [2]),
        ("coverage.json", [2]),
        ("SHA256SUMS", [2]),
        ("attestation.pae", [1]),
        ("attestation.sig", [1]),
        ("records/000003.json", [2, 4]),
        ("chain/head.json", [2, 3]),
        ("chain/entries.jsonl", [2, 4]),
    ],
)
def test_the_page_finds_what_was_changed(msp: Msp, name: str, failing: list[int]) -> None:
    path = msp.export() / name
    data = path.read_bytes()
    path.write_bytes(data.replace(b"2026", b"2025") if b"2026" in data else bytes([data[0] ^ 1]) + data[1:])
    found = [number for number, code in enumerate(codes(msp.folder / "bundle")) if code]
    assert set(failing) <= set(found)


def test_the_page_finds_a_chain_that_ends_early(msp: Msp) -> None:
    path = msp.export() / "chain" / "entries.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    assert codes(msp.folder / "bundle")[4] != 0


def test_a_file_that_was_exchanged_with_its_digest_is_found(msp: Msp) -> None:
    folder = msp.export()
    old = hashlib.sha256((folder / "results.csv").read_bytes()).hexdigest()
    (folder / "results.csv").write_bytes(b"nothing fails\n")
    new = hashlib.sha256(b"nothing fails\n").hexdigest()
    sums = (folder / "SHA256SUMS").read_text().replace(old, new)
    (folder / "SHA256SUMS").write_text(sums)
    assert codes(folder)[2] != 0


def test_securesystemslib_verifies_the_envelope(msp: Msp) -> None:
    folder = msp.export()
    data = json.loads((folder / "attestation.dsse.json").read_bytes())
    own = SSlibKey.from_crypto(_public(folder / "public-key.pem"), keyid=msp.key.id)
    envelope = Envelope.from_dict(copy.deepcopy(data))
    assert list(envelope.verify([own], 1)) == [msp.key.id]
    assert envelope.pae() == (folder / "attestation.pae").read_bytes()
    statement = json.loads(base64.b64decode(data["payload"]))
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    named = {one["name"]: one["digest"]["sha256"] for one in statement["subject"]}
    there = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("attestation.")
    }
    assert named == there
    data["payload"] = base64.b64encode(base64.b64decode(data["payload"]).replace(b"north", b"south")).decode()
    with pytest.raises(VerificationError):
        Envelope.from_dict(data).verify([own], 1)


def _public(path: Path) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    return load_pem_public_key(path.read_bytes())


@pytest.mark.parametrize("name", ["bundle", "bundle.zip"])
def test_nothing_of_another_client_is_in_a_bundle(msp: Msp, name: str) -> None:
    path = msp.export(name)
    files = {one.name: one.read_bytes() for one in path.rglob("*") if one.is_file()}
    if name.endswith(".zip"):
        with zipfile.ZipFile(path) as packed:
            files = {one: packed.read(one) for one in packed.namelist()}
    assert len(files) == 21
    assert [one for one, data in files.items() if CANARY.encode() in data or b'"other"' in data] == []
    other = msp.export("other-bundle", "other")
    assert any(CANARY.encode() in one.read_bytes() for one in other.rglob("*") if one.is_file())


def test_every_database_exports_and_compares_alike(address: str, tmp_path: Path) -> None:
    msp = Msp(tmp_path, address)
    for day in ("2026-11-20", "2026-11-21"):
        msp.run("north", f"r{day}", day, BUCKET)
        msp.run("other", f"r{day}", day, ("key-rotated", "fail", f"aws_kms_key.{CANARY}"))
    folder = msp.export()
    assert codes(folder) == [0] * 5
    assert [one for one in folder.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes()] == []
    seen = difference(msp.store, "north", *moments(msp.store, "north"))
    assert [(one.status, one.resource, one.age_days) for one in seen.findings] == [("open", BUCKET[2], 1)]
    msp.store.close()


def test_after_a_change_of_keys_a_bundle_is_signed_with_the_new_one(msp: Msp) -> None:
    msp.export("before")
    old, msp.key = msp.key, SigningKey.new()
    msp.store.rotate_key(msp.key)
    assert codes(msp.export("after")) == codes(msp.folder / "before") == [0] * 5
    with pytest.raises(PolicycheckError, match="another key"):
        export(msp.store, Wanted("north", "", ""), old, msp.folder / "old")


def test_what_was_purged_is_said_and_the_chain_still_verifies(tmp_path: Path) -> None:
    msp = Msp(tmp_path)
    msp.run("north", "r1", "2018-01-01", BUCKET)
    msp.run("north", "r2", "2026-11-24", BUCKET)
    assert purge(msp.store, "north", "its term has ended").bodies == 1
    folder = msp.export()
    assert codes(folder) == [0] * 5
    assert [one.name for one in (folder / "records").iterdir()] == ["000002.json"]
    assert "Runs of this period whose records are not kept any more: 1." in (folder / "VERIFY.md").read_text()


def test_the_tables_hold_the_last_run_of_the_period(msp: Msp) -> None:
    folder = msp.export(until="2026-11-24")
    rows = list(csv.DictReader(io.StringIO((folder / "results.csv").read_text())))
    assert [(one["rule"], one["verdict"], one["approved_by"]) for one in rows] == [("key-rotated", "suppressed", "Ann")]
    accepted = json.loads((folder / "exceptions.json").read_bytes())
    assert [(one["resource"], one["reason"]) for one in accepted] == [("aws_kms_key.phi", "old")]
    history = list(csv.DictReader(io.StringIO((folder / "history.csv").read_text())))
    assert [one["run"] for one in history] == ["r1", "r2"]
    assert sorted(one.name for one in (folder / "records").iterdir()) == ["000001.json", "000002.json"]
    later = msp.export("later", since="2026-11-25")
    rows = list(csv.DictReader(io.StringIO((later / "results.csv").read_text())))
    assert {(one["rule"], one["verdict"]) for one in rows} == {(BUCKET[0], "fail"), ("key-rotated", "pass")}
    assert codes(later) == [0] * 5


def test_a_failed_run_hides_no_result(msp: Msp) -> None:
    occasion = Occasion("north", "aws/1", "r4", "2026-11-26T01:00:00Z", "2026-11-26T01:00:01Z", {})
    msp.store.append("north", "run", failure_of(occasion, {}, "no credentials"), "r4", "aws/1")
    folder = msp.export()
    (target,) = json.loads((folder / "results.json").read_bytes())["targets"]
    assert target["run"] == "r3"
    assert "no credentials" in (folder / "history.csv").read_text()


def test_a_bundle_is_its_owners_alone_and_never_written_over(msp: Msp) -> None:
    packed, folder = msp.export("b.zip"), msp.export("b")
    assert (packed.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    for path in (packed, folder):
        with pytest.raises(PolicycheckError, match="is there already"):
            export(msp.store, Wanted("north", "", ""), msp.key, path)
    assert sorted(one.name for one in msp.folder.iterdir() if one.name.startswith(".")) == []


def test_what_cannot_be_exported_is_one_line(msp: Msp) -> None:
    for wanted, message in (
        (Wanted("nobody", "", ""), "there is no client 'nobody'"),
        (Wanted("north", "2030-01-01", ""), "there is no run of client 'north' in this period"),
        (Wanted("north", "yesterday", ""), "'yesterday' is no date"),
    ):
        with pytest.raises(PolicycheckError, match=message):
            export(msp.store, wanted, msp.key, msp.folder / "b")
    with pytest.raises(PolicycheckError, match="signed with another key"):
        export(msp.store, Wanted("north", "", ""), SigningKey.new(), msp.folder / "b")
    assert not (msp.folder / "b").exists()


def test_a_chain_that_does_not_hold_is_not_exported(msp: Msp) -> None:
    import sqlite3

    with sqlite3.connect(msp.folder / "evidence.db") as database:
        database.execute("update records set created = '2026-11-21T00:00:00Z' where client = 'north' and sequence = 2")
    with pytest.raises(PolicycheckError, match="record 2"):
        msp.export()


def oscal_errors(document: Any) -> list[str]:
    """What NIST's schema says of a document. Python's patterns have no classes of letters and digits by Unicode."""
    text = (ROOT / "tests" / "oscal" / "oscal_assessment-results_schema.json").read_text(encoding="utf-8")
    schema = json.loads(text.replace(r"\\p{L}", "[^\\\\W\\\\d_]").replace(r"\\p{N}", "\\\\d"))
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def test_the_oscal_document_is_valid_by_nists_schema(msp: Msp) -> None:
    document = json.loads((msp.export() / "oscal" / "assessment-results.json").read_bytes())
    assert oscal_errors(document) == []
    assert document["assessment-results"]["metadata"]["oscal-version"] == VERSION
    document["assessment-results"]["results"][0]["observations"][0]["uuid"] = "x"
    assert oscal_errors(document) != []
    del document["assessment-results"]["metadata"]["title"]
    assert len(oscal_errors(document)) > 1


def test_the_oscal_document_says_what_was_found(tmp_path: Path) -> None:
    rules = load_pack()
    (tmp_path / "attestations.yaml").write_text("schema: policycheck/attestations/v1\nattestations: []\n")
    records = []
    for target, path in (
        ("aws/1", ROOT / "examples" / "clinic" / "plan.json"),
        ("attestations", tmp_path / "attestations.yaml"),
    ):
        report = Report([assess(inventory, rules, keep_passed=True) for inventory in Inputs().read(str(path))])
        occasion = Occasion("north", target, "r1", "2026-11-25T01:00:00Z", "2026-11-25T01:00:01Z", {})
        records.append(record_of(report, occasion, {"digest": "sha256:0"}, {}))
    failed = Occasion("north", "gcp/x", "r1", "2026-11-25T01:00:00Z", "2026-11-25T01:00:01Z", {})
    records.append(failure_of(failed, {}, "no credentials\nat all"))
    document = assessment_results(records, "north", "2026-11-25T02:00:00Z")
    assert oscal_errors(json.loads(json.dumps(document))) == []
    technical, attested, nothing = document["assessment-results"]["results"]
    states = {one["target"]["target-id"]: one["target"]["status"]["state"] for one in attested["findings"]}
    assert states[control_id("164.308(a)(1)(ii)(A)")] == "not-satisfied"
    uuids = {one["uuid"] for one in technical["local-definitions"]["inventory-items"]}
    assert {s["subject-uuid"] for one in technical["observations"] for s in one.get("subjects", ())} == uuids
    risks = {one["uuid"] for one in technical["risks"]}
    assert {r["risk-uuid"] for one in technical["findings"] for r in one.get("related-risks", ())} == risks
    assert "findings" not in nothing
    assert "no credentials" in nothing["description"]


def test_every_safeguard_has_a_name_of_its_own_in_oscal() -> None:
    names = [control_id(section) for section in safeguards()]
    assert len(set(names)) == len(names)
    assert control_id("164.312(a)(2)(iv)") == "hipaa-164.312-a-2-iv"


def test_a_bundle_verifies_wherever_it_is_unpacked(msp: Msp, tmp_path: Path) -> None:
    with zipfile.ZipFile(msp.export("b.zip")) as packed:
        packed.extractall(tmp_path / "elsewhere")
    shutil.rmtree(msp.folder / "bundle", ignore_errors=True)
    assert codes(tmp_path / "elsewhere") == [0] * 5
