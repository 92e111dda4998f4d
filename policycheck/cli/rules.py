"""``policycheck rules``: what the rule pack has and what a rule means."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from policycheck.errors import PolicycheckError
from policycheck.rules.pack import load_pack

app = typer.Typer(help="The rule pack: what it has and what a rule means.", no_args_is_help=True)


class ListFormat(StrEnum):
    """How the list is shown."""

    text = "text"
    json = "json"


@app.command("list", epilog="Example: policycheck rules list --format json")
def list_rules(
    format_: Annotated[ListFormat, typer.Option("--format", "-f")] = ListFormat.text,
    rules: Annotated[list[Path] | None, typer.Option(help="A folder of further rules; repeatable.")] = None,
) -> None:
    """Lists the rules: id, severity, safeguards, title."""
    pack = load_pack(rules or ())
    if format_ is ListFormat.json:
        import orjson

        listed = [
            {
                "id": rule.id,
                "title": rule.title,
                "kind": rule.kind,
                "severity": rule.severity,
                "safeguards": rule.safeguards,
                "providers": rule.providers,
                "aliases": rule.aliases,
            }
            for rule in pack
        ]
        sys.stdout.buffer.write(orjson.dumps(listed, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        return
    width = max((len(rule.id) for rule in pack), default=0)
    for rule in pack:
        typer.echo(f"{rule.id:{width}}  {rule.severity:8}  {', '.join(rule.safeguards):24}  {rule.title}")


@app.command("show", epilog="Example: policycheck rules show object-store-encrypted-at-rest")
def show_rule(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.")],
    rules: Annotated[list[Path] | None, typer.Option(help="A folder of further rules; repeatable.")] = None,
) -> None:
    """Shows what a rule wants, why, and how to get there."""
    from policycheck.rules.safeguards import safeguards

    rule = next((rule for rule in load_pack(rules or ()) if rule.id == id_), None)
    if rule is None:
        raise PolicycheckError(f"no rule {id_!r}; see `policycheck rules list`")
    typer.echo(f"{rule.title}\n{rule.id} · {rule.severity} · {rule.kind}\n\nWanted: {rule.wanted}\n\n{rule.why}\n")
    for section in rule.safeguards:
        safeguard = safeguards()[section]
        requirement = f" ({safeguard.requirement})" if safeguard.requirement else ""
        typer.echo(f"45 CFR {section} {safeguard.title}{requirement}")
    for provider, fix in rule.fix.items():
        typer.echo(f"\nFix ({provider}): {fix.strip()}")
    if rule.aliases:
        typer.echo(f"\nAlso known as: {', '.join(rule.aliases)}")
