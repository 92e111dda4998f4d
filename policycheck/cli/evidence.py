"""``policycheck evidence``: what the store has, whether it is whole, its keys, and how long records are kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from policycheck.cli.commands import group
from policycheck.cli.evidence_diff import diff
from policycheck.cli.evidence_export import export
from policycheck.cli.evidence_options import (
    DEFAULT_STORE,
    ClientOption,
    ClientsOption,
    KeyOption,
    ListOption,
    ReasonOption,
    Shown,
    SinceOption,
    StoreOption,
    UntilOption,
    open_store,
)
from policycheck.errors import PolicycheckError

if TYPE_CHECKING:
    from policycheck.evidence.keys import PublicKey
    from policycheck.evidence.store import Store
    from policycheck.evidence.verify import Verification

app = group("The evidence store: history, tamper check, keys and retention.")
keys = group("The keys that sign the store.")
app.add_typer(keys, name="key")
app.command("export", epilog="Example: policycheck evidence export --client north-clinic -o north.zip")(export)
app.command("diff", epilog="Example: policycheck evidence diff --client north-clinic 2026-11-01 2026-12-01")(diff)


@app.command("log", epilog="Example: policycheck evidence log --client north-clinic --since 2026-11-01")
def log(  # noqa: PLR0913  # a command's parameters are its options
    client: Annotated[str, typer.Option("--client", help="The client's id; all clients, one a line, without.")] = "",
    since: SinceOption = "",
    until: UntilOption = "",
    target: Annotated[str, typer.Option(help="Only of this target: aws/123456789012.")] = "",
    own: Annotated[
        bool, typer.Option("--own", help="The store's own chain: its keys, and the clients opened.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
    format_: ListOption = Shown.text,
) -> None:
    """Lists a client's records, or the clients."""
    opened = open_store(store)
    from policycheck.printable import clean

    if client and own:
        raise PolicycheckError("--own and --client are two chains: ask for one of them")
    if not client and not own:
        _clients(opened, format_)
        return
    found = opened.entries(client, since=since, until=until, target=target)
    if format_ is Shown.json:
        _print_json([asdict(entry) for entry in found])
        return
    outcomes = {summary.sequence: _outcome(summary.outcome, summary.summary) for summary in opened.history(client)}
    for entry in found:
        what = f"{entry.target}  {outcomes.get(entry.sequence, 'purged')}" if entry.kind == "run" else entry.target
        typer.echo(clean(f"{entry.sequence:6}  {entry.created}  {entry.kind:9}  {what}".rstrip()))


@app.command("verify", epilog="Example: policycheck evidence verify --public-key msp.pub --anchor heads.json")
def verify(  # noqa: PLR0913  # a command's parameters are its options
    store: StoreOption = DEFAULT_STORE,
    client: ClientsOption = None,
    public_key: Annotated[list[Path] | None, typer.Option(help="A key to trust; repeatable.")] = None,
    key: KeyOption = None,
    anchor: Annotated[Path | None, typer.Option(help="Heads that were kept elsewhere.")] = None,
    write_anchor: Annotated[Path | None, typer.Option(help="Keep the heads in a file, for the next time.")] = None,
    format_: ListOption = Shown.text,
) -> None:
    """Finds any change, removal, reordering or truncation; ends with exit code 1 where there is one."""
    opened = open_store(store)
    from policycheck.evidence.anchor import read_anchor
    from policycheck.evidence.anchor import write_anchor as write
    from policycheck.evidence.verify import verify as look

    if client and write_anchor:
        raise PolicycheckError("an anchor is of all clients: leave --client out")
    heads = read_anchor(anchor) if anchor else []
    found = look(opened, _trusted(public_key or [], key), heads, client or [])
    if format_ is Shown.json:
        _print_json({"valid": not found.problems, **asdict(found), "problems": [p._asdict() for p in found.problems]})
    else:
        _show(found)
    if found.problems:
        raise typer.Exit(1)
    if write_anchor:
        write(found.heads, write_anchor)


@app.command("hold", epilog="Example: policycheck evidence hold --client north-clinic --reason 'Case 26-1187'")
def hold(client: ClientOption, reason: ReasonOption, store: StoreOption = DEFAULT_STORE, key: KeyOption = None) -> None:
    """Puts a client's records under a legal hold: none is purged until it is released."""
    opened = open_store(store, key, signs=True)
    from policycheck.evidence import retention

    entry = retention.hold(opened, client, reason)
    typer.echo(f"{client} is under a legal hold: record {entry.sequence}")


@app.command("release", epilog="Example: policycheck evidence release --client north-clinic --reason 'Case closed'")
def release(
    client: ClientOption,
    reason: ReasonOption,
    number: Annotated[int, typer.Option("--hold", help="The hold's record, where there are several.")] = 0,
    store: StoreOption = DEFAULT_STORE,
    key: KeyOption = None,
) -> None:
    """Releases a legal hold."""
    opened = open_store(store, key, signs=True)
    from policycheck.evidence import retention

    entry = retention.release(opened, client, reason, number)
    typer.echo(f"a hold on {client} is released: record {entry.sequence}")


