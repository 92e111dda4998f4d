"""Encodings of texts: base64, JSON, CSV, URLs and paths; YAML is in a module of its own."""

from __future__ import annotations

import base64
import binascii
import codecs
import gzip
import json
import posixpath
import re
import zlib
from typing import Any, Final
from urllib.parse import quote_plus, unquote_plus

from policycheck.providers.terraform.source.functions.csv_text import csv_records
from policycheck.providers.terraform.source.functions.json_text import json_text
from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.unify import normal
from policycheck.providers.terraform.source.functions.values import (
    MOST_CHARACTERS,
    FunctionError,
    bounded,
    number,
)

_ENCODINGS: Final = re.compile(
    r"utf-(8|16|16be|16le)|us-ascii|iso[-_]8859-\d+(-[ei])?|latin\d|l\d|windows-(874|125\d)|(ibm|cp)(437|850|852|855|86[0-6])"
    r"|(ibm|cp)(037|1047|1140)|koi8-[ru]|macintosh|mac|shift_jis|ms_kanji|csshiftjis|euc-jp|iso-2022-jp|gbk|cp936|gb18030"
    r"|big5|euc-kr",
    re.I,
)
_PYTHON_NAMES: Final = {"windows-874": "cp874", "macintosh": "mac_roman", "mac": "mac_roman"}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


# -- base64 ----------------------------------------------------------------------------------------------------


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


@terraform("base64encode(str: string)")
def base64encode(text: str) -> str:
    return base64.b64encode(_bytes(text)).decode()


def _decoded(text: str) -> bytes:
    # Go lets line breaks pass, Python nothing that is not of the alphabet.
    return base64.b64decode(text.replace("\n", "").replace("\r", ""), validate=True)


@terraform("base64decode(str: string)")
def base64decode(text: str) -> str:
    try:
        data = _decoded(text)
    except ValueError:
        # The text may be a secret, and is not quoted as Terraform would.
        raise FunctionError("failed to decode base64 data") from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise FunctionError("the result of decoding the provided string is not valid UTF-8") from None


@terraform("base64gzip(str: string)")
def base64gzip(text: str) -> str:
    """The compressed text; other bytes than Go's compressor gives, but the same content."""
    return base64.b64encode(gzip.compress(_bytes(text), mtime=0)).decode()


@terraform("base64gunzip(str: string)")
def base64gunzip(text: str) -> str:
    """OpenTofu's; Terraform has none."""
    try:
        decompressor = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        data = decompressor.decompress(_decoded(text), MOST_CHARACTERS)
        if decompressor.unconsumed_tail or not decompressor.eof:
            raise FunctionError(f"the result would be longer than {MOST_CHARACTERS} characters, or is cut off")
        return data.decode("utf-8")
    except (ValueError, zlib.error):
        raise FunctionError("failed to decode gzip data") from None


@terraform("textencodebase64(string: string, encoding: string)")
def textencodebase64(text: str, encoding: str) -> str:
    codec = _codec(encoding)
    if codec == "utf-16":
        return base64.b64encode(codecs.BOM_UTF16_BE + text.encode("utf-16-be", "replace")).decode()
    try:
        return base64.b64encode(text.encode(codec)).decode()
    except UnicodeEncodeError:
        raise FunctionError(
            f"the given string contains characters that cannot be represented in {encoding}", "string"
        ) from None


@terraform("textdecodebase64(source: string, encoding: string)")
def textdecodebase64(source: str, encoding: str) -> str:
    codec = _codec(encoding)
    try:
        data = _decoded(source)
    except binascii.Error:
        raise FunctionError("the given value is has an invalid base64 symbol", "source") from None
    if codec == "utf-16" and not data.startswith(codecs.BOM_UTF16_LE):
        codec, data = "utf-16-be", data.removeprefix(codecs.BOM_UTF16_BE)
    text = data.decode(codec, "replace")
    if "\ufffd" in text:
        raise FunctionError(f"the given string contains symbols that are not defined for {encoding}", "source")
    return text


def _codec(encoding: str) -> str:
    name = encoding.lower()
    if _ENCODINGS.fullmatch(name):
        name = _PYTHON_NAMES.get(name, name.replace("ibm", "cp").removesuffix("-e").removesuffix("-i"))
        try:
            return codecs.lookup(name).name
        except LookupError:
            pass
    raise FunctionError(
        f'"{encoding[:40]}" is not a supported IANA encoding name or alias in this Terraform version', "encoding"
    )


# -- JSON, CSV -------------------------------------------------------------------------------------------------


@terraform("jsonencode(val: any?)")
def jsonencode(value: Any) -> str:
    return json_text(value)


@terraform("jsondecode(str: string)")
def jsondecode(text: str) -> Any:
    try:
        decoded = json.loads(text, parse_int=_json_number, parse_float=_json_number, parse_constant=_no_constant)
    except ValueError as error:
        position = error.pos if isinstance(error, json.JSONDecodeError) else 0
        raise FunctionError("EOF" if position >= len(text) else f"invalid JSON at offset {position}") from None
    bounded(decoded)
    return _without_surrogates(decoded) if "\\u" in text else decoded


def _json_number(text: str) -> int | float:
    found = number(text)
    if found is None:
        raise FunctionError("the number is too long")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _without_surrogates(value: Any) -> Any:
    """`value` with characters that are halves of a pair replaced, and its strings in composed form."""
    if isinstance(value, str):
        return normal(_SURROGATE.sub("\ufffd", value))
    if isinstance(value, list):
        return [_without_surrogates(element) for element in value]
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(element) for key, element in value.items()}
    return value


@terraform("csvdecode(str: string)")
def csvdecode(text: str) -> list[dict[str, str]]:
    rows = csv_records(text)
    header = next(rows, None)
    if header is None:
        raise FunctionError("missing header line")
    names = header[1]
    if len(set(names)) < len(names):
        duplicate = next(name for name in names if names.count(name) > 1)
        raise FunctionError(f'duplicate column name "{duplicate[:40]}"')
    records: list[dict[str, str]] = []
    for line, fields in rows:
        if len(fields) != len(names):
            raise FunctionError(f"CSV parse error on line {line}: wrong number of fields")
        records.append(dict(zip(names, fields, strict=True)))
    return records


# -- URLs and paths --------------------------------------------------------------------------------------------


@terraform("urlencode(str: string)")
def urlencode(text: str) -> str:
    return quote_plus(_bytes(text))


@terraform("urldecode(str: string)")
def urldecode(text: str) -> str:
    """OpenTofu's; Terraform 1.11 has none."""
    if re.search(r"%(?![0-9A-Fa-f]{2})", text):
        raise FunctionError("invalid URL escape")
    return unquote_plus(text, errors="replace")


def _clean(path: str) -> str:
    cleaned = posixpath.normpath(path) if path else "."
    return cleaned[1:] if cleaned.startswith("//") else cleaned


@terraform("dirname(path: string)")
def dirname(path: str) -> str:
    return _clean(path[: path.rfind("/") + 1])


@terraform("basename(path: string)")
def basename(path: str) -> str:
    stripped = path.rstrip("/")
    if not stripped:
        return "/" if path else "."
    return stripped[stripped.rfind("/") + 1 :]
