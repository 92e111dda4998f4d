"""``policycheck rules``: what the rule pack has, what a rule means, and what its authors need."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from policycheck.assessment.selection import select
from policycheck.cli.commands import group
from policycheck.cli.options import ProfileOption
from policycheck.errors import PolicycheckError
from policycheck.rules.pack import load_pack, proposed_pack
from policycheck.rules.profiles import IN_FORCE, PROPOSED, choose
from policycheck.rules.rule import Rule

app = group("The rule pack: what it has, what a rule means, its cases run.")

Further = Annotated[list[Path] | None, typer.Option("--rules", help="A folder of further rules; repeatable.")]


class ListFormat(StrEnum):
    """How a list is shown."""

    text = "text"
    json = "json"


Shown = Annotated[ListFormat, typer.Option("--format", "-f", help="As text or JSON.")]


@app.command("list", epilog="Example: policycheck rules list --format json")
def list_rules(format_: Shown = ListFormat.text, rules: Further = None, profile: ProfileOption = None) -> None:
    """Lists the rules: id, severity, safeguards, title."""
    pack = _pack(rules, profile)
    if format_ is ListFormat.json:
        fields = ("id", "title", "kind", "severity", "safeguards", "providers", "aliases")
        _print_json([{field: getattr(rule, field) for field in fields} for rule in pack])
        return
    width = max((len(rule.id) for rule in pack), default=0)
    for rule in pack:
        typer.echo(f"{rule.id:{width}}  {rule.severity:8}  {', '.join(rule.safeguards):24}  {rule.title}")


@app.command("show", epilog="Example: policycheck rules show object-store-encrypted-at-rest")
def show_rule(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.")],
    rules: Further = None,
    profile: ProfileOption = None,
) -> None:
    """Shows what a rule wants, why, and how to get there."""
    from policycheck.pack_tools.page import rule_page

    rule = next((rule for rule in _pack(rules, profile) if rule.id == id_), None)
    if rule is None:
        raise PolicycheckError(f"no rule {id_!r}; see `policycheck rules list`")
    typer.echo(rule_page(rule), nl=False)


@app.command("test", epilog="Example: policycheck rules test --rules my-rules 'clinic-*'")
def run_cases(
    patterns: Annotated[list[str] | None, typer.Argument(metavar="[RULE]...", help="Rule ids, or globs.")] = None,
    rules: Further = None,
    profile: ProfileOption = None,
) -> None:
    """Runs the cases of rules: Terraform whose labels say the verdict that is due. Exit code 1 where one is wrong."""
    from policycheck.inputs import Inputs
    from policycheck.pack_tools.cases import wrong_cases

    count, wrong = wrong_cases(_chosen(rules, patterns, profile), Inputs())
    for case in wrong:
        got = case.got or "not judged"
        typer.echo(f"{case.file}: {case.rule}: {case.address} is {got}, due {case.due} ({case.reason})")
    typer.echo(f"{count} cases, {len(wrong)} wrong")
    if not count:
        raise PolicycheckError("no cases: they lie in a folder named as the rule, beside it or below tests/rules")
    raise typer.Exit(1 if wrong else 0)


@app.command("validate", epilog="Example: policycheck rules validate my-rules")
def validate_rules(directory: Annotated[Path, typer.Argument(metavar="DIR", help="A folder of rules.")]) -> None:
    """Validates a pack: every faulty rule with its place. Exit code 2 where there is one."""
    from policycheck.rules.pack import faults

    found = list(faults(directory))
    for fault in found:
        typer.echo(f"policycheck: error: {fault}", err=True)
    if found:
        raise typer.Exit(2)
    pack = [rule for rule in load_pack([directory]) if Path(rule.pack) == directory]
    typer.echo(f"{len(pack)} rules, all valid")


@app.command("new", epilog="Example: policycheck rules new acme-bucket-tagged --kind object_store --in my-rules")
def new_rule(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.")],
    kind: Annotated[str, typer.Option(help="The kind of resource that it judges.")],
    folder: Annotated[Path, typer.Option("--in", help="The folder of the pack.")] = Path("rules"),
) -> None:
    """Writes a rule and its cases, ready to be filled in."""
    from policycheck.pack_tools.scaffold import scaffold

    for path in scaffold(id_, kind, folder):
        typer.echo(path)


@app.command("coverage", epilog="Example: policycheck rules coverage --against controls.csv")
def coverage(
    against: Annotated[
        list[Path] | None, typer.Option(help="A list of controls (CSV) to hold the pack against; repeatable.")
    ] = None,
    format_: Shown = ListFormat.text,
    rules: Further = None,
    profile: ProfileOption = None,
) -> None:
    """Shows which safeguards the pack assesses and how, or which controls of other lists it judges."""
    from policycheck.pack_tools.coverage import against as held_against
    from policycheck.pack_tools.coverage import by_safeguard

    pack = _pack(rules, profile)
    if against:
        controls = [control for path in against for control in held_against(path, pack)]
        if format_ is ListFormat.json:
            _print_json([control._asdict() for control in controls])
            return
        for control in controls:
            typer.echo(f"{control.name}  {control.rule or control.reason or '(no rule)'}")
        judged, reasoned = sum(bool(c.rule) for c in controls), sum(bool(c.reason) for c in controls)
        typer.echo(f"{len(controls)} controls: {judged} judged, {reasoned} out of scope with a reason")
        return
    covered = by_safeguard(pack)
    if format_ is ListFormat.json:
        _print_json([{**c._asdict(), "safeguard": c.safeguard._asdict()} for c in covered])
        return
    for entry in covered:
        for line in _lines(entry):
            typer.echo(line)


def _lines(entry: Any) -> Iterator[str]:
    safeguard = entry.safeguard
    requirement = f" ({safeguard.requirement})" if safeguard.requirement else ""
    yield f"{safeguard.id} {safeguard.title}{requirement}"
    for cloud, ids in entry.rules.items():
        if ids:
            yield f"    {cloud}: {', '.join(ids)}"
    if entry.organisational:
        yield f"    needs an attestation: {entry.organisational}"
    if not entry.assessed and not entry.organisational:
        yield "    not assessed"


def _pack(rules: list[Path] | None, profile: str | None) -> list[Rule]:
    choose(profile or IN_FORCE)
    return load_pack(rules or ())


def _chosen(rules: list[Path] | None, patterns: list[str] | None, profile: str | None) -> list[Rule]:
    """The rules that the patterns name; without patterns those of the further packs or profile, or else all."""
    pack = _pack(rules, profile)
    if patterns:
        return select(pack, None, patterns, ())
    further = [*(rules or ()), *([proposed_pack()] if profile == PROPOSED else ())]
    return [rule for rule in pack if Path(rule.pack) in further] if further else pack


def _print_json(data: Any) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
