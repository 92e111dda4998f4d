"""The versions of the store's schema, each of them a step from the one before it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from policycheck.errors import PolicycheckError
from policycheck.evidence.projections import rebuild


def upgrade(connection: Connection, name: str, revision: str = "head") -> None:
    """Takes a store to a version of the schema, in the transaction of `connection`.

    Raises:
        PolicycheckError: where the store has a version that is not known here, with `name` as the place.
    """
    try:
        from alembic import command
        from alembic.config import Config
        from alembic.util import CommandError
    except ModuleNotFoundError:
        raise PolicycheckError("alembic is not installed: pip install 'policycheck[evidence]'") from None
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.attributes["connection"] = connection
    try:
        command.upgrade(settings, revision)
    except CommandError:
        raise PolicycheckError("the store was made by a newer policycheck", name) from None
    if revision == "head":
        rebuild(connection)
