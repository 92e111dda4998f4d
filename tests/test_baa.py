"""The lists of covered services are well-formed, and dated where their source is."""

from __future__ import annotations

import re

import pytest

from policycheck import baa
from policycheck.model.values import Unknown


@pytest.mark.parametrize("cloud", ["aws", "azure", "gcp"])
def test_each_row_says_what_it_is_about_and_where_that_stands(cloud: str) -> None:
    rows = baa.services(cloud)
    assert len(rows) > 20
    assert len({(row.prefix, row.when) for row in rows}) == len(rows)
    for row in rows:
        assert row.covered in ("yes", "no", "unlisted")
        assert row.service
        assert row.source
        assert re.fullmatch(r"(\d{4}-\d{2}-\d{2})?", row.listed)
        assert row.prefix.startswith({"aws": "aws_", "azure": "azurerm_", "gcp": "google_"}[cloud])


def asked(cloud: str, type_: str, **arguments: object) -> bool | Unknown:
    return baa.covered(cloud, type_, arguments.get)[0]


def test_the_longest_prefix_holds_and_a_narrowed_row_before_the_others() -> None:
    directory = "aws_directory_service_directory"
    assert asked("aws", directory, type="MicrosoftAD") is True
    assert asked("aws", directory, type="SimpleAD") is False
    assert asked("aws", directory) is False
    hidden = Unknown("computed at apply")
    assert asked("aws", directory, type=hidden) is hidden
    assert asked("aws", "aws_db_instance", engine="postgres") is True
    assert isinstance(asked("aws", "aws_db_instance", engine="db2-se"), Unknown)
    assert isinstance(asked("azure", "azurerm_mssql_managed_instance"), Unknown)
    assert baa.rows("aws", "aws_no_such_service") == ()
