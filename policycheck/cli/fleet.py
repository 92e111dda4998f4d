"""``policycheck fleet``: many clients' accounts, every night."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from policycheck.cli.commands import group
from policycheck.cli.options import FailOnOption
from policycheck.errors import PolicycheckError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from policycheck.evidence.keys import SigningKey
    from policycheck.fleet.executors import Pool
    from policycheck.fleet.file import Fleet
    from policycheck.fleet.notify import Message
    from policycheck.fleet.outcome import Result

app = group("Assesses many clients' accounts, and keeps what is found as evidence.")


@app.callback()
def _group() -> None:
    """Assesses many clients' accounts, and keeps what is found as evidence."""


class ExecutorKind(StrEnum):
    """Where targets are assessed."""

    local = "local"
    dask = "dask"


class NotifyForm(StrEnum):
    """Forms of a webhook's message: the names of `policycheck.fleet.notify.FORMS`."""

    generic = "generic"
    slack = "slack"
    teams = "teams"


class SummaryFormat(StrEnum):
    """Formats of the summary."""

    text = "text"
    json = "json"


@app.command("run", epilog="Example: policycheck fleet run fleet.yaml --fail-on high")
def run(  # noqa: PLR0913  # a command's parameters are its options
    fleet_file: Annotated[str, typer.Argument(metavar="FLEET.yaml", help="The clients and their targets.")],
    client: Annotated[list[str] | None, typer.Option(help="Only this client, by its id; repeatable.")] = None,
    since: Annotated[
        str, typer.Option(metavar="DURATION|DATE", help="Only targets with no complete record since then: 20h, 7d.")
    ] = "",
    only_failed: Annotated[
        bool, typer.Option("--only-failed", help="Only targets without a latest record that is complete.")
    ] = False,
    store: Annotated[str, typer.Option(metavar="URL", help="The evidence store: a file or postgresql://….")] = "",
    key: Annotated[Path | None, typer.Option(help="The key that signs the evidence.")] = None,
    executor: Annotated[ExecutorKind, typer.Option(help="Where targets are assessed.")] = ExecutorKind.local,
    scheduler: Annotated[str, typer.Option(metavar="ADDRESS", help="Of the Dask cluster: tcp://host:8786.")] = "",
    notify: Annotated[
        str, typer.Option(metavar="URL", envvar="POLICYCHECK_NOTIFY_URL", help="A webhook that is told of the run.")
    ] = "",
    notify_form: Annotated[NotifyForm, typer.Option(help="What the webhook takes.")] = NotifyForm.generic,
    new: Annotated[bool, typer.Option("--new", help="Begin another run, whatever became of the last one.")] = False,
    fail_on: FailOnOption = None,
    format_: Annotated[SummaryFormat, typer.Option("--format", "-f", help="Format.")] = SummaryFormat.text,
) -> None:
    """Assesses every target of the clients in a file; goes on with a run that was interrupted."""
    from policycheck.evidence.store import Store
    from policycheck.fleet.file import check_clients, load_fleet
    from policycheck.fleet.message import message_of
    from policycheck.fleet.notify import check_address
    from policycheck.fleet.progress import progress
    from policycheck.fleet.run import FleetRun, alone
    from policycheck.fleet.selection import Wanted, open_run, select

    fleet = load_fleet(fleet_file)
    check_clients(fleet, client or ())
    if notify:
        check_address(notify)
    _check_rules(fleet)
    pool = _pool(fleet, executor, scheduler)
    wanted = Wanted(client or (), since, only_failed)
    evidence = Store(_store(fleet, store), _key(fleet, key))
    with alone(fleet_file), pool as running, progress() as shown:
        going = open_run(fleet, evidence, wanted, new)
        pairs = list(select(fleet, evidence, wanted, going))
        result = FleetRun(fleet, evidence, going, shown).go(pairs, running)
    _write(result, format_)
    if notify:
        _tell(notify, notify_form.value, message_of(result, evidence))
    evidence.close()
    raise typer.Exit(result.exit_code(fail_on.value if fail_on else "low"))


def _store(fleet: Fleet, option: str) -> str:
    if option or fleet.store:
        return option or fleet.store
    raise PolicycheckError("no evidence store: name one with --store, or as `store:` in the file", fleet.file)


def _key(fleet: Fleet, option: Path | None) -> SigningKey | None:
    """The key of the option, else that of the file, else that of the environment; None for none."""
    from policycheck.evidence.keys import SigningKey

    named = fleet.signing_key
    if option is None and "environment" in named:
        key = SigningKey.from_environment(named["environment"])
        if key is None:
            raise PolicycheckError(f"signing_key: the variable {named['environment']} is not set", fleet.file)
        return key
    return SigningKey.find(option or (Path(named["file"]) if "file" in named else None))


def _check_rules(fleet: Fleet) -> None:
    """Reads the packs once, so that a faulty one ends the run before it begins, and no process has to."""
    from policycheck.assessment.selection import chosen
    from policycheck.cache import Cache
    from policycheck.config.load import Config

    for profile in sorted({client.profile for client in fleet.clients}):
        chosen(Config(profile=profile, rules=list(fleet.rules)), Cache())


def _pool(fleet: Fleet, executor: ExecutorKind, scheduler: str) -> AbstractContextManager[Pool]:
    from policycheck.fleet.executors import cluster, threads

    if (executor == ExecutorKind.dask) != bool(scheduler):
        raise PolicycheckError("--executor dask and --scheduler ADDRESS go together")
    return cluster(scheduler) if scheduler else threads(fleet.limits)


def _write(result: Result, format_: SummaryFormat) -> None:
    for line in result.errors():
        sys.stderr.write(f"policycheck: {line}\n")
    if format_ == SummaryFormat.json:
        import orjson

        data = orjson.dumps(result.document(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        for line in result.lines():
            typer.echo(line)


def _tell(address: str, form: str, message: Message) -> None:
    """Posts the message. The evidence is kept by now, so that nobody told is a remark, not the end of the run."""
    from policycheck.fleet.notify import notify

    try:
        notify(address, form, message)
    except PolicycheckError as error:
        sys.stderr.write(f"policycheck: {error}\n")
