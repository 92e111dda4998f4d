"""Outputs of the root module that hand out a secret.

Terraform prints outputs after each apply and keeps them in the state; one that is marked ``sensitive`` is at least not
printed. It refuses unmarked outputs of what a provider itself marks, but not of written passwords, of variables that
nobody marked, and of what ``nonsensitive`` lets through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from policycheck.model.resource import Attributes, Inventory, Location, Resource
from policycheck.providers.terraform import registry
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.graph import Entry, Graph
from policycheck.providers.terraform.positions import JsonText
from policycheck.semantics.secrets import carries_secret, looks_secret, plain_names

KIND: Final = "output"

_SECRET: Final = (
    r"(?:^|_)(?:passw(?:or)?d|passphrase|token|plaintext|credentials?|private_key(?:_pem|_openssh)?|api_?key|client_key"
    r"|(?:access|primary|secondary|shared|secret|account)_key|connection_string|kube_(?:admin_)?config(?:_raw)?"
    r"|secret_(?:string|binary|data|value)|smtp_password_v4|(?<!user_)secret)$"
)
"""Names that end so are of secrets themselves; ``secret_arn`` and ``token_url`` are of something about one."""
_OWN: Final = {("random_password", "result"), ("azurerm_key_vault_secret", "value")}
"""Attributes that tell by their type that they are secrets."""
_NAMED: Final = ("var", "local", "module")


class Output(NamedTuple):
    """An output.

    Attributes:
        references: what its value refers to, as ``aws_db_instance.records.password``.
        marked: whether what it refers to is marked sensitive.
    """

    entry: Entry
    references: tuple[str, ...]
    marked: bool


class PlanOutputs:
    """The places of a plan's outputs, in its own text."""

    def __init__(self, text: JsonText) -> None:
        self._text = text

    def locate(self, entry: Entry, _path: tuple[str | int, ...]) -> Location:
        place = self._text.find(("configuration", "root_module", "outputs", entry.name)) or (0, 1)
        return self._text.location(place, place, True)


def of_plan(graph: Graph, document: Mapping[str, Any], text: JsonText) -> Iterator[Output]:
    """The outputs of a plan's root module."""
    root = _mapping(_mapping(document.get("configuration")).get("root_module"))
    changes = _mapping(document.get("output_changes"))
    for name, declared in _mapping(root.get("outputs")).items():
        expression = _mapping(_mapping(declared).get("expression"))
        entry = Entry(graph, f"output.{name}", KIND, name)
        values = {
            "value": _mapping(changes.get(name)).get("after"),
            "sensitive": _mapping(declared).get("sensitive"),
        }
        entry.block = Block(entry, values)
        entry.document = PlanOutputs(text)
        references = expression.get("references")
        listed = [one for one in references if isinstance(one, str)] if isinstance(references, list) else []
        yield Output(entry, tuple(listed), False)


def add_outputs(inventory: Inventory, graph: Graph) -> None:
    """The outputs that hold a secret, each as a resource of the cloud that it comes from."""
    clouds = sorted({cloud for type_ in graph.by_type if (cloud := registry.cloud_of(type_))})
    for output in graph.outputs() if clouds else ():
        if _is_secret(output):
            entry = output.entry
            own = (registry.cloud_of(reference.removeprefix("data.")) for reference in output.references)
            cloud = next((cloud for cloud in own if cloud), clouds[0])
            resource = Resource(KIND, KIND, entry.address, cloud, entry.block, _attributes)
            resource.name = entry.name
            inventory.add(resource)


def _attributes(output: Block) -> Attributes:
    return {"hidden": output.flag("sensitive", default=False)}


def _is_secret(output: Output) -> bool:
    if output.marked or any(map(_names_secret, output.references)):
        return True
    value = output.entry.block.values.get("value")
    if any(reference.partition(".")[0] not in _NAMED for reference in output.references):
        return False
    if isinstance(value, dict):
        return bool(plain_names({key: one for key, one in value.items() if isinstance(one, str)}))
    named = re.search(_SECRET, output.entry.name) is not None
    return isinstance(value, str) and (looks_secret(output.entry.name, value) if named else carries_secret(value))


def _names_secret(reference: str) -> bool:
    """Whether what is referred to is a secret by its name: an attribute of a resource, a variable, another output."""
    parts = re.sub(r"\[[^\]]*\]", "", reference).removeprefix("data.").split(".")
    return len(parts) > 1 and ((parts[0], parts[-1]) in _OWN or re.search(_SECRET, parts[-1]) is not None)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
