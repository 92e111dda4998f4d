"""Who is granted what in Google Cloud."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import HOLE, NotRead, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import data_source, terraform_type

EVERYONE: Final = ("allUsers", "allAuthenticatedUsers")
"""Members that stand for the whole internet (IAM documentation, "Principal identifiers")."""

_BASIC: Final = ("roles/owner", "roles/editor", "roles/viewer", "roles/admin", "roles/writer", "roles/reader")
_ADMIN: Final = ("roles/owner", "roles/editor", "roles/admin")
_IDENTITY_ADMIN: Final = frozenset(
    f"roles/{role}"
    for role in (
        "owner", "admin", "iam.securityAdmin", "resourcemanager.projectIamAdmin", "resourcemanager.folderIamAdmin",
        "resourcemanager.organizationAdmin",
    )
)  # fmt: skip
_IMPERSONATING: Final = ("roles/iam.serviceAccountUser", "roles/iam.serviceAccountTokenCreator")
_ESCALATING: Final = frozenset(
    {
        *_IMPERSONATING, *_IDENTITY_ADMIN, "roles/editor",
        *(f"roles/{role}" for role in (
            "iam.serviceAccountAdmin", "iam.serviceAccountKeyAdmin", "iam.serviceAccountOpenIdTokenCreator",
            "iam.workloadIdentityUser", "iam.roleAdmin", "iam.organizationRoleAdmin", "dataproc.admin",
            "dataproc.editor", "dataproc.serviceAgent", "dataflow.developer", "resourcemanager.folderAdmin",
            "serverless.serviceAgent",
        )),
    }
)  # fmt: skip
"""Roles with which one acts as service accounts, makes keys of them or sets IAM policies (IAM roles reference)."""

_DUTIES: Final = {
    "roles/cloudkms.admin": (
        "roles/cloudkms.cryptoKeyEncrypterDecrypter", "roles/cloudkms.cryptoKeyEncrypter",
        "roles/cloudkms.cryptoKeyDecrypter",
    ),
    "roles/iam.serviceAccountAdmin": ("roles/iam.serviceAccountUser",),
}  # fmt: skip
"""Roles that manage, and the roles of use that nobody should have as well (Cloud KMS, "Separation of duties")."""

_DEFAULT_ACCOUNT: Final = re.compile(r"(?!(?:user|group|domain):).*(-compute@developer|@appspot)\.gserviceaccount\.com")
DEFAULT_SOURCES: Final = (
    "google_compute_default_service_account", "google_app_engine_default_service_account",
    "google_project_default_service_accounts",
)  # fmt: skip
"""Types that stand for the accounts which Compute Engine and App Engine make for a whole project."""
_PERSONAL: Final = re.compile(r"user:[^@]+@(gmail|googlemail)\.com", re.I)
_EXAMPLES: Final = (
    *EVERYONE, "a@example.com", "a@gmail.com", "1-compute@developer.gserviceaccount.com", "user:a@example.com",
    "user:a@gmail.com", "serviceAccount:a@example.com", "serviceAccount:1-compute@developer.gserviceaccount.com",
)  # fmt: skip
"""What may stand in the unknown part of a member, one of each sort that a question is about."""
_SCOPES: Final = ("project", "folder", "organization")


class Grant(NamedTuple):
    """A role for members; `origin` and the fields say where each stands."""

    role: Any
    members: list[Any]
    origin: Block
    role_field: str = "role"
    members_field: str = "members"


def grants(block: Block) -> list[Grant] | Unknown:
    """What a member, a binding, a whole policy or a ``google_iam_policy`` document grants."""
    suffix = block.entry.type.rpartition("_")[2]
    if suffix == "member":
        return [Grant(block.read("role"), [block.tree("member")], block, members_field="member")]
    if suffix == "binding":
        return [Grant(block.read("role"), _listed(block.tree("members")), block)]
    if not block.entry.managed:
        return _bindings(block)
    policy = block.read("policy_data")
    if isinstance(policy, Unknown):
        documents = block.targets("policy_data", "google_iam_policy")
        return _bindings(documents[0]) if isinstance(documents, list) and len(documents) == 1 else policy
    return _parsed(block, policy)


def _bindings(document: Block) -> list[Grant] | Unknown:
    bindings = document.blocks("binding")
    unknown = next((binding.reason for binding in bindings if binding.reason is not None), None)
    if unknown is not None:
        return unknown
    return [Grant(binding.read("role"), _listed(binding.tree("members")), binding) for binding in bindings]


def _parsed(block: Block, policy: Any) -> list[Grant] | Unknown:
    try:
        bindings = json.loads(policy)["bindings"] if isinstance(policy, str) else []
        return [Grant(b["role"], _listed(b.get("members")), block, "policy_data", "policy_data") for b in bindings]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Unknown("an IAM policy that cannot be read")


def _listed(value: Any) -> list[Any]:
    if isinstance(value, Unknown) and isinstance(value.shape, list):
        value = value.shape
    return value if isinstance(value, list) else [] if value is None else [value]


# -- questions -----------------------------------------------------------------------------------------------


def _by_role(found: Iterable[Grant], block: Block, test: Callable[[str], bool]) -> Attribute:
    """Whether one of the grants has a role that passes."""
    return _any(block, (g.origin.derived(_passes(g.role, test), g.role_field) for g in found))


def _by_member(
    found: Iterable[Grant], block: Block, test: Callable[[str], bool], role: Callable[[str], bool] | None = None
) -> Attribute:
    """Whether a member passes that one of the grants gives a role that passes too, or any role at all."""

    def answers() -> Iterable[Attribute]:
        for grant in found:
            wanted = role is None or _passes(grant.role, role)
            for member in grant.members if wanted is not False else ():
                known = _passes_member(_member(member), test)
                yield grant.origin.derived(known if known is False else _both(wanted, known), grant.members_field)

    return _any(block, answers())


def _passes(value: Any, test: Callable[[str], bool]) -> bool | Unknown:
    return value if isinstance(value, Unknown) else isinstance(value, str) and test(value)


def _passes_member(value: Any, test: Callable[[str], bool]) -> bool | Unknown:
    """Also of a text with unknown parts, where it does not matter what stands in them."""
    if not isinstance(value, Unknown) or not isinstance(value.shape, str):
        return _passes(value, test)
    answers = {test(value.shape.replace(HOLE, example)) for example in _EXAMPLES}
    return value if len(answers) > 1 else answers.pop()


def _both(first: bool | Unknown, second: bool | Unknown) -> bool | Unknown:
    return first if isinstance(first, Unknown) else second


def _any(block: Block, answers: Iterable[Attribute]) -> Attribute:
    unknown: Attribute | None = None
    for answer in answers:
        if answer.value is True:
            return answer
        if isinstance(answer.value, Unknown):
            unknown = unknown or answer
    return block.fact(False) if unknown is None else unknown


def _member(value: Any) -> Any:
    """A member as text, as far as it is known: one that refers to a service account is one."""
    if not isinstance(value, Unknown) or not value.references:
        return value
    types = {address.rpartition("module.")[2] for address in value.references}
    if any(source in address for address in types for source in DEFAULT_SOURCES):
        return "serviceAccount:0-compute@developer.gserviceaccount.com"
    if isinstance(value.shape, str):
        return value.shape
    if any("service_account" in address or "service_identity" in address for address in types):
        return "serviceAccount:"
    return value


def public_grant(resource: Block, prefix: str) -> Attribute:
    """Whether an IAM grant of the resource (of a type that begins with `prefix`) is for everyone."""
    try:
        parts = [part for suffix in ("member", "binding", "policy") for part in resource.parts(f"{prefix}_{suffix}")]
    except NotRead as error:
        return resource.fact(error.unknown)
    return _any(resource, (to_everyone(part) for part in parts))


def to_everyone(block: Block) -> Attribute:
    """Whether something is granted to everyone."""
    found = grants(block)
    if isinstance(found, Unknown):
        return block.derived(found, "policy_data")
    return _by_member(found, block, lambda member: member in EVERYONE)


# -- types ---------------------------------------------------------------------------------------------------


def whole_scope(block: Block) -> Attributes:
    """Grants for all of a project, folder or organisation."""
    found = grants(block)
    if isinstance(found, Unknown):
        return dict.fromkeys(("allows_admin", "public", "basic_role"), block.derived(found, "policy_data"))
    return {
        "allows_admin": _by_role(found, block, lambda role: role in _ADMIN),
        "allows_identity_admin": _by_role(found, block, lambda role: role in _IDENTITY_ADMIN),
        "allows_escalation": _by_role(found, block, lambda role: role in _ESCALATING),
        "impersonates_services": _by_role(found, block, lambda role: role in _IMPERSONATING),
        "basic_role": _by_role(found, block, lambda role: role in _BASIC),
        "service_admin": _by_member(found, block, lambda m: m.startswith("serviceAccount:"), _is_admin),
        "to_default_service_account": _by_member(found, block, lambda m: _DEFAULT_ACCOUNT.fullmatch(m) is not None),
        "to_personal_account": _by_member(found, block, lambda m: _PERSONAL.fullmatch(m) is not None),
        "attached_to_user": _by_member(found, block, lambda member: member.startswith("user:")),
        "combines_duties": _combined(found, block),
        "public": _by_member(found, block, lambda member: member in EVERYONE),
    }


def _is_admin(role: str) -> bool:
    return role in _ADMIN or "admin" in role.lower()


def _combined(found: list[Grant], block: Block) -> Attribute:
    """Whether a member of a managing role has one of the roles of use in the same scope too."""
    managing = [g for g in found if isinstance(g.role, str) and g.role in _DUTIES]
    if not managing:
        return block.fact(False)
    field = "org_id" if "organization" in block.entry.type else block.entry.type.split("_")[1]
    others: list[Grant] = []
    for suffix in ("member", "binding", "policy"):
        for entry in block.entry.graph.by_type.get(f"{block.entry.type.rpartition('_')[0]}_{suffix}", ()):
            if _name(entry.block.read(field)) == _name(block.read(field)):
                known = grants(entry.block)
                others += known if isinstance(known, list) else []
    unknown: Unknown | None = None
    for grant in managing:
        users = [member for other in others if other.role in _DUTIES[grant.role] for member in other.members]
        if not {_name(member) for member in users}.isdisjoint(map(_name, grant.members)):
            return grant.origin.derived(True, grant.members_field)
        for member in (*grant.members, *users) if users else ():
            unknown = member if isinstance(member, Unknown) and not member.references else unknown
    return block.fact(False if unknown is None else unknown)


def _name(value: Any) -> Any:
    """What tells one member or scope from another before ids are known: what it refers to."""
    return value.identity if isinstance(value, Unknown) else value


for _scope in _SCOPES:
    for _suffix in ("member", "binding", "policy"):
        terraform_type(f"google_{_scope}_iam_{_suffix}", "policy")(whole_scope)
data_source("google_iam_policy", "policy")(whole_scope)


def single_resource(block: Block) -> Attributes:
    """Grants for one key, secret or service account."""
    return {"public": to_everyone(block)}


for _resource in ("kms_crypto_key", "kms_key_ring", "secret_manager_secret", "service_account"):
    for _suffix in ("member", "binding", "policy"):
        terraform_type(f"google_{_resource}_iam_{_suffix}", "policy")(single_resource)
