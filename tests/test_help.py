"""Every command's help ends with an example, whose options it has."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from policycheck.cli.app import app


def commands(command: Any, name: tuple[str, ...] = ("policycheck",)) -> Iterator[tuple[tuple[str, ...], Any]]:
    if not hasattr(command, "list_commands"):
        yield name, command
        return
    for own in command.list_commands(None):
        yield from commands(command.get_command(None, own), (*name, own))


EVERY = list(commands(get_command(app)))


@pytest.mark.parametrize(("name", "command"), EVERY, ids=[" ".join(name) for name, _ in EVERY])
def test_the_example_is_one_of_this_command(name: tuple[str, ...], command: Any) -> None:
    assert (command.epilog or "").startswith("Example: ")
    words = shlex.split(command.epilog.removeprefix("Example: "))
    assert tuple(words[: len(name)]) == name
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    assert [word for word in words if word.startswith("-") and word not in known] == []
