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
    assert asked("aws", "aws_db_instance", engine="db2-se") is True
    assert asked("azure", "azurerm_mssql_managed_instance") is True
    assert baa.rows("aws", "aws_no_such_service") == ()


def test_a_complete_list_leaves_out_what_it_does_not_name_and_an_incomplete_one_tells_nothing() -> None:
    assert asked("aws", "aws_bedrockagentcore_gateway") is True
    assert asked("aws", "aws_lightsail_instance") is False
    assert asked("gcp", "google_secret_manager_secret") is True
    assert asked("gcp", "google_firebase_database_instance") is False
    assert isinstance(asked("gcp", "google_notebooks_instance"), Unknown)
    assert isinstance(asked("aws", "aws_imagebuilder_image"), Unknown)
    assert asked("azure", "azurerm_cosmosdb_account") is True
    answer = asked("azure", "azurerm_managed_redis")
    assert isinstance(answer, Unknown)
    assert "2026-08-31" in answer.reason


@pytest.mark.parametrize("cloud", ["aws", "azure", "gcp"])
def test_the_lists_are_dated(cloud: str) -> None:
    assert all(row.listed >= "2026" for row in baa.services(cloud))