@app.command("keep", epilog="Example: policycheck evidence keep --client north-clinic --years 10 --reason 'State law'")
def keep(
    client: ClientOption,
    years: Annotated[int, typer.Option(help="Six at the least.")],
    reason: ReasonOption,
    store: StoreOption = DEFAULT_STORE,
    key: KeyOption = None,
) -> None:
    """Sets for how many years a client's records are kept."""
    opened = open_store(store, key, signs=True)
    from policycheck.evidence import retention

    entry = retention.keep(opened, client, years, reason)
    typer.echo(f"records of {client} are kept for {years} years: record {entry.sequence}")


@app.command("purge", epilog="Example: policycheck evidence purge --client north-clinic --reason 'Yearly'")
def purge(
    client: ClientOption,
    reason: ReasonOption,
    before: Annotated[str, typer.Option(help="Only records before this day.")] = "",
    store: StoreOption = DEFAULT_STORE,
    key: KeyOption = None,
) -> None:
    """Removes the bodies of records whose term has ended; the entries stay with their hashes."""
    opened = open_store(store, key, signs=True)
    from policycheck.evidence import retention

    done = retention.purge(opened, client, reason, before)
    if done.entry is None:
        typer.echo("nothing to purge")
    else:
        typer.echo(f"bodies removed: {done.bodies}, by record {done.entry.sequence}")
    if done.kept:
        typer.echo(done.kept)


@app.command("upgrade", epilog="Example: policycheck evidence upgrade --store evidence.db")
def upgrade(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make summaries and findings anew.")] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Brings a store of an older policycheck up to date; the next run would do it too."""
    opened = open_store(store)
    changed = opened.upgrade(rebuild)
    typer.echo("the store is up to date now" if changed else "the store was up to date")


@keys.command("new", epilog="Example: policycheck evidence key new keys/msp.pem")
def new_key(file: Annotated[Path, typer.Argument(help="The file to make.")]) -> None:
    """Makes a signing key, which its owner alone can read, and prints its public half."""
    from policycheck.evidence.keys import SigningKey

    key = SigningKey.new()
    key.write(file)
    typer.echo(key.public.pem, nl=False)


@keys.command("show", epilog="Example: policycheck evidence key show keys/msp.pem > msp.pub")
def show_key(file: Annotated[Path, typer.Argument(help="A private or public key.")]) -> None:
    """Prints a key's public half, which auditors verify with, and on standard error its id."""
    from policycheck.evidence.keys import PublicKey

    key = PublicKey.read(file)
    typer.echo(key.pem, nl=False)
    typer.echo(key.id, err=True)


@keys.command("adopt", epilog="Example: policycheck evidence key adopt --key keys/msp.pem")
def adopt_key(store: StoreOption = DEFAULT_STORE, key: KeyOption = None) -> None:
    """Signs a store that was kept without a key. Verify it first: this vouches for all that it has."""
    opened = open_store(store, key, signs=True)
    typer.echo(f"the store is signed with {opened.adopt_key()}")


@keys.command("rotate", epilog="Example: policycheck evidence key rotate --key old.pem --new new.pem")
def rotate_key(
    new: Annotated[Path, typer.Option("--new", help="The key to sign with from now on.")],
    store: StoreOption = DEFAULT_STORE,
    key: KeyOption = None,
) -> None:
    """Puts a new key in the place of the present one, which endorses it; every head is signed anew."""
    opened = open_store(store, key, signs=True)
    from policycheck.evidence.keys import SigningKey

    opened.rotate_key(SigningKey.read(new))
    typer.echo(f"the store is signed with {opened.key.id if opened.key else ''}")


def _trusted(files: Iterable[Path], key: Path | None) -> list[PublicKey]:
    from policycheck.evidence.keys import PublicKey, SigningKey

    own = SigningKey.find(key)
    return [*(PublicKey.read(file) for file in files), *([own.public] if own else [])]


def _clients(store: Store, format_: Shown) -> None:
    from policycheck.evidence.verify import heads_of
    from policycheck.printable import clean

    heads = [head for head in heads_of(store) if head.client]
    if format_ is Shown.json:
        _print_json([{"client": head.client, "records": head.sequence, "last": head.created} for head in heads])
        return
    width = max((len(head.client) for head in heads), default=0)
    for head in heads:
        typer.echo(clean(f"{head.client:{width}}  {head.sequence:6} records, the last {head.created}"))


def _outcome(outcome: str, summary: Any) -> str:
    counts = summary.get("verdicts", {})
    return ", ".join([outcome, *(f"{counts[name]} {name}" for name in ("fail", "unknown", "pass") if counts.get(name))])


def _show(found: Verification) -> None:
    for problem in found.problems:
        typer.echo(problem)
    for notice in found.notices:
        typer.echo(f"policycheck: note: {notice}", err=True)
    purged = f", {found.purged} of them purged" if found.purged else ""
    state = f"problems: {len(found.problems)}" if found.problems else "as they were written"
    typer.echo(f"{found.records} records in {found.chains} chains{purged}: {state}")


def _print_json(data: Any) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
