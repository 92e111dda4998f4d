"""What addresses, ports, rules of firewalls, TLS names and certificates mean."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from policycheck.model.values import Unknown
from policycheck.semantics import network, tls, x509

CASES = Path(__file__).parent / "rules"


@pytest.mark.parametrize("address", ["0.0.0.0/0", "::/0", "*", "Internet", "any", "128.0.0.0/1"])
def test_everyone(address: str) -> None:
    assert network.is_world(address)


@pytest.mark.parametrize("address", ["10.0.0.0/8", "203.0.113.7/32", "VirtualNetwork", "/0", ""])
def test_not_everyone(address: str) -> None:
    assert not network.is_world(address)


def test_an_unknown_range_may_be_everyone_but_a_resources_own_is_not() -> None:
    variable, reference = Unknown("variable"), Unknown("computed", ("aws_vpc.main",))
    assert network.any_world(["10.0.0.0/8", variable]) is variable
    assert network.any_world([variable, "0.0.0.0/0"]) is True
    assert network.any_world([reference]) is False


def test_port_ranges() -> None:
    assert network.port_ranges(["22", "80-90", " 443 "]) == [(22, 22), (80, 90), (443, 443)]
    assert network.every_port(network.port_ranges(["*"]) or [])  # type: ignore[arg-type]
    assert network.every_port([(1, 65535)])
    assert not network.every_port([(1024, 65535)])
    assert isinstance(network.port_ranges(["22", Unknown("variable")]), Unknown)


@pytest.mark.parametrize(
    ("name", "minimum", "strong"),
    [
        ("ELBSecurityPolicy-2016-08", "1.0", False),
        ("ELBSecurityPolicy-TLS-1-2-2017-01", "1.2", False),
        ("ELBSecurityPolicy-TLS-1-2-Ext-2018-06", "1.2", False),
        ("ELBSecurityPolicy-FS-2018-06", "1.0", False),
        ("ELBSecurityPolicy-FS-1-1-2019-08", "1.1", False),
        ("ELBSecurityPolicy-FS-1-2-Res-2019-08", "1.2", True),
        ("ELBSecurityPolicy-TLS13-1-0-2021-06", "1.0", False),
        ("ELBSecurityPolicy-TLS13-1-2-2021-06", "1.2", True),
        ("ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06", "1.2", False),
        ("ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04", "1.2", True),
        ("ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04", "1.2", False),
        ("ELBSecurityPolicy-TLS13-1-3-PQ-2025-09", "1.3", True),
        ("AppGwSslPolicy20170401S", "1.2", False),
        ("AppGwSslPolicy20220101", "1.2", True),
    ],
)
def test_named_policies(name: str, minimum: str, strong: bool) -> None:
    assert tls.minimum_version(name) == minimum
    assert tls.is_strong(name) is strong


@pytest.mark.parametrize("name", ["TLSv1", "TLSv1.1_2016", "TLS_1_0", "TLS10", "1.0", "SSLv3"])
def test_old_versions(name: str) -> None:
    assert str(tls.minimum_version(name)) < "1.2"


def test_a_name_that_nobody_documents_is_unknown() -> None:
    assert isinstance(tls.minimum_version("ELBSecurityPolicy-Own"), Unknown)
    assert isinstance(tls.is_strong("ELBSecurityPolicy-Own"), Unknown)


def test_certificates_tell_when_they_expire() -> None:
    text = (CASES / "certificate-not-expiring" / "google.tf").read_text(encoding="utf-8").replace("\\n", "\n")
    long, old = re.findall(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", text, re.S)
    assert x509.expires(old) == datetime.datetime(2021, 1, 1, tzinfo=datetime.UTC)
    moment = x509.expires(long)
    assert moment is not None
    assert moment.year > 2100  # in GeneralizedTime, as RFC 5280 asks from 2050 on
    for damaged in ("", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", long.replace("MII", "")):
        assert x509.expires(damaged) is None
