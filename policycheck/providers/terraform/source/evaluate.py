"""Expressions of Terraform's language, evaluated as far as they can be known.

A value is what JSON has, an `Unknown`, or a resource that an expression names as a whole (`Referable`). What depends on
something unknown is unknown with that thing's reason, and keeps the resources that it comes from where it is certain
to be set. Language: Terraform's documentation, "Expressions".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.source.conversion import as_bool, as_number, as_text
from policycheck.providers.terraform.source.values import ARITHMETIC, EvaluationError, equal, merged, plain, sort_of

if TYPE_CHECKING:
    from policycheck.providers.terraform.source.modules import ModuleInstance

Expression = Any

_LONGEST_TEXT: Final = 10_000_000


class Scope:
    """What names mean at a place: the module, and the names that ``for``, ``each``, ``count`` and ``dynamic`` give."""

    __slots__ = ("module", "names")

    def __init__(self, module: ModuleInstance, names: Mapping[str, Any]) -> None:
        self.module = module
        self.names = names

    def having(self, **names: Any) -> Scope:
        return Scope(self.module, {**self.names, **names})


def evaluate(expression: Expression, scope: Scope) -> Any:
    """The value of an expression. Raises EvaluationError where it has none."""
    if expression.__class__ is not list:
        return expression
    return _FORMS[expression[0]](expression, scope)


# -- names and what follows them -----------------------------------------------------------------------------------


class DataSources:
    """``data.TYPE``: what the next name completes."""

    __slots__ = ("type",)

    def __init__(self, type_: str) -> None:
        self.type = type_


def _variable(expression: list[Any], scope: Scope) -> Any:
    name = expression[1]
    if name in scope.names:
        return scope.names[name]
    raise EvaluationError(f"{name} means nothing by itself")


def _attribute(expression: list[Any], scope: Scope) -> Any:
    base, name = expression[1], expression[2]
    if base.__class__ is list and base[0] == "var" and base[1] not in scope.names:
        return scope.module.root_name(base[1], name)
    value = evaluate(base, scope)
    if value.__class__ is DataSources:
        return scope.module.resource(False, value.type, name)
    return attribute_of(value, name)


def attribute_of(value: Any, name: str) -> Any:
    if value.__class__ is dict:
        if name in value:
            return value[name]
        raise EvaluationError(f"there is no attribute {name!r}")
    if value.__class__ is Unknown:
        if isinstance(value.shape, dict) and name in value.shape:
            return value.shape[name]
        return Unknown(value.reason, value.references, given=value.given, name=value.name and f"{value.name}.{name}")
    if hasattr(value, "attribute"):
        return value.attribute(name)
    if isinstance(value, list) and name.isdecimal():
        return index_of(value, int(name))
    if isinstance(value, list) and len(value) == 1 and hasattr(value[0], "attribute"):
        # Before Terraform 0.12 a resource with a count was named without an index too.
        return value[0].attribute(name)
    raise EvaluationError(f"attribute {name!r} of {sort_of(value)}")


def _index(expression: list[Any], scope: Scope) -> Any:
    value, key = evaluate(expression[1], scope), evaluate(expression[2], scope)
    if value.__class__ is DataSources:
        return scope.module.resource(False, value.type, str(key))
    return index_of(value, key)


def index_of(value: Any, key: Any) -> Any:
    if value.__class__ is Unknown:
        shape = value.shape
        if isinstance(shape, dict) and isinstance(key, str) and key in shape:
            return shape[key]
        told = value.name if key.__class__ in (str, int) else ""
        return Unknown(value.reason, value.references, given=value.given, name=told and f"{told}.{key}")
    if key.__class__ is Unknown:
        # Where the instances are judged as one, every key is that one's.
        return value.element(key) if hasattr(value, "element") else Unknown(key.reason)
    if isinstance(value, list):
        number = as_number(key)
        if not isinstance(number, int) or not 0 <= number < len(value):
            raise EvaluationError(f"there is no element {key!r}")
        return value[number]
    if value.__class__ is dict:
        text = as_text(key)
        if text not in value:
            raise EvaluationError(f"there is no element {text!r}")
        return value[text]
    if hasattr(value, "element"):
        return value.element(key)
    if hasattr(value, "attribute") and isinstance(key, str):
        return value.attribute(key)
    raise EvaluationError(f"element {key!r} of {sort_of(value)}")


def _splat(expression: list[Any], scope: Scope) -> Any:
    value = evaluate(expression[1], scope)
    if value is None:
        return []
    if value.__class__ is Unknown:
        return Unknown(value.reason, value.references, given=value.given)
    several = value if isinstance(value, list) else value.all() if hasattr(value, "all") else [value]
    if several.__class__ is Unknown:
        return several
    return [_steps(element, expression[2], scope) for element in several]


def _steps(value: Any, steps: list[list[Any]], scope: Scope) -> Any:
    for form, key in steps:
        value = attribute_of(value, key) if form == "attr" else index_of(value, evaluate(key, scope))
    return value


# -- templates and collections -------------------------------------------------------------------------------------


def _template(expression: list[Any], scope: Scope) -> Any:
    return render(expression[1:], scope)


def render(parts: Iterable[Any], scope: Scope) -> str | Unknown:
    """The text of a template; where parts are unknown, its `Unknown.shape` is the text around them."""
    texts: list[str] = []
    unknowns: list[Unknown] = []
    for text in _rendered(parts, scope):
        if text.__class__ is Unknown:
            unknowns.append(text)
            texts.append(text.shape if isinstance(text.shape, str) else HOLE)
        else:
            texts.append(text)
    whole = "".join(texts)
    if len(whole) > _LONGEST_TEXT:
        raise EvaluationError("a text of more than 10 MB")
    if not unknowns:
        return whole
    text = merged(unknowns, shape=whole)
    text.parts = tuple(part for unknown in unknowns for part in _holes(unknown))
    return text


def _holes(unknown: Unknown) -> Iterable[Unknown]:
    """What stands for each hole that a part of a template has."""
    count = unknown.shape.count(HOLE) if isinstance(unknown.shape, str) else 1
    return unknown.parts if len(unknown.parts) == count else [unknown] * count


def _rendered(parts: Iterable[Any], scope: Scope) -> Iterator[Any]:
    for part in parts:
        if part.__class__ is not list:
            yield as_text(part)
        elif part[0] == "if":
            condition = evaluate(part[1], scope)
            if condition.__class__ is Unknown:
                yield Unknown(condition.reason)
            else:
                yield from _rendered(part[2] if as_bool(condition) else part[3], scope)
        elif part[0] == "each":
            collection = evaluate(part[3], scope)
            if collection.__class__ is Unknown:
                yield Unknown(collection.reason)
                continue
            for key, value in pairs(collection):
                yield from _rendered(part[4], _within(scope, part, key, value))
        else:
            value = evaluate(part, scope)
            yield plain(value) if value.__class__ is Unknown or hasattr(value, "whole") else as_text(value)


def _tuple(expression: list[Any], scope: Scope) -> list[Any]:
    return [evaluate(element, scope) for element in expression[1:]]


def _object(expression: list[Any], scope: Scope) -> Any:
    found: dict[str, Any] = {}
    for key, value in expression[1:]:
        name = evaluate(key, scope)
        if name.__class__ is Unknown:
            return Unknown(name.reason)
        found[as_text(name)] = evaluate(value, scope)
    return found


def pairs(collection: Any) -> list[tuple[Any, Any]]:
    """The keys and values that a collection is iterated by: maps by their keys in order, sets by their elements."""
    from policycheck.providers.terraform.source.functions import HclSet

    if isinstance(collection, HclSet):
        return [(element, element) for element in collection]
    if isinstance(collection, list):
        return list(enumerate(collection))
    if isinstance(collection, dict):
        return sorted(collection.items())
    raise EvaluationError(f"{sort_of(collection)} is no collection")


def _within(scope: Scope, expression: list[Any], key: Any, value: Any) -> Scope:
    names = {expression[2]: value} if expression[1] is None else {expression[1]: key, expression[2]: value}
    return scope.having(**names)


def _selected(expression: list[Any], condition: Any, scope: Scope) -> Iterator[Scope | Unknown]:
    collection = evaluate(expression[3], scope)
    if hasattr(collection, "all"):
        collection = collection.all()
    if collection.__class__ is Unknown:
        yield Unknown(collection.reason, collection.references)
        return
    for key, value in pairs(collection):
        scope.module.workspace.count_step()
        inner = _within(scope, expression, key, value)
        wanted = condition if condition is True else evaluate(condition, inner)
        if wanted.__class__ is Unknown:
            yield Unknown(wanted.reason)
        elif as_bool(wanted):
            yield inner


def _for(expression: list[Any], scope: Scope) -> Any:
    found = []
    for inner in _selected(expression, expression[5], scope):
        if isinstance(inner, Unknown):
            return inner
        found.append(evaluate(expression[4], inner))
    return found


def _map(expression: list[Any], scope: Scope) -> Any:
    _, _, _, _, key_expression, element, condition, groups = expression
    found: dict[str, Any] = {}
    for inner in _selected(expression, condition, scope):
        if isinstance(inner, Unknown):
            return inner
        key = evaluate(key_expression, inner)
        if key.__class__ is Unknown:
            return Unknown(key.reason)
        name, value = as_text(key), evaluate(element, inner)
        if groups:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found


# -- operators -----------------------------------------------------------------------------------------------------


def _conditional(expression: list[Any], scope: Scope) -> Any:
    condition = evaluate(expression[1], scope)
    if condition.__class__ is not Unknown:
        return evaluate(expression[2 if as_bool(condition) else 3], scope)
    try:
        then, otherwise = (plain(evaluate(branch, scope)) for branch in expression[2:4])
    except EvaluationError:
        return Unknown(condition.reason)
    if equal(then, otherwise) is True:
        return then
    return Unknown(condition.reason, given=_is_set(then) and _is_set(otherwise))


def _is_set(value: Any) -> bool:
    return value.is_set if value.__class__ is Unknown else value not in (None, "", [], {})


def _not(expression: list[Any], scope: Scope) -> Any:
    value = evaluate(expression[1], scope)
    return Unknown(value.reason) if value.__class__ is Unknown else not as_bool(value)


def _negative(expression: list[Any], scope: Scope) -> Any:
    value = evaluate(expression[1], scope)
    return Unknown(value.reason) if value.__class__ is Unknown else -as_number(value)


def _operation(expression: list[Any], scope: Scope) -> Any:
    _, operator, left_expression, right_expression = expression
    left = evaluate(left_expression, scope)
    if operator in ("&&", "||"):
        return _logic(operator == "||", left, lambda: evaluate(right_expression, scope))
    right = evaluate(right_expression, scope)
    if operator in ("==", "!="):
        same = equal(plain(left), plain(right))
        return same if same.__class__ is Unknown else same is (operator == "==")
    if left.__class__ is Unknown or right.__class__ is Unknown:
        return Unknown((left if left.__class__ is Unknown else right).reason)
    return ARITHMETIC[operator](as_number(left), as_number(right))


def _logic(decisive: bool, left: Any, right: Callable[[], Any]) -> Any:
    """``||`` is decided by a true side, ``&&`` by a false one, whatever the other is."""
    if left.__class__ is not Unknown and as_bool(left) is decisive:
        return decisive
    other = right()
    if other.__class__ is not Unknown:
        if as_bool(other) is decisive:
            return decisive
        return left if left.__class__ is Unknown else not decisive
    return Unknown((left if left.__class__ is Unknown else other).reason)


def _call(expression: list[Any], scope: Scope) -> Any:
    from policycheck.providers.terraform.source.calls import call

    return call(expression, scope)


_FORMS: Final[dict[str, Callable[[list[Any], Scope], Any]]] = {
    "tpl": _template,
    "var": _variable,
    "attr": _attribute,
    "at": _index,
    "splat": _splat,
    "call": _call,
    "tuple": _tuple,
    "object": _object,
    "for": _for,
    "map": _map,
    "?": _conditional,
    "op": _operation,
    "not": _not,
    "neg": _negative,
}
