"""Functions of lists, maps and objects; those that only move elements take elements that are not known yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.functions.graphemes import graphemes
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import alike, kind_of
from policycheck.providers.terraform.source.functions.values import (
    FunctionError,
    HclSet,
    bounded,
    check_elements,
    identity,
    same,
    whole,
)

_UNKNOWN_LENGTH = "the length of a set whose elements are not known yet"


@terraform("alltrue(list: list(bool))")
def alltrue(elements: list[bool | None]) -> bool:
    return all(elements)


@terraform("anytrue(list: list(bool))")
def anytrue(elements: list[bool | None]) -> bool:
    return any(elements)


@terraform("length(value: any)", moves=True)
def length(value: Any) -> int | Unknown:
    if isinstance(value, str):
        return len(graphemes(value))
    if isinstance(value, HclSet) and value and isinstance(value[-1], Unknown) and len(value) > 1:
        return Unknown(_UNKNOWN_LENGTH)
    if isinstance(value, (list, dict)):
        return len(value)
    raise FunctionError("argument must be a string, a collection type, or a structural type")


# -- lists -----------------------------------------------------------------------------------------------------


@terraform("chunklist(list: list(any), size: number)", moves=True)
def chunklist(elements: list[Any], size: float) -> list[Any]:
    step = whole(size)
    if step < 0:
        raise FunctionError("the size argument must be positive")
    if not elements:
        return []
    return [elements[start : start + step] for start in range(0, len(elements), step)] if step else [elements]


@terraform("coalesce(vals: any?...)", moves=True)
def coalesce(*values: Any) -> Any:
    try:
        listed = alike(values, "all arguments must have the same type")
    except FunctionError as error:
        raise FunctionError(error.message) from None
    if not listed:
        raise FunctionError("all arguments must have the same type")
    for value in listed:
        if isinstance(value, Unknown) or (value is not None and value != ""):
            return value
    raise FunctionError("no non-null, non-empty-string arguments")


@terraform("coalescelist(vals: any?...)", moves=True)
def coalescelist(*values: Any) -> Any:
    if not values:
        raise FunctionError("at least one argument is required")
    for value in values:
        if value is not None and (not isinstance(value, list) or isinstance(value, HclSet)):
            raise FunctionError("coalescelist arguments must be lists or tuples")
    for value in values:
        if value:
            return value
    raise FunctionError("no non-null arguments")


@terraform("compact(list: list(string))")
def compact(elements: list[str | None]) -> list[str]:
    return [element for element in elements if element]


@terraform("concat(seqs: any...)", moves=True)
def concat(*sequences: Any) -> list[Any]:
    if not sequences:
        raise FunctionError("at least one argument is required")
    for sequence in sequences:
        if not isinstance(sequence, list) or isinstance(sequence, HclSet):
            raise FunctionError(f"all arguments must be lists or tuples; got {kind_of(sequence)}", "seqs")
    check_elements(sum(map(len, sequences)))
    return [element for sequence in sequences for element in sequence]


@terraform("contains(list: any, value: any)")
def contains(elements: Any, value: Any) -> bool:
    if not isinstance(elements, list):
        raise FunctionError("argument must be list, tuple, or set")
    bounded([elements, value])
    return any(same(element, value) for element in elements)


@terraform("distinct(list: list(any))")
def distinct(elements: list[Any]) -> list[Any]:
    first: dict[Any, Any] = {}
    for element in elements:
        first.setdefault(identity(element), element)
    return list(first.values())


@terraform("element(list: any, index: number)", moves=True)
def element(elements: Any, index: float) -> Any:
    if not isinstance(elements, list) or isinstance(elements, HclSet):
        raise FunctionError(f"cannot read elements from {kind_of(elements)}")
    position = whole(index)
    if position < 0:
        raise FunctionError("cannot use element function with a negative index")
    if not elements:
        raise FunctionError("cannot use element function with an empty list")
    return elements[position % len(elements)]


@terraform("flatten(list: any)", moves=True)
def flatten(elements: Any) -> list[Any]:
    if not isinstance(elements, list):
        raise FunctionError("can only flatten lists, sets and tuples")
    flat: list[Any] = []
    stack = [iter(elements)]
    visited = 0
    while stack:
        for element in stack[-1]:
            check_elements(visited := visited + 1)
            if isinstance(element, list):
                stack.append(iter(element))
                break
            flat.append(element)
        else:
            stack.pop()
    return flat


@terraform("index(list: any, value: any)")
def index(elements: Any, value: Any) -> int:
    if not isinstance(elements, list) or isinstance(elements, HclSet):
        raise FunctionError("argument must be a list or tuple")
    if not elements:
        raise FunctionError("cannot search an empty list")
    bounded([elements, value])
    for position, element in enumerate(elements):
        if same(element, value):
            return position
    raise FunctionError("item not found")


@terraform("matchkeys(values: list(any), keys: list(any), searchset: list(any))")
def matchkeys(values: list[Any], keys: list[Any], searchset: list[Any]) -> list[Any]:
    if len(values) != len(keys):
        raise FunctionError("length of keys and values should be equal")
    unified = alike([*keys, *searchset], "keys and searchset must be of the same type")
    searched = set(map(identity, unified[len(keys) :]))
    return [value for value, key in zip(values, unified, strict=False) if identity(key) in searched]


@terraform("one(list: any)", moves=True)
def one(elements: Any) -> Any:
    if not isinstance(elements, list):
        raise FunctionError("must be a list, set, or tuple value with either zero or one elements", "list")
    if len(elements) > 1:
        raise FunctionError("must be a list, set, or tuple value with either zero or one elements", "list")
    return elements[0] if elements else None


@terraform("reverse(list: any)", moves=True)
def reverse(elements: Any) -> list[Any]:
    if not isinstance(elements, list):
        raise FunctionError(f"can only reverse list or tuple values, not {kind_of(elements)}", "list")
    return elements[::-1]


@terraform("slice(list: any, start_index: number, end_index: number)", moves=True)
def slice_list(elements: Any, start_index: float, end_index: float) -> list[Any]:
    if isinstance(elements, HclSet):
        raise FunctionError(
            "cannot slice a set, because its elements do not have indices; explicitly convert to a list if the "
            "ordering of the result is not important",
            "list",
        )
    if not isinstance(elements, list):
        raise FunctionError("must be a list or tuple value", "list")
    start, end = whole(start_index), whole(end_index)
    for place, parameter in ((start, "start"), (end, "end")):
        if place < 0:
            raise FunctionError(f"{parameter} index must not be less than zero", f"{parameter}_index")
        if place > len(elements):
            raise FunctionError(
                f"{parameter} index must not be greater than the length of the list", f"{parameter}_index"
            )
    if start > end:
        raise FunctionError("start index must not be greater than end index", "start_index")
    return elements[start:end]


@terraform("sort(list: list(string))")
def sort(elements: list[str | None]) -> list[str]:
    if None in elements:
        raise FunctionError(f"given list element {elements.index(None)} is null; a null string cannot be sorted")
    return sorted(element for element in elements if element is not None)


# -- maps ------------------------------------------------------------------------------------------------------


@terraform("keys(inputMap: any)", moves=True)
def keys(mapping: Any) -> list[str]:
    if not isinstance(mapping, dict):
        raise FunctionError("must have map or object type", "inputMap")
    return sorted(mapping)


@terraform("values(mapping: any)", moves=True)
def values(mapping: Any) -> list[Any]:
    if not isinstance(mapping, dict):
        raise FunctionError("values() requires a map as the first argument")
    return [mapping[key] for key in sorted(mapping)]


@terraform("lookup(inputMap: any, key: string, default: any?...)", moves=True)
def lookup(mapping: Any, key: str, *default: Any) -> Any:
    if not isinstance(mapping, dict):
        raise FunctionError("lookup() requires a map as the first argument", "inputMap")
    if len(default) > 1:
        raise FunctionError(f"lookup() takes two or three arguments, got {2 + len(default)}")
    if key in mapping:
        return mapping[key]
    if default:
        return default[0]
    raise FunctionError(f'the given object has no attribute "{key}"', "inputMap")


@terraform("merge(maps: any?...)", moves=True)
def merge(*maps: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for mapping in maps:
        if mapping is None:
            continue
        if not isinstance(mapping, dict):
            raise FunctionError(f'arguments must be maps or objects, got "{kind_of(mapping)}"')
        check_elements(len(merged) + len(mapping))
        merged.update(mapping)
    return dict(sorted(merged.items()))


@terraform("transpose(values: map(list(string)))")
def transpose(mapping: dict[str, list[Any] | None]) -> dict[str, list[str]]:
    transposed: dict[str, list[str]] = {}
    for key, names in mapping.items():
        if names is None or None in names:
            raise FunctionError(f"input list must not contain null {'list' if names is None else 'string'}")
        for name in names:
            transposed.setdefault(name, []).append(key)
    return {name: sorted(transposed[name]) for name in sorted(transposed)}


@terraform("zipmap(keys: list(string), values: any)", moves=True)
def zipmap(names: list[Any], elements: Any) -> Any:
    if not isinstance(elements, list) or isinstance(elements, HclSet):
        raise FunctionError("values argument must be a list or tuple value")
    if len(names) != len(elements):
        raise FunctionError(f"number of keys ({len(names)}) does not match number of values ({len(elements)})")
    unknown = next((name for name in names if isinstance(name, Unknown)), None)
    if unknown is not None:
        return unknown
    if None in names:
        raise FunctionError(f"element {names.index(None)} is null", "keys")
    return dict(sorted(zip(names, elements, strict=True)))


# -- functions that leave a value as it is ---------------------------------------------------------------------


def _unchanged(value: Any) -> Any:
    return value


_KEEPS: Callable[..., Any] = _unchanged
for _name in ("sensitive", "nonsensitive", "ephemeralasnull"):
    terraform(f"{_name}(value: any?)", moves=True)(_KEEPS)


@terraform("issensitive(value: any?)")
def issensitive(_: Any) -> bool:
    """What is sensitive is not part of a value here; a constant is not."""
    return False


# -- removed in Terraform 0.15, and still written --------------------------------------------------------------


@terraform("list(elements: any?...)", moves=True)
def list_of(*elements: Any) -> list[Any]:
    return list(elements)


@terraform("map(parts: any?...)", moves=True)
def map_of(*parts: Any) -> Any:
    if len(parts) % 2:
        raise FunctionError("map requires an even number of arguments")
    names = parts[::2]
    unknown = next((name for name in names if isinstance(name, Unknown)), None)
    if unknown is not None:
        return unknown
    if not all(isinstance(name, str) for name in names):
        raise FunctionError("map requires a string as every other argument")
    return dict(sorted(zip(names, parts[1::2], strict=True)))
