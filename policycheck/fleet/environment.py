"""The environment of one target's process: that of its own provider, and no other client's credentials.

Everything is left out that is not named here: the signing key, a database's password, other clients' variables.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final

from policycheck.errors import PolicycheckError

EXTERNAL_ID: Final = "POLICYCHECK_EXTERNAL_ID"
_COMMON: Final = (
    "PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TMPDIR", "USER", "LOGNAME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
    "LD_LIBRARY_PATH", "VIRTUAL_ENV", "POLICYCHECK_CACHE_DIR", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "no_proxy",
    "all_proxy",
)  # fmt: skip
_OF_PROVIDERS: Final = {
    "aws": ("AWS_", "BOTO_"),
    "azure": ("AZURE_", "IDENTITY_", "MSI_", "IMDS_", "POLICYCHECK_AZURE_", "MICROSOFT_GRAPH_"),
    "gcp": ("GOOGLE_", "CLOUDSDK_", "GCE_", "GRPC_", "NO_GCE_CHECK", "POLICYCHECK_GCP_"),
}
_CREDENTIALS: Final = {
    "aws": (
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_DEFAULT_PROFILE",
        "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_CONTAINER_AUTHORIZATION_TOKEN",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    ),
    "azure": (
        "AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH",
        "AZURE_CLIENT_CERTIFICATE_PASSWORD", "AZURE_FEDERATED_TOKEN_FILE", "AZURE_AUTHORITY_HOST",
        "POLICYCHECK_AZURE_TOKEN",
    ),
    "gcp": ("GOOGLE_APPLICATION_CREDENTIALS",),
}  # fmt: skip
"""What a client's own credentials take the place of; with its prefix before the name, the client's own variables."""


def environment_for(provider: str, settings: Mapping[str, Any], own: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables of a target's process, out of `own`.

    Raises PolicycheckError where the target names a variable that is not set.
    """
    prefixes = (*_OF_PROVIDERS.get(provider, ()), "LC_", "PYTHON")
    found = {
        name: value for name, value in own.items() if (name in _COMMON or name.startswith(prefixes)) and _is_text(value)
    }
    if "PYTHONPATH" in found:
        # The process may run in another folder than this one.
        found["PYTHONPATH"] = os.pathsep.join(map(os.path.abspath, found["PYTHONPATH"].split(os.pathsep)))
    if "credential_environment" in settings:
        _replace_credentials(found, provider, settings["credential_environment"], own)
    if "external_id_environment" in settings:
        found[EXTERNAL_ID] = _value(own, settings["external_id_environment"])
    return found


def _is_text(value: str) -> bool:
    """Whether a value can be handed on: bytes that are no UTF-8 cannot."""
    return value.encode("utf-8", "ignore").decode() == value


def _replace_credentials(found: dict[str, str], provider: str, named: str, own: Mapping[str, str]) -> None:
    for name in _CREDENTIALS[provider]:
        found.pop(name, None)
    if provider == "gcp":
        found["GOOGLE_APPLICATION_CREDENTIALS"] = _value(own, named)
        return
    given = {name: own[named + name] for name in _CREDENTIALS[provider] if own.get(named + name)}
    if not given:
        raise PolicycheckError(f"no credentials: of the variables {named}{_CREDENTIALS[provider][0]} … none is set")
    if provider == "aws":
        # Nothing but what is given: neither the shared files nor the machine's own role.
        given.update(AWS_EC2_METADATA_DISABLED="true", AWS_SHARED_CREDENTIALS_FILE=os.devnull)
    elif provider == "azure":
        kind = "WorkloadIdentity" if "AZURE_FEDERATED_TOKEN_FILE" in given else "Environment"
        given["AZURE_TOKEN_CREDENTIALS"] = f"{kind}Credential"  # and not whoever is logged in on this machine
    found.update(given)


def _value(own: Mapping[str, str], name: str) -> str:
    value = own.get(name)
    if not value:
        raise PolicycheckError(f"no credentials: the variable {name} is not set")
    return value
