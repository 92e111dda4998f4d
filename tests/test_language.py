"""Terraform's language, evaluated here and by the real terraform."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from terraform_cli import console, installed

from policycheck.cache import Cache
from policycheck.model.values import Unknown
from policycheck.providers.terraform.source.evaluate import evaluate
from policycheck.providers.terraform.source.files import Files
from policycheck.providers.terraform.source.given import Given
from policycheck.providers.terraform.source.syntax import HclSyntaxError, parse
from policycheck.providers.terraform.source.values import plain
from policycheck.providers.terraform.source.variables import root_variables
from policycheck.providers.terraform.source.workspace import Workspace

MODULE = """
variable "name" {
  type    = string
  default = "clinic"
}
variable "sizes" {
  type    = map(number)
  default = { b = 2, a = "1" }
}
variable "disk" {
  type = object({
    size      = number
    encrypted = optional(bool, true)
    tags      = optional(map(string), {})
    note      = optional(string)
  })
  default = { size = "40" }
}
variable "zones" {
  type    = set(string)
  default = ["b", "a", "b"]
}
variable "off" {
  type     = bool
  default  = false
  nullable = false
}
locals {
  list  = [1, 2, 3]
  users = [{ name = "ann", admin = true, ports = [22, 443] }, { name = "bo", admin = false, ports = [] }]
  none  = null
  map   = { "a b" = 1, (var.name) = 2, c = 3 }
  text  = <<-EOT
    one ${var.name}
      two
    %{ for u in local.users ~}
    - ${u.name}
    %{ endfor ~}
    %{ if var.off }yes%{ else }no%{ endif }
  EOT
  plain = <<EOT
  $${kept} "quoted" \\n
EOT
}
"""
EXPRESSIONS = r"""
1 + 2 * 3 - 4 / 2
(1 + 2) * 3
10 % 4 + -3 % 2
-2 + 5
!true || false && true
!(1 == 2)
!var.off == true
1 == 1.0
"1" == 1
[1, 2] == [1, 2]
{ a = 1 } == { a = 1 }
null == local.none
1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3
var.off ? "on" : "off"
"${var.name}-${1 + 1}-${true}"
"a${"b${"c"}"}"
"%{ if var.off }x%{ else }y%{ endif }"
"%{ for s in ["a", "b"] }<${s}>%{ endfor }"
"%{ for k, v in { b = 1, a = 2 } }${k}${v}%{ endfor }"
"  ${~ var.name ~}  !"
"$${x} %%{y} \" \\ \u00e9 \n \t"
"$ % { } $x"
local.text
local.plain
local.map
local.list[1]
local.list[*]
local.users[*].name
local.users.*.name
local.users[0].ports[1]
var.name[*]
local.none[*]
[for u in local.users : upper(u.name) if u.admin]
[for i, u in local.users : "${i}:${u.name}"]
{ for u in local.users : u.name => length(u.ports) }
{ for u in local.users : u.admin => u.name... }
[for k, v in { b = 1, a = 2 } : "${k}${v}"]
[for z in var.zones : z]
[for k, v in var.zones : "${k}${v}"]
flatten([for u in local.users : [for p in u.ports : "${u.name}${p}"]])
var.sizes
var.sizes["a"] + 1
var.disk
var.zones
tolist(var.zones)[0]
merge(local.map, { c = 4 })
concat(local.list, [[4]]...)
max(local.list...)
try(local.users[5].name, "none")
can(local.users[5])
can(local.users[0])
coalesce(null, "", "x")
lookup(local.map, "zz", "d")
jsonencode({ b = [1, null, true], a = "<é>", "c" = 1.5 })
jsondecode("{\"a\": [1, 2.5, null]}")
{ "k-${var.name}" : 1, k2 : 2 }
[ 1, 2,
  3, ]
{ a = { b = [ { c = 1 } ] } }.a.b[0].c
[[1, 2], [3]][0][1]
keys(local.map)
element(local.list, 4)
format("%05.1f|%-4s|%q", 3.14159, "ab", "c")
1.5e3
7 / 2
6 / 2
path.module
cidrsubnet("10.0.0.0/16", 8, 2)
replace("aXbX", "/X(.)?/", "_")
convert
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "main.tf").write_text(MODULE)
    return opened(tmp_path)


def opened(path: Path, **environment: str) -> Workspace:
    files = Files(Cache(enabled=False))
    files.allow(str(path))
    files.base = str(path)
    folder = files.folder(str(path))
    return Workspace(str(path), folder, files, root_variables(folder, Given(environment=environment), files.errors))


