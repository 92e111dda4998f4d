"""Who is granted what in Google Cloud."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type

EVERYONE: Final = ("allUsers", "allAuthenticatedUsers")
"""Members that stand for the whole internet (IAM documentation, "Principal identifiers")."""

_BASIC: Final = ("roles/owner", "roles/editor")


def public_grant(resource: Block, prefix: str) -> Attribute:
    """Whether one of the resources' IAM bindings or members (types that begin with `prefix`) names everyone."""
    unknown: Attribute | None = None
    for suffix, field in (("member", "member"), ("binding", "members")):
        for grant in resource.parts(f"{prefix}_{suffix}"):
            answer = names_everyone(grant, field)
            if answer.value is True:
                return answer
            if isinstance(answer.value, Unknown):
                unknown = answer
    return resource.fact(False) if unknown is None else unknown


def names_everyone(grant: Block, field: str) -> Attribute:
    """Whether a binding's ``members``, or a member, is everyone."""
    value = grant.tree(field)
    members = value if isinstance(value, list) else [value]
    if any(member in EVERYONE for member in members if isinstance(member, str)):
        return grant.derived(True, field)
    unknown = next((m for m in members if isinstance(m, Unknown) and not m.references), None)
    return grant.derived(False if unknown is None else unknown, field)


def _grant(grant: Block, field: str) -> Attributes:
    role = grant.text("role", default="")
    admin = role.value if isinstance(role.value, Unknown) else role.value in _BASIC
    return {"allows_admin": grant.derived(admin, "role"), "public": names_everyone(grant, field)}


@terraform_type("google_project_iam_member", "policy")
@terraform_type("google_folder_iam_member", "policy")
@terraform_type("google_organization_iam_member", "policy")
def iam_member(grant: Block) -> Attributes:
    return _grant(grant, "member")


@terraform_type("google_project_iam_binding", "policy")
@terraform_type("google_folder_iam_binding", "policy")
@terraform_type("google_organization_iam_binding", "policy")
def iam_binding(grant: Block) -> Attributes:
    return _grant(grant, "members")
