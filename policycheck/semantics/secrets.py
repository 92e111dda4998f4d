"""What is, or may be, a secret: names of arguments, and texts that carry credentials."""

from __future__ import annotations

import binascii
import functools
import re
from typing import Any, Final

from policycheck.model.values import Unknown

HIDDEN: Final = "***"

# Patterns stay texts until one is needed, which `re` then keeps: to compile them all costs every start milliseconds.
_NAMES: Final = (
    r"(?i)passw(or)?d|passphrase|secret|token|private_?key|api_?key|access_?key|credential|connection_?string"
    r"|auth_?key|license_?key|shared_?key|primary_key|secondary_key|user_data|custom_data|client_?key|sas_url"
    r"|certificate_body|webhook|(^|_)(pass|pwd)$"
)
_INNOCENT: Final = (
    r"(?i)_(arn|id|ids|name|file|path|parameter|param|ref|enabled|enforced|policy|length|age|reuse_prevention|manager|rotation\w*|version|type|days"
    r"|(?<!sas_)(?<!webhook_)ur[il]|endpoint|host|port|region|header|audience|issuer|expiry|ttl|hours|minutes|seconds)$|"
    r"^(require_|max_|min|minimum_|allow_|disable_|enable_|hard_expiry|http_tokens$|manage_|shared_access_key_enabled"
    r"|local_authentication|password_auth|disable_password)|use_\w+"
)
_TEXTS: Final = (
    r"(?P<aws>\b(?:AKIA|ASIA)[0-9A-Z]{16}\b)"
    r"|(?P<pem>-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$))"
    r"|(?P<jwt>\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*)"
    r"|(?P<url>(?<=://)[^/\s:@\"']+:[^/\s@\"']+(?=@))"
    r"|(?P<pair>(?i:\b(?:\w*password|passwd|pwd|\w*secret(?:_?access)?(?:_?key)?|\w*token|accountkey|sharedaccesskey|api_?key)"
    r"\"?\s*[=:]\s*\"?)[^\s\";,&]{4,})"
    r"|(?P<provider>\b(?:gh[pousr]_\w{36,}|xox[baprs]-[\w-]{10,}|sk_live_\w{16,}|AIza[\w-]{35}|SG\.[\w-]{22}\.[\w-]{43}))"
)
_SECRET_NAME: Final = r"\w*(?:passw|secret|token|api_?key|access_?key|private_?key|credential)\w*"
_NAMED: Final = (
    rf'(?i)(\bname"?\s*[=:]\s*"{_SECRET_NAME}"\s*,?\s*"?value"?\s*[=:]\s*")[^"]+(?=")',
    rf'(?i)(\bvalue"?\s*[=:]\s*")[^"]+(?="\s*,?\s*"?name"?\s*[=:]\s*"{_SECRET_NAME}")',
)
"""Environment variables of containers, which stand as a name and a value beside each other."""
_STORES: Final = r"\baws_(?:secretsmanager_secret|ssm_parameter)\.|\bazurerm_key_vault|\bgoogle_secret_manager_"
_SIGNS: Final = (
    "akia", "asia", "-----begin", "eyj", "://", "passw", "pwd", "secret", "token", "accountkey", "sharedaccesskey",
    "api_key", "apikey", "access_key", "accesskey", "private", "credential", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
    "xox", "sk_live_", "aiza", "sg.",
)  # fmt: skip
"""One of these, in lower case, stands in every text that `_TEXTS` or `_NAMED` match; most texts have none."""

_REFERENCES: Final = (
    r"^\s*(arn:[\w-]+:(secretsmanager|ssm|kms):|\{\{resolve:|@Microsoft\.KeyVault\(|projects/[^/]+/secrets/|\$\{|/aws/"
    r"|(/[a-z0-9_.-]+)+$)"
)


@functools.lru_cache(maxsize=4096)
def names_secret(name: str) -> bool:
    """Whether an argument, variable or key of this name usually holds a secret."""
    return re.search(_NAMES, name) is not None and re.search(_INNOCENT, name) is None


def carries_secret(text: str) -> bool:
    """Whether `text` has a credential in it: an access key, private key, token, or password in an address or pair."""
    return any(found.lastgroup != "pair" or not _is_reference(found[0]) for found in re.finditer(_TEXTS, text))


def refers_to_store(value: str) -> bool:
    """Whether a value only names a secret that a store keeps (an ARN, ``@Microsoft.KeyVault(…)``)."""
    return re.match(_REFERENCES, value) is not None


def carries_encoded_secret(text: str) -> bool:
    """Whether `text`, or what it is the Base64 of, has a credential in it."""
    if carries_secret(text):
        return True
    try:
        return carries_secret(binascii.a2b_base64(text, strict_mode=True).decode("utf-8", "replace"))
    except (binascii.Error, ValueError):
        return False


def looks_secret(name: str, value: str) -> bool:
    """Whether a setting holds a secret in plain text; a reference to a secret store is none."""
    if not value.strip() or refers_to_store(value):
        return False
    if carries_secret(value):
        return True
    return names_secret(name) and len(value) >= 4 and value.lower() not in ("true", "false", "none", "null", "default")


def plain_names(settings: Any) -> list[str] | Unknown:
    """The names of settings, whose values may be `Unknown`, that hold a secret in plain text.

    A value that is unknown counts only under a name that usually holds a secret, and not where it comes from a
    store of secrets: that is its ARN or id, which the application reads the secret by.
    """
    if isinstance(settings, Unknown):
        return settings
    if not isinstance(settings, dict):
        return []
    found = sorted(
        str(name) for name, value in settings.items() if isinstance(value, str) and looks_secret(str(name), value)
    )
    hidden = (v for n, v in settings.items() if isinstance(v, Unknown) and names_secret(str(n)) and not _stored(v))
    unknown = next(hidden, None)
    return unknown if unknown is not None and not found else found


def _stored(value: Unknown) -> bool:
    return any(re.search(_STORES, address) for address in value.references)


@functools.lru_cache(maxsize=256)  # a finding shows its value and its line more than once, and others show the same
def mask(text: str) -> str:
    """`text` with every credential in it replaced."""
    lowered = text.casefold()
    for sign in _SIGNS:  # not `any`, whose generator takes longer than all the rest
        if sign in lowered:
            break
    else:
        return text
    text = re.sub(_TEXTS, _masked, text)
    for pattern in _NAMED:
        text = re.sub(pattern, rf"\g<1>{HIDDEN}", text)
    return text


def _masked(match: re.Match[str]) -> str:
    if match.lastgroup == "pair":
        key = re.match(r"\w+\"?\s*[=:]\s*\"?", match[0])
        return f"{key[0] if key else ''}{HIDDEN}"
    return HIDDEN


def _is_reference(pair: str) -> bool:
    value = re.split(r"[=:]\s*\"?", pair, maxsplit=1)[-1]
    return value.startswith(("$", "{{", "@", "arn:", "<", "%", "`"))
