"""Names of TLS policies and versions → the lowest TLS version that they let in.

Sources: Elastic Load Balancing, "Security policies for your Application / Network Load Balancer" and "Predefined
SSL security policies for Classic Load Balancers"; CloudFront, "Supported protocols and ciphers"; API Gateway,
"Supported security policies"; OpenSearch Service, "DomainEndpointOptions"; Transfer Family, "Security policies";
Azure and Google Cloud API references for their version names.
"""

from __future__ import annotations

import re
from typing import Any, Final

from policycheck.model.values import Unknown

ELB_DEFAULT: Final = "ELBSecurityPolicy-2016-08"
"""What a listener of an application or network load balancer gets through the API when it names no policy."""

_NAMED: Final = {
    "ELBSecurityPolicy-2016-08": "1.0",
    "ELBSecurityPolicy-2015-05": "1.0",
    "ELBSecurityPolicy-2015-03": "1.0",
    "ELBSecurityPolicy-2015-02": "1.0",
    "ELBSecurityPolicy-2014-10": "1.0",
    "ELBSecurityPolicy-2014-01": "1.0",
    "ELBSecurityPolicy-2011-08": "1.0",
    "ELBSecurityPolicy-FS-2018-06": "1.0",
    "ELBSecurityPolicy-TLS-1-0-2015-04": "1.0",
    "ELBSecurityPolicy-TLS13-1-0-2021-06": "1.0",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04": "1.0",
    "TLSv1": "1.0",
    "TLSv1_2016": "1.0",
    "SSLv3": "0",
    "SSLv2": "0",
    "TLS_1_0": "1.0",
    "TLS_1_2": "1.2",
    "SecurityPolicy_TLS13_1_3_2025_09": "1.3",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09": "1.3",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09": "1.2",
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09": "1.2",
    "SecurityPolicy_TLS13_1_2_PQ_2025_09": "1.2",
    "SecurityPolicy_TLS13_1_2_2021_06": "1.2",
    "SecurityPolicy_TLS12_PFS_2025_EDGE": "1.2",
    "SecurityPolicy_TLS12_2018_EDGE": "1.2",
    "TLSEnforcementDisabled": "0",
    "Tls": "1.0",
    "Tls11": "1.1",
    "Tls12": "1.2",
    "1": "1.0",  # a number without quotes
    "TLS10": "1.0",
    "TLS12": "1.2",
    "TLS13": "1.3",
    "AppGwSslPolicy20150501": "1.0",
    "AppGwSslPolicy20170401": "1.1",
    "AppGwSslPolicy20170401S": "1.2",
    "AppGwSslPolicy20220101": "1.2",
    "AppGwSslPolicy20220101S": "1.2",
}
_VERSIONED: Final = (
    re.compile(r"^ELBSecurityPolicy-(?:TLS13-|FS-|TLS-)(1-[0-3])-"),
    re.compile(r"^ELBSecurityPolicy-FS-(1-[12])-"),
    re.compile(r"^TLS[vV](1\.[0-3])(?:_\d{4})?$"),
    re.compile(r"^Policy-Min-TLS-(1-[0-3])-"),
    re.compile(r"^TLS_?(1_[0-3])$"),
    re.compile(r"^(?:TLS|Tls)?(1\.[0-3])$"),
)


def minimum_version(name: str) -> str | Unknown:
    """The lowest TLS version (``1.2``; ``0`` for SSL or none at all) that a policy of this name accepts.

    A name that no provider documents is unknown.
    """
    known = _NAMED.get(name)
    if known is not None:
        return known
    for pattern in _VERSIONED:
        match = pattern.match(name)
        if match:
            return match[1].replace("-", ".").replace("_", ".")
    if name.startswith("TransferSecurityPolicy-"):
        # Every policy of Transfer Family accepts TLS 1.2 and newer only.
        return "1.2"
    return Unknown(f"TLS policy {name!r} is not documented")


def lowest(names: list[Any]) -> str | Unknown:
    """The lowest version of a list such as ``["TLSv1.2", "TLSv1.3"]``; unknown for an empty list."""
    versions = [name if isinstance(name, Unknown) else minimum_version(str(name).strip()) for name in names]
    unknown = next((version for version in versions if isinstance(version, Unknown)), None)
    if unknown is not None or not versions:
        return Unknown("no TLS version is named") if unknown is None else unknown
    return min(str(version) for version in versions)


_STRONG_ELB: Final = re.compile(r"^ELBSecurityPolicy-(?:TLS13-1-[23]-(?!Ext[12])|FS-1-2-)")
_STRONG_NAMES: Final = frozenset({"AppGwSslPolicy20220101", "AppGwSslPolicy20220101S"})


def is_strong(name: str) -> bool | Unknown:
    """Whether a policy of this name takes TLS 1.2 or newer only, and only suites with forward secrecy.

    The tables of the same pages list the suites: of Elastic Load Balancing's policies for TLS 1.2, those named
    ``Ext1`` and ``Ext2``, and those older than ``FS``, have suites with plain RSA key exchange.
    """
    version = minimum_version(name)
    if isinstance(version, Unknown):
        return version
    return version in ("1.2", "1.3") and (name in _STRONG_NAMES or _STRONG_ELB.match(name) is not None)


def is_weak_suite(suite: Any) -> bool:
    """Whether a cipher suite lacks forward secrecy (plain RSA key exchange) or uses a broken cipher or hash.

    NIST SP 800-52 revision 2, section 3.3.1, and appendix D on 3DES.
    """
    name = str(suite)
    return name.startswith("TLS_RSA_") or any(broken in name for broken in ("3DES", "RC4", "MD5", "NULL", "EXPORT"))
