"""The function library against the real terraform: same results, same refusals, and in the same words.

`terraform_functions/*.txt` has one expression per line; those in `errors.txt` are compared by their messages.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from literal_hcl import evaluate

from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.functions import (
    FUNCTIONS,
    UNAVAILABLE,
    FunctionError,
    HclSet,
    is_transparent,
)

CASES = Path(__file__).parent / "terraform_functions"
FAMILIES = sorted(path.stem for path in CASES.glob("*.txt") if path.stem != "errors")
REFUSED = "refused"
# Done by the evaluator: those that catch errors, render templates or read files.
OF_THE_EVALUATOR = {
    "can", "try", "templatestring", "templatefile", "abspath", "pathexpand", "file", "fileexists", "fileset",
    "filebase64", "filebase64sha256", "filebase64sha512", "filemd5", "filesha1", "filesha256", "filesha512",
}  # fmt: skip
needs_terraform = pytest.mark.skipif(shutil.which("terraform") is None, reason="terraform is not installed")


def expressions(family: str) -> list[str]:
    return (CASES / f"{family}.txt").read_text(encoding="utf-8").splitlines()


def run(folder: Path, *arguments: str, text: str = "") -> str:
    environment = {**os.environ, "TF_CLI_CONFIG_FILE": os.devnull, "CHECKPOINT_DISABLE": "1"}
    done = subprocess.run(
        ["terraform", *arguments], cwd=folder, input=text, env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout, done.stderr
    return done.stdout


def console(folder: Path, listed: list[str]) -> list[Any]:
    """What terraform makes of expressions, in one run."""
    tried = [f'try(base64encode(jsonencode({expression})), "{REFUSED}")' for expression in listed]
    results = json.loads(json.loads(run(folder, "console", text=f"jsonencode([{', '.join(tried)}])\n")))
    return [result if result == REFUSED else json.loads(base64.b64decode(result)) for result in results]


def ours(expression: str) -> Any:
    try:
        return json.loads(FUNCTIONS["jsonencode"](evaluate(expression, FUNCTIONS)))
    except FunctionError:
        return REFUSED


@needs_terraform
@pytest.mark.parametrize("family", FAMILIES)
def test_results_are_those_of_terraform(family: str, tmp_path: Path) -> None:
    listed = expressions(family)
    theirs = console(tmp_path, listed)
    wrong = {
        expression: (result, ours(expression))
        for expression, result in zip(listed, theirs, strict=True)
        if json.dumps(result) != json.dumps(ours(expression))
    }
    assert not wrong


@needs_terraform
def test_errors_are_in_the_words_of_terraform(tmp_path: Path) -> None:
    listed = expressions("errors")
    source = "".join(f'output "o{number}" {{ value = {text} }}\n' for number, text in enumerate(listed))
    (tmp_path / "main.tf").write_text(source, encoding="utf-8")
    found = json.loads(run(tmp_path, "validate", "-json"))["diagnostics"]
    theirs = {listed[diagnostic["range"]["start"]["line"] - 1]: diagnostic["detail"] for diagnostic in found}
    said = {}
    for expression in listed:
        with pytest.raises(FunctionError) as refusal:
            evaluate(expression, FUNCTIONS)
        said[expression] = refusal.value.message
    assert said == theirs


@needs_terraform
def test_every_function_is_there(tmp_path: Path) -> None:
    known = json.loads(run(tmp_path, "metadata", "functions", "-json"))["function_signatures"]
    names = {name.removeprefix("core::") for name in known} - OF_THE_EVALUATOR
    assert names - set(FUNCTIONS) == set(UNAVAILABLE)
    assert set(FUNCTIONS) - names <= {"base64gunzip", "cidrcontains", "list", "map", "urldecode"}


def test_each_function_is_found_where_the_index_says() -> None:
    code = """
import os
from policycheck.providers.terraform.source.functions import FUNCTIONS
wrong = []
for name in FUNCTIONS:
    if os.fork() == 0:  # nothing but its own module is loaded there
        try:
            FUNCTIONS[name]
        except KeyError:
            os._exit(1)
        os._exit(0)
    if os.wait()[1]:
        wrong.append(name)
from policycheck.providers.terraform.source.functions.signature import DECLARED
for name in FUNCTIONS:
    FUNCTIONS[name]
