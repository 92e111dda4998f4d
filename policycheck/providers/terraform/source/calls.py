"""Function calls: what unknown arguments leave of a result, and the functions that need more than their arguments."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from policycheck.model.values import HOLE, Unknown
from policycheck.providers.terraform.source import functions
from policycheck.providers.terraform.source.conversion import ConversionError, as_text, convert
from policycheck.providers.terraform.source.evaluate import Scope, evaluate, render
from policycheck.providers.terraform.source.syntax import HclSyntaxError, parse_template
from policycheck.providers.terraform.source.values import EvaluationError, merged, plain, unknown_parts

if TYPE_CHECKING:
    from policycheck.providers.terraform.source.files import Files
    from policycheck.providers.terraform.source.workspace import Workspace

_KEEPING: Final = frozenset(
    {
        "base64encode", "coalesce", "compact", "concat", "distinct", "element", "flatten", "format", "formatdate",
        "formatlist", "join", "lower", "merge", "one", "replace", "setunion", "sort", "split", "timeadd", "tolist",
        "toset", "tostring", "trim", "trimprefix", "trimspace", "trimsuffix", "upper", "urlencode", "values", "zipmap",
    }
)  # fmt: skip
"""Functions whose result is certain to be set, and to come from the same resources, where an argument does."""

_WRITING: Final = frozenset({"format", "join"})
"""Functions that write text around their arguments."""


def call(expression: list[Any], scope: Scope) -> Any:
    """The result of a call. Raises EvaluationError, or `functions.FunctionError`, in Terraform's words."""
    _, name, arguments, expands = expression
    scope.module.workspace.count_step()
    name = name.removeprefix("core::")
    special = _SPECIAL.get(name)
    if special is not None:
        return special(arguments, scope)
    values = [evaluate(argument, scope) for argument in arguments]
    if expands:
        last = plain(values.pop())
        if last.__class__ is Unknown:
            return Unknown(last.reason, last.references)
        values.extend(last or ())
    if name in _OF_FILES:
        return _of_file(name, [plain(value) for value in values], scope)
    return apply(name, values)


def apply(name: str, values: list[Any]) -> Any:
    """A function of the library on values that may be unknown, or have unknown parts."""
    unavailable = functions.UNAVAILABLE.get(name)
    if unavailable is not None:
        return Unknown(f"{name}(): {unavailable}", given=True)
    function = functions.FUNCTIONS.get(name)
    if function is None:
        return Unknown(f"call to an unsupported function: {name}()")
    whole = [value for value in values if value.__class__ is Unknown or hasattr(value, "whole")]
    if functions.is_transparent(name) and not whole:
        return function(*values)
    if name == "coalesce" and values and values[0].__class__ is not Unknown and not hasattr(values[0], "whole"):
        if values[0] not in (None, ""):
            return values[0]
        return apply(name, values[1:])
    given = [plain(value) for value in values]
    unknowns = unknown_parts(given)
    if not unknowns:
        return function(*given)
    kept = merged(unknowns, _text_around(name, given) if name in _WRITING else _known_part(name, given))
    return kept if name in _KEEPING else Unknown(kept.reason)


def _text_around(name: str, values: list[Any]) -> Any:
    """The text that a function writes around values that are not known, as a template has it; None for none."""
    try:
        return functions.FUNCTIONS[name](*map(_with_holes, values))
    except functions.FunctionError:
        return None


def _with_holes(value: Any) -> Any:
    if value.__class__ is Unknown:
        return value.shape if isinstance(value.shape, str) else HOLE
    if isinstance(value, list):
        return [_with_holes(element) for element in value]
    return value


def _known_part(name: str, values: list[Any]) -> Any:
    """What is certain to be in a list or map that is put together from known and unknown ones; None for nothing."""
    if name == "concat":
        listed: list[Any] = []
        for value in values:
            part = value.shape if value.__class__ is Unknown else value
            listed += part if isinstance(part, list) else [value]
        return listed if any(element.__class__ is not Unknown for element in listed) else None
    if name == "merge":
        known: dict[str, Any] = {}
        for value in values:
            # What an unknown map sets, it may set anew.
            before, part = ({}, value.shape) if value.__class__ is Unknown else (known, value)
            known = {**before, **(part if isinstance(part, dict) else {})}
        return known or None
    if name in ("compact", "distinct", "sort", "tolist", "toset") and values[0].__class__ is Unknown:
        return values[0].shape if isinstance(values[0].shape, list) else None
    return None


# -- functions that do not take plain values -----------------------------------------------------------------------


def _try(arguments: list[Any], scope: Scope) -> Any:
    for argument in arguments:
        try:
            value = evaluate(argument, scope)
        except (EvaluationError, ConversionError, functions.FunctionError):
            continue
        # What is not declared may be what another argument stands in for.
        return Unknown(value.reason, value.references, value.shape) if value.__class__ is Unknown else value
    raise EvaluationError("no argument of try() has a value")


