"""Policy documents in arguments: text, a reference to ``aws_iam_policy_document``, or a tree from source."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.semantics import iam_policy

Question = Callable[[iam_policy.Policy], Any]

_DOCUMENT: Final = "aws_iam_policy_document"
_DEEPEST: Final = 10


def document(block: Block, field: str) -> Any:
    """The policy document in an argument: JSON text, a tree whose leaves may be `Unknown`, `Unknown`, or None.

    A document that the plan can only render at apply, because it names resources that do not exist yet, is
    put together from its ``aws_iam_policy_document``: what is constant in it is known before the first apply.
    """
    value = block.read(field)
    if isinstance(value, Unknown):
        return _resolve(block, value, 0)
    # Providers keep the empty text where a resource has no policy.
    return None if value == "" else value


def _resolve(block: Block, value: Unknown, depth: int) -> Any:
    if value.shape is not None or depth > _DEEPEST:
        return value
    entries = [block.entry.graph.entries.get(address) for address in value.references]
    documents = [entry.block for entry in entries if entry is not None and entry.type == _DOCUMENT]
    if len(documents) != 1:
        return value
    return _assemble(documents[0], depth)


def _assemble(data: Block, depth: int) -> Any:
    rendered = data.read("json")
    if isinstance(rendered, str):
        return rendered
    tree = data.contents()
    earlier = _statements(data, ("source_json", "source_policy_documents"), depth)
    later = _statements(data, ("override_json", "override_policy_documents"), depth)
    own = [_statement(statement) for statement in _list(tree.get("statement"))]
    version = tree.get("version")
    return {
        "Version": "2012-10-17" if version is None else version,
        "Statement": _merged(_merged(earlier, own), later),
    }


def _statements(data: Block, fields: Iterable[str], depth: int) -> list[Any]:
    """The statements of the documents that this one builds upon."""
    found: list[Any] = []
    for field in fields:
        value = data.tree(field)
        for source in value if isinstance(value, list) else [value]:
            resolved = _resolve(data, source, depth + 1) if isinstance(source, Unknown) else source
            if isinstance(resolved, Unknown):
                found.append(resolved)
            elif resolved is not None:
                found.extend(_parsed(resolved))
    return found


def _parsed(resolved: Any) -> list[Any]:
    if isinstance(resolved, str):
        try:
            resolved = json.loads(resolved)
        except (ValueError, RecursionError):
            return [Unknown("a source document that is not valid JSON")]
    return _list(resolved.get("Statement")) if isinstance(resolved, dict) else []


def _merged(statements: list[Any], overrides: list[Any]) -> list[Any]:
    """Overrides replace statements of the same Sid, and are appended where there is none; so do a document's own
    statements with those that it builds upon (aws provider, ``aws_iam_policy_document``)."""
    result = list(statements)
    for override in overrides:
        sid = override.get("Sid") if isinstance(override, dict) else None
        for index, statement in enumerate(result):
            if sid and isinstance(statement, dict) and statement.get("Sid") == sid:
                result[index] = override
                break
        else:
            result.append(override)
    return result


def _statement(block: Any) -> Any:
    """A ``statement`` block in the form of the IAM policy grammar."""
    if not isinstance(block, Mapping):
        return block
    effect, sid = block.get("effect"), block.get("sid")
    statement: dict[str, Any] = {"Effect": "Allow" if effect is None else effect}
    if isinstance(sid, str) and sid:
        statement["Sid"] = sid
    for argument, element in (
        ("actions", "Action"),
        ("not_actions", "NotAction"),
        ("resources", "Resource"),
        ("not_resources", "NotResource"),
    ):
        if block.get(argument) is not None and block[argument] != []:
            statement[element] = block[argument]
    for argument, element in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        principals = _principals(_list(block.get(argument)))
        if principals:
            statement[element] = principals
    conditions: dict[str, Any] = {}
    for condition in _list(block.get("condition")):
        if isinstance(condition, Mapping):
            test = conditions.setdefault(str(condition.get("test")), {})
            test[str(condition.get("variable"))] = condition.get("values")
    if conditions:
        statement["Condition"] = conditions
    return statement


def _principals(blocks: list[Any]) -> Any:
    principals: dict[str, Any] = {}
    for block in blocks:
        if isinstance(block, Mapping):
            kind, identifiers = str(block.get("type")), block.get("identifiers")
            if kind == "*":
                return "*"
            known = principals.setdefault(kind, [])
            known.extend(identifiers if isinstance(identifiers, list) else [identifiers])
    return principals


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def ask(block: Block, field: str, question: Callable[..., Any], *arguments: Any, absent: Any = None) -> Attribute:
    """What `question` (of `policycheck.semantics.iam_policy`) says of the policy in an argument.

    `absent` is the answer where there is no policy.
    """
    source = document(block, field)
    if source is None:
        return block.derived(absent, field)
    policy = iam_policy.parse(source)
    return block.derived(policy if isinstance(policy, Unknown) else question(policy, *arguments), field)


def ask_all(block: Block, field: str, questions: Mapping[str, Question]) -> Attributes:
    """What each of several questions says of the policy in an argument, which is parsed once; no policy grants nothing.

    `block` may be an ``aws_iam_policy_document`` itself, whose `field` is ``statement``.
    """
    is_document = block.entry.type == _DOCUMENT and field == "statement"
    source = _assemble(block, 0) if is_document else document(block, field)
    policy = iam_policy.Policy([]) if source is None else iam_policy.parse(source)
    return {
        name: block.derived(policy if isinstance(policy, Unknown) else question(policy), field)
        for name, question in questions.items()
    }