def value_of(workspace: Workspace, text: str) -> Any:
    expression = parse(f"v = {text}\n".encode())[0]["v"][0]
    return plain(evaluate(expression, workspace.root.scope))


def expressions() -> list[str]:
    joined = EXPRESSIONS.strip().removesuffix("convert").replace("2,\n  3", "2, 3")
    return [line for line in joined.splitlines() if line]


def test_expressions_have_the_values_that_terraform_gives_them(workspace: Workspace, tmp_path: Path) -> None:
    if not installed():
        pytest.skip("terraform is not installed")
    due = console(tmp_path, expressions())
    got = [value_of(workspace, text) for text in expressions()]
    wrong = [
        f"{text}: terraform says {theirs!r}, policycheck {ours!r}"
        for text, theirs, ours in zip(expressions(), due, got, strict=True)
        if json.dumps(theirs, sort_keys=True) != json.dumps(ours, sort_keys=True)
    ]
    assert wrong == []


def test_values_come_from_environment_files_and_options_in_terraforms_order(tmp_path: Path) -> None:
    names = ("default", "environment", "tfvars", "json", "auto", "option", "file")
    (tmp_path / "main.tf").write_text("".join(f'variable "{n}" {{\n  default = "default"\n}}\n' for n in names))
    later = {name: names[1:][: names.index(name)] for name in names}

    def assigned(source: str) -> dict[str, str]:
        return {name: source for name in names if source in later[name]}

    def hcl(source: str) -> str:
        return "".join(f'{name} = "{value}"\n' for name, value in assigned(source).items())

    (tmp_path / "terraform.tfvars").write_text(hcl("tfvars"))
    (tmp_path / "terraform.tfvars.json").write_text(json.dumps(assigned("json")))
    (tmp_path / "x.auto.tfvars").write_text(hcl("auto"))
    (tmp_path / "chosen.tfvars").write_text(hcl("file"))
    files = Files(Cache(enabled=False))
    folder = files.folder(str(tmp_path))
    given_ = Given(
        [f"{name}={value}" for name, value in assigned("option").items()],
        [str(tmp_path / "chosen.tfvars")],
        {f"TF_VAR_{name}": value for name, value in assigned("environment").items()},
    )
    values = root_variables(folder, given_, files.errors)
    assert {**dict.fromkeys(names, "default"), **values} == {
        "default": "default", "environment": "environment", "tfvars": "tfvars", "json": "json", "auto": "auto",
        "option": "option", "file": "option",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("var.unset", "variable without a value: var.unset"),
        ('"x-${var.unset}"', "variable without a value: var.unset"),
        ("var.unset ? 1 : 2", "variable without a value: var.unset"),
        ("timestamp()", "timestamp(): the time of the run is not known"),
        ("nosuch(1)", "call to an unsupported function: nosuch()"),
        ("upper(var.unset)", "variable without a value: var.unset"),
        ("[for x in var.unset : x]", "variable without a value: var.unset"),
        ("terraform.workspace", "terraform.workspace is decided when terraform runs"),
    ],
)
def test_what_cannot_be_known_is_unknown_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "main.tf").write_text('variable "unset" {}\n')
    value = value_of(opened(tmp_path), text)
    assert isinstance(value, Unknown)
    assert value.reason == reason


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true || var.unset", True),
        ("var.unset && false", False),
        ("var.unset ? 1 : 1", 1),
        ('length([var.unset, "a"])', 2),
        ('{ a = var.unset, b = 2 }["b"]', 2),
        ("jsondecode(jsonencode({ a = var.unset, b = 2 })).b", 2),
        ('try(var.unset.a.b, "x") == "y" || true', True),
    ],
)
def test_what_does_not_depend_on_the_unknown_is_known(tmp_path: Path, text: str, value: Any) -> None:
    (tmp_path / "main.tf").write_text('variable "unset" {}\n')
    assert value_of(opened(tmp_path), text) == value


TOKENS = st.sampled_from(
    ["a", "b.c", "1", '"x"', '"${', "}", '"', "[", "]", "{", "}", "(", ")", ",", "=", "=>", ":", "?", "...", "for",
     "in", "if", "%{", "<<EOT\n", "EOT\n", "\n", "+", "!", "&&", "==", ".", "*", "[*]", "#", "/*", "*/", "~}", "$${"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(TOKENS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_is_a_tree_or_a_syntax_error(text: str) -> None:
    with contextlib.suppress(HclSyntaxError):
        json.dumps(parse(text.encode("utf-8", "replace")))
