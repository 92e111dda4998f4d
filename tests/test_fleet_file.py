"""``fleet.yaml``: what it says, and how its mistakes, a secret above all, are told."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from fleet_files import fleet

from policycheck.errors import PolicycheckError
from policycheck.fleet.environment import EXTERNAL_ID, environment_for
from policycheck.fleet.file import SCHEMA, load_fleet
from policycheck.fleet.selection import moment

HEAD = "schema: policycheck/fleet/v1\nstore: evidence.db\nclients:\n  - id: north\n"
AWS = '    targets:\n      - aws:\n          account: "123456789012"\n'
KEY = "AKIA" + "ABCDEFGHIJKLMNOP"
SUBSCRIPTION = "0B1F6471-1BF0-4DDA-AEC3-CB9272F09590"


def refused(tmp_path: Path, text: str) -> str:
    path = tmp_path / "fleet.yaml"
    path.write_text(text)
    with pytest.raises(PolicycheckError) as caught:
        load_fleet(str(path))
    return str(caught.value).removeprefix(str(tmp_path) + "/")


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMA.read_text()))


def test_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "fleet.yaml"
    path.write_text(
        HEAD + "    baa: {signed: 2025-01-01, expires: 2027-01-01, document: baa.pdf}\n"
        "    attestations: north/attestations.yaml\n    phi: {names: [records*]}\n    exceptions:\n"
        "      - {rule: volume-encrypted-at-rest, resource: '*', reason: none, until: 2027-01-01}\n"
        + AWS + "          external_id_environment: NORTH_EXTERNAL_ID\n"
        f"      - azure: {{subscription: {SUBSCRIPTION}, credential_environment: NORTH_}}\n"
        "      - gcp: {project: clinic, credential_environment: NORTH_GCP_CREDENTIALS}\n"
        "      - gcp: {folder: '123'}\n      - check: {path: ./plans//plan.json}\n"
    )  # fmt: skip
    found = load_fleet(str(path))
    (client,) = found.clients
    assert [target.id for target in client.targets] == [
        "aws/123456789012", f"azure/{SUBSCRIPTION.lower()}", "gcp/clinic", "gcp/folders/123", "check/plans/plan.json",
        "attestations",
    ]  # fmt: skip
    assert (client.exceptions[0].line, client.exceptions[0].column) == (9, 9)
    assert client.phi == {"names": ["records*"]}
    assert found.store == str(tmp_path / "evidence.db")
    assert (client.retention_years, client.profile, found.limits.parallel("aws")) == (None, "hipaa", 4)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("clients: []\n", "fleet.yaml:1:1: the file: 'schema' is a required property"),
        (HEAD + "    nmae: North\n" + AWS, "fleet.yaml:5:5: unknown key 'nmae'; did you mean 'name'?"),
        (HEAD.replace("north", "North Clinic") + AWS, "fleet.yaml:4:5: clients.0.id: an id is of small letters"),
        (HEAD, "fleet.yaml:4:5: the client north has neither targets nor attestations"),
        (HEAD + AWS.replace('"', ""), "fleet.yaml:7:11: clients.0.targets.0.aws.account: 123456789012 is not of type"),
        (HEAD + AWS.replace('"1234', '"'), "fleet.yaml:7:11: clients.0.targets.0.aws.account: an account has twelve"),
        (HEAD + AWS + "  - id: north\n" + AWS, "fleet.yaml:8:5: the client north stands twice"),
        (HEAD + AWS + "  - id: south\n" + AWS, "fleet.yaml:10:9: the target aws/123456789012 is one of north too"),
        (HEAD + AWS + '      - aws: {account: "123456789012"}\n', "fleet.yaml:8:9: the target aws/123456789012 is one"),
        (HEAD + AWS + "      - gcp: {project: a, folder: '1'}\n", "fleet.yaml:8:9: one of project, folder and"),
        (HEAD + AWS + "          external_id: a\n          external_id_environment: B\n", "fleet.yaml:9:11: external"),
        (HEAD + AWS + "    retention_years: 5\n", "fleet.yaml:8:5: clients.0.retention_years: 5 is less than"),
        (HEAD + AWS + "    baa: {signed: 2025-02-30}\n", "fleet.yaml:8:19: not a usable value: 2025-02-30"),
        (HEAD + AWS + "    baa: {signed: soon}\n", "fleet.yaml:8:11: signed: 'soon' is no date like 2027-03-31"),
        (HEAD + AWS + "    phi: {nmaes: [a]}\n", "fleet.yaml:8:11: unknown key 'nmaes'; did you mean 'names'?"),
        (HEAD + AWS + "    exceptions: [{rule: a}]\n", "fleet.yaml:8:18: clients.0.exceptions.0: 'resource' is a"),
        (HEAD + "    targets: [{check: {path: -}}]\n", "fleet.yaml:5:24: clients.0.targets.0.check.path: a file or"),
        (HEAD + '    targets: [{check: {path: "a\\nb"}}]\n', "fleet.yaml:5:24: clients.0.targets.0.check.path: a file"),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str, message: str) -> None:
    assert refused(tmp_path, text).startswith(message)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (f"    name: {KEY}\n", "8:5: name"),
        (f"          external_id: {KEY}\n", "8:11: external_id"),
        ("          secret_access_key: abcdefghijkl\n", "8:11: secret_access_key"),
        ("          credential_environment: " + KEY + "\n", "8:11: credential_environment"),
        ("          password: hunter22\n", "8:11: password"),
        ("      - azure: {subscription: a, client_secret: aaaaaaaa}\n", "8:34: client_secret"),
        (f"    repositories: ['https://me:{'x' * 9}@git.example/a.git']\n", "8:20: repositories"),
        (f"    {KEY}: a\n", "8:5: a literal"),
        ("    phi: {tags: {data: 'token=abcdefgh'}}\n", "8:18: data"),
        ("    phi: {tags: {data: phi}}\n", None),
        ("    phi: {tags: {access-token: phi}}\n", None),
        ("          external_id_environment: NORTH_EXTERNAL_ID_TOKEN\n", None),
    ],
)
def test_no_secret_stands_in_it(tmp_path: Path, line: str, place: str | None) -> None:
    text = HEAD + AWS + line
    if place is None:
        (tmp_path / "fleet.yaml").write_text(text)
        load_fleet(str(tmp_path / "fleet.yaml"))
        return
    message = refused(tmp_path, text)
    assert message.startswith(f"fleet.yaml:{place}")
    assert message.endswith("a literal credential; name an environment variable or a profile instead")
    assert KEY not in message


def test_a_password_in_the_store_is_refused(tmp_path: Path) -> None:
    text = HEAD.replace("evidence.db", f"postgresql://me:{'p' * 9}@db/evidence") + AWS
    assert refused(tmp_path, text).startswith("fleet.yaml:2:1: store: a literal credential")


OURS = {
    "PATH": "/bin", "POLICYCHECK_SIGNING_KEY": "key", "PGPASSWORD": "p", "AWS_ACCESS_KEY_ID": "ours",
    "AWS_SECRET_ACCESS_KEY": "ours", "AWS_ENDPOINT_URL": "http://x", "AZURE_CLIENT_SECRET": "ours",
    "NORTH_AWS_ACCESS_KEY_ID": "north", "NORTH_AZURE_CLIENT_ID": "north", "NORTH_KEY_FILE": "/north.json",
    "SOUTH_AWS_ACCESS_KEY_ID": "south", "NORTH_EXTERNAL_ID": "e",
}  # fmt: skip


def test_the_environment_of_a_target_has_its_own_credentials_alone() -> None:
    assert environment_for("check", {}, OURS) == {"PATH": "/bin"}
    assert environment_for("aws", {"external_id_environment": "NORTH_EXTERNAL_ID"}, OURS) == {
        "PATH": "/bin", "AWS_ACCESS_KEY_ID": "ours", "AWS_SECRET_ACCESS_KEY": "ours", "AWS_ENDPOINT_URL": "http://x",
        EXTERNAL_ID: "e",
    }  # fmt: skip
    own = environment_for("aws", {"credential_environment": "NORTH_"}, OURS)
    assert own["AWS_ACCESS_KEY_ID"] == "north"
    assert "ours" not in own.values()
    own = environment_for("azure", {"credential_environment": "NORTH_"}, OURS)
    assert {name: value for name, value in own.items() if name.startswith("AZURE_")} == {
        "AZURE_CLIENT_ID": "north", "AZURE_TOKEN_CREDENTIALS": "EnvironmentCredential",
    }  # fmt: skip
    own = environment_for("gcp", {"credential_environment": "NORTH_KEY_FILE"}, OURS)
    assert own == {"PATH": "/bin", "GOOGLE_APPLICATION_CREDENTIALS": "/north.json"}


@pytest.mark.parametrize(
    ("provider", "settings"),
    [
        ("aws", {"credential_environment": "EAST_"}),
        ("gcp", {"credential_environment": "EAST_KEY_FILE"}),
        ("aws", {"external_id_environment": "EAST_EXTERNAL_ID"}),
    ],
)
def test_credentials_that_are_not_set(provider: str, settings: dict[str, str]) -> None:
    with pytest.raises(PolicycheckError, match=r"^no credentials: .*EAST_"):
        environment_for(provider, settings, OURS)


def test_since() -> None:
    assert moment("2026-11-25") == "2026-11-25T00:00:00Z"
    assert moment("20h") < moment("1m")
    for text in ("", "soon", "99999w", "h", "2026-13-01"):
        with pytest.raises(PolicycheckError, match="a duration"):
            moment(text)


def test_the_helper_writes_what_loads(tmp_path: Path) -> None:
    assert [target.id for _, target in load_fleet(str(fleet(tmp_path, {"a": ["b"]}))).targets()] == ["check/b"]