print(wrong, sorted(set(DECLARED) ^ set(FUNCTIONS)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[] []\n", "")


@needs_terraform
def test_compressed_text_is_read_by_terraform_too() -> None:
    packed = FUNCTIONS["base64gzip"]("records" * 100)
    assert FUNCTIONS["base64gunzip"](packed) == "records" * 100


def test_functions_of_opentofu() -> None:
    assert FUNCTIONS["urldecode"]("a+b%26%C3%A9") == "a b&é"
    assert FUNCTIONS["cidrcontains"]("10.0.0.0/8", "10.1.2.3") is True
    assert FUNCTIONS["cidrcontains"]("10.0.0.0/8", "9.0.0.0/7") is False
    with pytest.raises(FunctionError, match="address family mismatch"):
        FUNCTIONS["cidrcontains"]("10.0.0.0/8", "::1")


# -- unknown elements ------------------------------------------------------------------------------------------

KEY = Unknown("computed at apply", ("aws_kms_key.phi",))


def test_unknown_elements_are_moved() -> None:
    call = FUNCTIONS
    assert call["concat"](["a"], [KEY]) == ["a", KEY]
    assert call["merge"]({"a": KEY}, {"b": 1}) == {"a": KEY, "b": 1}
    assert call["flatten"]([["a", [KEY]]]) == ["a", KEY]
    assert call["tolist"]([1, KEY, "x"]) == ["1", KEY, "x"]
    assert call["element"]([KEY], 3) is KEY
    assert call["lookup"]({"a": KEY}, "a", "") is KEY
    assert call["coalesce"]("", None, KEY, "x") is KEY
    assert call["coalesce"]("x", KEY) == "x"
    assert call["zipmap"](["a"], [KEY]) == {"a": KEY}
    assert call["length"]([KEY, KEY]) == 2
    assert call["one"]([KEY]) is KEY


def test_a_set_with_unknown_elements_has_no_known_length() -> None:
    members = FUNCTIONS["toset"](["b", KEY, "a", "b"])
    assert isinstance(members, HclSet)
    assert members == ["a", "b", KEY]
    assert isinstance(FUNCTIONS["length"](members), Unknown)
    assert FUNCTIONS["setunion"](members, ["c"]) == ["a", "b", "c", KEY]


# -- bounds ----------------------------------------------------------------------------------------------------


def doubled(times: int) -> Any:
    value: Any = "x"
    for _ in range(times):
        value = [value, value]
    return value


LARGE = "a" * 9_000_000
LAUGHS = "\n".join(["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))])
HOSTILE: list[Callable[[], Any]] = [
    lambda: FUNCTIONS["regex"]("^(a+)+$", "a" * 40 + "b"),
    lambda: FUNCTIONS["regexall"]("a.*b|a", "a" * 20_000),
    lambda: FUNCTIONS["regex"]("((a{500}){500}){500}", "a"),
    lambda: FUNCTIONS["regex"]("(" * 5000 + "a" + ")" * 5000, "a"),
    lambda: FUNCTIONS["replace"](LARGE, "a", "bbbbbbbbbb"),
    lambda: FUNCTIONS["replace"]("a" * 20_000, "/a/", "b" * 10_000),
    lambda: FUNCTIONS["format"]("%999999999d", 1),
    lambda: FUNCTIONS["format"]("%99999d" * 1000, *range(1000)),
    lambda: FUNCTIONS["indent"](10**9, "\n"),
    lambda: FUNCTIONS["setproduct"](*[[str(number) for number in range(100)]] * 8),
    lambda: FUNCTIONS["range"](0, 10**12),
    lambda: FUNCTIONS["join"](LARGE, ["a", "b", "c"]),
    lambda: FUNCTIONS["jsonencode"](doubled(40)),
    lambda: FUNCTIONS["yamlencode"](doubled(40)),
    lambda: FUNCTIONS["flatten"](doubled(40)),
    lambda: FUNCTIONS["distinct"](doubled(40)),
    lambda: FUNCTIONS["toset"](doubled(40)),
    lambda: FUNCTIONS["contains"](doubled(40), "y"),
    lambda: FUNCTIONS["format"]("%v", doubled(40)),
    lambda: FUNCTIONS["jsondecode"]("[" * 100_000),
    lambda: FUNCTIONS["jsondecode"]("9" * 5000),
    lambda: FUNCTIONS["yamldecode"]("[" * 5_000),
    lambda: FUNCTIONS["yamldecode"](LAUGHS),
    lambda: FUNCTIONS["base64gunzip"](FUNCTIONS["base64gzip"]("a" * 9_999_999 + "bb")),
    lambda: FUNCTIONS["pow"](10, 10**6),
    lambda: FUNCTIONS["tonumber"]("1e999999999"),
    lambda: FUNCTIONS["parseint"]("9" * 10**6, 10),
    lambda: FUNCTIONS["cidrsubnet"]("10.0.0.0/8", 10**18, 1),
]  # fmt: skip


def test_a_regular_expression_takes_time_in_proportion_to_the_text() -> None:
    assert FUNCTIONS["regexall"]("(a|a?)+b|(a+)+$", "a" * 3000 + "c") == []


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_calls_end_soon(number: int) -> None:
    start = time.monotonic()
    with pytest.raises(FunctionError):
        HOSTILE[number]()
    assert time.monotonic() - start < 20


# -- anything at all -------------------------------------------------------------------------------------------

TEXTS = st.text(max_size=12) | st.sampled_from(
    ["", "%s", "%[1]d", "a,b\n1,2", "10.0.0.0/8", "fd00::/64", "2020-01-01T00:00:00Z", "1h", "(a|b)*", "/a/", "YQ==",
     "utf-8", "dns", '{"a": [1]}', "a: [1, *x]", "1e5", "true", "YYYY-MM"]
)  # fmt: skip
NUMBERS = st.integers(-(10**20), 10**20) | st.integers(-3, 70) | st.floats(allow_nan=False, allow_infinity=False)
PRIMITIVES = st.none() | st.booleans() | NUMBERS | TEXTS


def nested(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves,
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.lists(inner, max_size=4).map(HclSet)
            | st.dictionaries(TEXTS, inner, max_size=3)
        ),
        max_leaves=10,
    )


@given(st.sampled_from(sorted(FUNCTIONS)), st.lists(nested(PRIMITIVES), max_size=4))
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_functions_raise_nothing_but_their_own_error(name: str, arguments: list[Any]) -> None:
    with contextlib.suppress(FunctionError):
        FUNCTIONS[name](*arguments)


@given(
    st.sampled_from(sorted(filter(is_transparent, FUNCTIONS))), st.lists(nested(PRIMITIVES | st.just(KEY)), max_size=4)
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_unknown_parts_are_never_looked_at(name: str, arguments: list[Any]) -> None:
    with contextlib.suppress(FunctionError):
        FUNCTIONS[name](*arguments)
