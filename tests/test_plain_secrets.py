"""Which settings of functions, containers and applications hold a secret in plain text."""

from __future__ import annotations

from typing import Any

import pytest

from policycheck.model.values import COMPUTED, Unknown
from policycheck.semantics.secrets import carries_encoded_secret, mask, plain_names

UNKNOWN = Unknown(COMPUTED)
STORED = Unknown(COMPUTED, ('module.m["a"].aws_secretsmanager_secret.db',))
MADE = Unknown(COMPUTED, ("random_password.db",))


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ({}, []),
        (None, []),
        ({"STAGE": "prod", "DB_PASSWORD": ""}, []),
        ({"DB_PASSWORD": "example-only-1", "API_KEY": "example-only-2"}, ["API_KEY", "DB_PASSWORD"]),
        ({"DB_PASSWORD": "arn:aws:secretsmanager:us-east-1:123456789012:secret:db"}, []),
        ({"DB_PASSWORD": "@Microsoft.KeyVault(SecretUri=https://records.vault.azure.net/secrets/db)"}, []),
        ({"DATABASE": "postgres://clinic:example-only@db.internal/records"}, ["DATABASE"]),
        ({"STAGE": UNKNOWN}, []),
        ({"DB_PASSWORD": UNKNOWN}, UNKNOWN),
        ({"DB_PASSWORD": MADE}, MADE),
        ({"DB_PASSWORD": STORED}, []),
        ({"DB_PASSWORD": UNKNOWN, "API_KEY": "example-only-2"}, ["API_KEY"]),
        (UNKNOWN, UNKNOWN),
    ],
)
def test_names_of_settings_that_hold_a_secret(settings: Any, found: Any) -> None:
    assert plain_names(settings) == found


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("#!/bin/sh\necho ready", False),
        ("export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", True),
        ("ZXhwb3J0IERCX1BBU1NXT1JEPWV4YW1wbGUtb25seS0x", True),
        ("ZWNobyByZWFkeQ==", False),
        ("not base64 at all!", False),
    ],
)
def test_secrets_in_start_up_scripts(text: str, secret: bool) -> None:
    assert carries_encoded_secret(text) is secret


@pytest.mark.parametrize(
    "text",
    [
        '[{"name": "DB_PASSWORD", "value": "hunter22"}]',
        '[{"value": "hunter22", "name": "DB_PASSWORD"}]',
        '{ name = "API_KEY", value = "hunter22" }',
        'env {\n  name  = "DB_PASSWORD"\n  value = "hunter22"\n}',
        'DB_PASSWORD = "hunter22"',
    ],
)
def test_values_of_secret_variables_are_masked(text: str) -> None:
    masked = mask(text)
    assert "hunter22" not in masked
    assert masked.replace("***", "hunter22") == text


def test_values_of_other_variables_are_shown() -> None:
    text = '[{"name": "STAGE", "value": "production"}]'
    assert mask(text) == text
