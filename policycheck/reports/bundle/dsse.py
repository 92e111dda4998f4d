"""A bundle's signature: an in-toto Statement that names every file, in a DSSE envelope.

In-toto Statement v1 (https://in-toto.io/Statement/v1), DSSE v1 (https://github.com/secure-systems-lab/dsse).
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any, Final

from policycheck.evidence.keys import SigningKey
from policycheck.evidence.record import canonical

PAYLOAD_TYPE: Final = "application/vnd.in-toto+json"
PREDICATE_TYPE: Final = "https://github.com/policycheck/policycheck/evidence-bundle/v1"


def statement(digests: Mapping[str, str], predicate: Mapping[str, Any]) -> bytes:
    """The Statement: each file by its SHA-256, and what they are."""
    return canonical(
        {
            "_type": "https://in-toto.io/Statement/v1",
            "subject": [{"name": name, "digest": {"sha256": digests[name]}} for name in sorted(digests)],
            "predicateType": PREDICATE_TYPE,
            "predicate": predicate,
        }
    )


def signed_bytes(payload: bytes) -> bytes:
    """What is signed: DSSE's pre-authentication encoding of the payload."""
    return b"DSSEv1 %d %s %d %s" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode(), len(payload), payload)


def signed(payload: bytes, key: SigningKey) -> tuple[dict[str, Any], str]:
    """The envelope of a payload, and its signature in base64."""
    signature = key.sign(signed_bytes(payload))
    envelope = {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": PAYLOAD_TYPE,
        "signatures": [{"keyid": key.id, "sig": signature}],
    }
    return envelope, signature
