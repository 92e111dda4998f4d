"""What the policy of a KMS key says of Nitro Enclaves.

Source: KMS Developer Guide, "Cryptographic attestation support in AWS KMS": a key that enclaves use has conditions on
``kms:RecipientAttestation``; an enclave in debug mode attests with registers that are all zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.semantics.iam_policy import Policy, Statement, any_of
from policycheck.semantics.truth import Truth, negated

_ATTESTED: Final = ("kms:decrypt", "kms:generatedatakey", "kms:generaterandom")


def serves_enclaves(policy: Policy) -> bool:
    """Whether a statement asks for an attestation."""
    return any(True for s in policy.allows for _ in _measurements(s))


def attestation_enforced(policy: Policy) -> Truth:
    """Whether nobody can decrypt without attestation."""
    answers = (_unattested(statement) for statement in policy.allows)
    return negated(any_of(policy, answers))


def _unattested(statement: Statement) -> Truth:
    if isinstance(statement.condition, Unknown):
        return statement.condition
    if any(True for _ in _measurements(statement)):
        return False
    return any(statement.has_action(action) is True for action in _ATTESTED)


def attests_debug_enclaves(policy: Policy) -> Truth:
    """Whether an attestation of zeros, which every enclave in debug mode has, is taken."""
    return any_of(policy, (_zeros(value) for s in policy.allows for value in _measurements(s)))


def _zeros(value: Any) -> bool:
    return isinstance(value, str) and value != "" and set(value) == {"0"}


def _measurements(statement: Statement) -> Iterator[Any]:
    """The values that a statement wants in an attestation."""
    condition = statement.condition if isinstance(statement.condition, Mapping) else {}
    for keys in condition.values():
        for key, values in keys.items() if isinstance(keys, Mapping) else ():
            if str(key).lower().startswith("kms:recipientattestation:"):
                yield from values if isinstance(values, list) else [values]
