"""Types of HCL values, the one type that several have in common, and conversion to it.

A value does not say whether it is a list or a tuple, a map or an object: what is not a set counts as a tuple or an
object, which is what every literal is. Unknown and null values take any type.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.functions.values import (
    FunctionError,
    HclSet,
    bounded,
    number,
    number_text,
)


class Type(NamedTuple):
    """A type: a kind, and the types of its elements (by name for an object)."""

    kind: str
    elements: tuple[Any, ...] = ()
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "dynamic" if self.kind == "any" else self.kind


ANY: Final = Type("any")
STRING: Final = Type("string")
NUMBER: Final = Type("number")
BOOL: Final = Type("bool")
_PRIMITIVE: Final = (STRING, NUMBER, BOOL)


def type_of(value: Any) -> Type:
    """The type of a value."""
    if isinstance(value, str):
        return STRING
    if isinstance(value, bool):
        return BOOL
    if isinstance(value, (int, float)):
        return NUMBER
    if isinstance(value, HclSet):
        return Type("set", (unify(map(type_of, value)) or ANY,))
    if isinstance(value, list):
        return Type("tuple", tuple(map(type_of, value)))
    if isinstance(value, dict):
        names = tuple(sorted(value))
        return Type("object", tuple(type_of(value[name]) for name in names), names)
    return ANY


def kind_of(value: Any) -> str:
    """The kind of a value's type, for messages."""
    if isinstance(value, (HclSet, list, dict)):
        return "set" if isinstance(value, HclSet) else "tuple" if isinstance(value, list) else "object"
    return str(type_of(value))


def unify(types: Iterable[Type]) -> Type | None:
    """The type to which values of all `types` convert; None where there is none."""
    distinct = [type_ for type_ in dict.fromkeys(types) if type_ != ANY]
    if not distinct:
        return ANY
    if len(distinct) == 1:
        return distinct[0]
    if all(type_ in _PRIMITIVE for type_ in distinct):
        return STRING if STRING in distinct else None
    kinds = {type_.kind for type_ in distinct}
    if kinds <= {"tuple", "list", "set"}:
        return _unify_sequences(distinct, kinds)
    if kinds <= {"object", "map"}:
        return _unify_maps(distinct, kinds)
    return None


def _unify_sequences(types: Sequence[Type], kinds: set[str]) -> Type | None:
    if kinds == {"tuple"} and len({len(type_.elements) for type_ in types}) == 1:
        elements = [unify(column) for column in zip(*(type_.elements for type_ in types), strict=True)]
        return None if None in elements else Type("tuple", tuple(elements))
    element = unify(element for type_ in types for element in type_.elements)
    return None if element is None else Type("set" if kinds == {"set"} else "list", (element,))


def _unify_maps(types: Sequence[Type], kinds: set[str]) -> Type | None:
    if kinds == {"object"} and len({type_.names for type_ in types}) == 1:
        elements = [unify(column) for column in zip(*(type_.elements for type_ in types), strict=True)]
        return None if None in elements else Type("object", tuple(elements), types[0].names)
    element = unify(element for type_ in types for element in type_.elements)
    return None if element is None else Type("map", (element,))


def convert(value: Any, type_: Type) -> Any:
    """`value` as one of `type_`. Raises FunctionError."""
    kind = type_.kind
    if value is None or kind == "any" or isinstance(value, Unknown):
        return value
    if kind == "string":
        return to_string(value)
    if kind == "number":
        return to_number(value)
    if kind == "bool":
        return to_bool(value)
    if kind == "tuple" and isinstance(value, list) and len(value) == len(type_.elements):
        return [convert(element, own) for element, own in zip(value, type_.elements, strict=True)]
    if kind in ("list", "set") and isinstance(value, list):
        converted = [convert(element, type_.elements[0]) for element in value]
        return HclSet(converted) if kind == "set" else converted
    if kind == "map" and isinstance(value, dict):
        return {name: convert(element, type_.elements[0]) for name, element in value.items()}
    if kind == "object" and isinstance(value, dict):
        return {name: convert(value.get(name), own) for name, own in zip(type_.names, type_.elements, strict=True)}
    raise FunctionError(f"{kind} required")


def alike(values: Iterable[Any], message: str) -> list[Any]:
    """`values` converted to the type that they have in common. Raises FunctionError with `message`."""
    listed = list(values)
    kinds = {value.__class__ for value in listed}
    if len(kinds) <= 1 and kinds <= {str, int, bool}:
        return listed
    bounded(listed)
    type_ = unify(map(type_of, listed))
    if type_ is None:
        raise FunctionError(message)
    return [convert(value, type_) for value in listed]


# -- primitive types -------------------------------------------------------------------------------------------


def to_string(value: Any) -> str:
    """A primitive value as a string."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return number_text(value)
    raise FunctionError("string required")


def to_number(value: Any) -> int | float:
    """A number, or a string that is one in decimal notation."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise FunctionError("number required")
    found = number(value)
    if found is None:
        raise FunctionError("a number is required")
    return found


def to_bool(value: Any) -> bool:
    """A boolean, or a string that is one."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise FunctionError("bool required")
    if value not in ("true", "1", "false", "0"):
        raise FunctionError("a bool is required")
    return value in ("true", "1")


def normal(text: str) -> str:
    """A string as Terraform keeps all strings: in Unicode's composed form (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
