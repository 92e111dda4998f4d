"""Passwords and keys that a resource is configured with, and whether they are written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.secrets import refers_to_store


def holds_credentials(arguments: Mapping[str, Iterable[str]]) -> None:
    """Declares types with the arguments that hold a password or key (``block.argument`` where it is nested)."""
    for type_, fields in arguments.items():
        terraform_type(type_, "credential")(_adapter(tuple(fields)))


def _adapter(fields: tuple[str, ...]) -> Callable[[Block], Attributes]:
    def credentials(resource: Block) -> Attributes:
        if resource.entry.graph.is_live:
            return {}  # an account does not tell what somebody wrote into a file
        answers = [answer for field in fields for answer in _written_out(resource, field)]
        answer = next((a for a in answers if a.value is True), resource.derived(False, fields[0]))
        return {"plain_text": answer}

    return credentials


def _written_out(resource: Block, field: str) -> Iterable[Attribute]:
    *outer, argument = field.split(".")
    holders = [resource]
    for name in outer:
        holders = [nested for holder in holders for nested in holder.blocks(name)]
    for holder in holders:
        value = holder.constant(argument)
        plain = isinstance(value, str) and value != "" and not refers_to_store(value)
        yield holder.derived(plain, argument)
