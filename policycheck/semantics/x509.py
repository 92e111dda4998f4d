"""When an X.509 certificate in PEM form expires (RFC 5280, section 4.1).

Only that is read, so that no cryptography library is needed at run time.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from typing import Final

_PEM: Final = re.compile(r"-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----", re.S)
_VERSION: Final = 0xA0
_FORMATS: Final = {0x17: "%y%m%d%H%M%SZ", 0x18: "%Y%m%d%H%M%SZ"}
"""UTCTime and GeneralizedTime. Python's two-digit years turn at 1969 and RFC 5280's at 1950: none is that old."""


def expires(pem: str) -> datetime.datetime | None:
    """The end of the validity of the first certificate in a text; None where there is none that can be read."""
    match = _PEM.search(pem)
    if match is None:
        return None
    try:
        _, certificate, _ = _element(base64.b64decode(match[1]), 0)
        _, fields, _ = _element(certificate, 0)
        position = 0
        for _ in range(3 + (fields[0] == _VERSION)):  # version, serial number, signature algorithm, issuer
            position = _element(fields, position)[2]
        _, validity, _ = _element(fields, position)
        _, _, second = _element(validity, 0)
        tag, moment, _ = _element(validity, second)
        parsed = datetime.datetime.strptime(moment.decode("ascii"), _FORMATS[tag])
    except (ValueError, IndexError, KeyError, binascii.Error):
        return None
    return parsed.replace(tzinfo=datetime.UTC)


def _element(data: bytes, start: int) -> tuple[int, bytes, int]:
    """The tag, the content and the end of the DER element at a place."""
    length = data[start + 1]
    begin = start + 2
    if length & 0x80:
        octets = length & 0x7F
        length = int.from_bytes(data[begin : begin + octets], "big")
        begin += octets
    if begin + length > len(data):
        raise ValueError("truncated")
    return data[start], data[begin : begin + length], begin + length