def _can(arguments: list[Any], scope: Scope) -> Any:
    try:
        value = evaluate(arguments[0], scope) if arguments else None
    except (EvaluationError, ConversionError, functions.FunctionError):
        return False
    return Unknown(value.reason) if value.__class__ is Unknown else True


def _jsonencode(arguments: list[Any], scope: Scope) -> Any:
    value = plain(evaluate(arguments[0], scope)) if arguments else None
    unknowns = unknown_parts(value)
    if not unknowns:
        return functions.FUNCTIONS["jsonencode"](value)
    known = value.shape if value.__class__ is Unknown and isinstance(value.shape, (dict, list)) else value
    return merged(unknowns, shape=known)


def _jsondecode(arguments: list[Any], scope: Scope) -> Any:
    value = evaluate(arguments[0], scope) if arguments else None
    if value.__class__ is Unknown and isinstance(value.shape, (dict, list)):
        return value.shape
    return apply("jsondecode", [value])


def _template_string(arguments: list[Any], scope: Scope) -> Any:
    if len(arguments) != 2:
        raise EvaluationError("templatestring() takes a template and its variables")
    text, variables = (plain(evaluate(argument, scope)) for argument in arguments)
    for value in (text, variables):
        if value.__class__ is Unknown:
            return Unknown(value.reason, value.references)
    if variables.__class__ is not dict:
        raise EvaluationError("templatestring() takes its variables as a map")
    return rendered(as_text(text), variables, scope, "templatestring()")


def _sensitive(arguments: list[Any], scope: Scope) -> Any:
    scope.module.workspace.trace.sensitive = True
    return evaluate(arguments[0], scope) if arguments else None


def _type_conversion(arguments: list[Any], scope: Scope) -> Any:
    value, type_ = evaluate(arguments[0], scope), arguments[1]
    return convert(value, type_)


_SPECIAL: Final[dict[str, Callable[[list[Any], Scope], Any]]] = {
    "try": _try,
    "can": _can,
    "jsonencode": _jsonencode,
    "jsondecode": _jsondecode,
    "templatestring": _template_string,
    "sensitive": _sensitive,
    "ephemeral": _sensitive,
    "convert": _type_conversion,
}


# -- functions that read files -------------------------------------------------------------------------------------


def _of_file(name: str, values: list[Any], scope: Scope) -> Any:
    unknowns = unknown_parts(values[:1])
    if unknowns:
        return Unknown(unknowns[0].reason)
    if not values:
        raise EvaluationError(f"{name}() needs a path")
    return _OF_FILES[name](values, scope)


def _files(scope: Scope) -> Files:
    workspace: Workspace = scope.module.workspace
    return workspace.files


def _read(values: list[Any], scope: Scope) -> bytes:
    return _files(scope).read(as_text(values[0]))


def _text(values: list[Any], scope: Scope) -> str:
    try:
        return _read(values, scope).decode("utf-8")
    except UnicodeDecodeError:
        raise EvaluationError(f"{values[0]} is not UTF-8") from None


def _template_file(values: list[Any], scope: Scope) -> Any:
    variables = values[1] if len(values) > 1 else {}
    if variables.__class__ is not dict:
        return variables if variables.__class__ is Unknown else Unknown("templatefile() without its variables")
    return rendered(_text(values, scope), variables, scope, str(values[0]))


def rendered(text: str, variables: Mapping[str, Any], scope: Scope, name: str) -> Any:
    """The text of a template in which only `variables` mean something. Raises EvaluationError with its `name`."""
    try:
        template = parse_template(text)
    except HclSyntaxError as error:
        raise EvaluationError(f"{name}: {error.message}") from None
    parts = template[1:] if template.__class__ is list and template[0] == "tpl" else [template]
    return render(parts, Scope(scope.module, variables))


def _file_set(values: list[Any], scope: Scope) -> Any:
    if unknown_parts(values) or len(values) < 2:
        return Unknown("fileset() of something unknown")
    return functions.HclSet(_files(scope).matching(as_text(values[0]), as_text(values[1])))


def _hashed(algorithm: str, encoded: bool = False) -> Callable[[list[Any], Scope], str]:
    def of_file(values: list[Any], scope: Scope) -> str:
        import hashlib  # loads the whole of OpenSSL

        digest = hashlib.new(algorithm, _read(values, scope), usedforsecurity=False)
        return b64encode(digest.digest()).decode() if encoded else digest.hexdigest()

    return of_file


_OF_FILES: Final[dict[str, Callable[[list[Any], Scope], Any]]] = {
    "file": _text,
    "templatefile": _template_file,
    "filebase64": lambda values, scope: b64encode(_read(values, scope)).decode(),
    "fileexists": lambda values, scope: _files(scope).exists(as_text(values[0])),
    "fileset": _file_set,
    "filemd5": _hashed("md5"),
    "filesha1": _hashed("sha1"),
    "filesha256": _hashed("sha256"),
    "filesha512": _hashed("sha512"),
    "filebase64sha256": _hashed("sha256", encoded=True),
    "filebase64sha512": _hashed("sha512", encoded=True),
}
