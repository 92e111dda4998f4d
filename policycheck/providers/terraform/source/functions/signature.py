"""How a function is declared: its parameters with their types, checked and converted at every call.

``@terraform("substr(str: string, offset: number, length: number)")`` declares the function `substr`. A type is
``string``, ``number``, ``bool``, ``any``, ``list(...)``, ``set(...)`` or ``map(...)`` of those; ``?`` after it lets
null through, and ``...`` after that takes any number of arguments.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.functions.unify import (
    alike,
    normal,
    to_bool,
    to_number,
    to_string,
)
from policycheck.providers.terraform.source.functions.values import (
    MOST_CHARACTERS,
    MOST_ELEMENTS,
    FunctionError,
    HclSet,
)

DECLARED: Final[dict[str, Callable[..., Any]]] = {}
"""The functions by name, as their modules are imported."""

MOVING: Final[set[str]] = set()
"""Names of the functions that only move elements, and so take elements that are not known yet."""

_DECLARATION: Final = re.compile(r"(\w+)\((.*)\)")
_PARAMETER: Final = re.compile(r"(\w+): ([\w()]+)(\??)(\.\.\.)?(?:, )?")
_PRIMITIVE: Final[dict[str, Callable[[Any], Any]]] = {"string": to_string, "number": to_number, "bool": to_bool}


class _Parameter(NamedTuple):
    name: str
    convert: Callable[[Any], Any]
    nullable: bool


def terraform(signature: str, moves: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declares a function; `moves` says that its elements may be `Unknown`."""

    def declare(function: Callable[..., Any]) -> Callable[..., Any]:
        declared = _Function(signature, function)
        DECLARED[declared.name] = declared
        if moves:
            MOVING.add(declared.name)
        return function

    return declare


class _Function:
    """A function as a configuration calls it."""

    __slots__ = ("_fixed", "_function", "_variadic", "name")

    def __init__(self, signature: str, function: Callable[..., Any]) -> None:
        declaration = _DECLARATION.fullmatch(signature)
        assert declaration is not None, signature
        self.name = declaration[1]
        self._function = function
        self._fixed: list[_Parameter] = []
        self._variadic: _Parameter | None = None
        for part in _PARAMETER.finditer(declaration[2]):
            parameter = _Parameter(part[1], _converter(part[2]), part[3] == "?")
            if part[4]:
                self._variadic = parameter
            else:
                self._fixed.append(parameter)

    def __call__(self, *arguments: Any) -> Any:
        parameters = self._matched(len(arguments))
        unknown = next((value for value in arguments if isinstance(value, Unknown)), None)
        if unknown is not None and self.name != "coalesce":
            return unknown
        taken: list[Any] = []
        try:
            for parameter, argument in zip(parameters, arguments, strict=True):
                taken.append(_taken(parameter, argument))
            result = self._function(*taken)
        except FunctionError as error:
            at_fault = parameters[len(taken)].name if len(taken) < len(parameters) else error.parameter
            raise self._error(error.message, at_fault) from None
        except RecursionError:
            raise self._error("the value is nested too deeply") from None
        except OverflowError:
            raise self._error("the number is too large") from None
        return normal(result) if isinstance(result, str) else result

    def _matched(self, count: int) -> list[_Parameter]:
        """The parameters of `count` arguments, one each."""
        fixed = len(self._fixed)
        if count < fixed:
            missing = self._fixed[count].name
            raise FunctionError(f'Function "{self.name}" expects {fixed} argument(s). Missing value for "{missing}".')
        if self._variadic is not None:
            return [*self._fixed, *[self._variadic] * (count - fixed)]
        if count > fixed:
            raise FunctionError(f'Function "{self.name}" expects only {fixed} argument(s).')
        return self._fixed

    def _error(self, message: str, parameter: str = "") -> FunctionError:
        if parameter:
            return FunctionError(f'Invalid value for "{parameter}" parameter: {message}.', parameter)
        return FunctionError(f'Call to function "{self.name}" failed: {message}.')


def _taken(parameter: _Parameter, argument: Any) -> Any:
    if argument is None:
        if not parameter.nullable:
            raise FunctionError("argument must not be null")
        return None
    if isinstance(argument, (str, list, dict)):
        most = MOST_CHARACTERS if isinstance(argument, str) else MOST_ELEMENTS
        if len(argument) > most:
            raise FunctionError(f"the value is larger than {most}")
    return parameter.convert(argument)


# -- conversion of arguments -----------------------------------------------------------------------------------


def _converter(type_: str) -> Callable[[Any], Any]:
    """What checks and converts an argument."""
    if type_ == "any":
        return _as_is
    if type_ in _PRIMITIVE:
        return _PRIMITIVE[type_]
    kind, _, inner = type_.removesuffix(")").partition("(")
    of_any, convert = inner == "any", _converter(inner)
    described = f"{kind} of {'any single type' if of_any else inner} required"

    def sequence(value: Any) -> Any:
        if not isinstance(value, list):
            raise FunctionError(described)
        if of_any:
            elements = alike(value, f"all {kind} elements must have the same type")
        else:
            elements = [_element(convert, str(index), element) for index, element in enumerate(value)]
        return HclSet(elements) if kind == "set" else elements

    def mapping(value: Any) -> Any:
        if not isinstance(value, dict):
            raise FunctionError(described)
        return {name: _element(convert, f'"{name}"', value[name]) for name in sorted(value)}

    return mapping if kind == "map" else sequence


def _as_is(value: Any) -> Any:
    return value


def _element(convert: Callable[[Any], Any], place: str, element: Any) -> Any:
    if element is None or isinstance(element, Unknown):
        return element
    try:
        return convert(element)
    except FunctionError as error:
        # A string that does not read as the type is found out only at its value, where Terraform has lost the place.
        placeless = isinstance(element, str) and convert in _PRIMITIVE.values()
        raise FunctionError(error.message if placeless else f"element {place}: {error.message}") from None
