"""Kinds that concern the organisation itself: what its documents attest, where no scan can look."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, text

ATTESTATION: Final = "attestation"

KINDS: Final = (
    Kind(
        ATTESTATION,
        "A document by which an organisation attests an administrative, physical or documentary safeguard",
        {
            "subject": text("What is attested: `risk_analysis`"),
            "listed": flag("The organisation attests it at all"),
            "owner": text("Who answers for it"),
            "document": text("The document's path or address"),
            "document_there": flag("The document is a file that is there, or an address with its digest"),
            "document_unchanged": flag("The document has the digest that the attestation gives"),
            "digest": text("The document's SHA-256: `sha256:…`"),
            "reviewed": text("The day of its last review, as `2026-03-31`"),
            "review_overdue_days": number("Days since its next review was due; negative while it is to come"),
            "tested": text("The day of its last test or rehearsal"),
            "test_overdue_days": number("Days since its next test was due; negative while it is to come"),
            "party": text("With whom an agreement is made"),
            "signed": text("The day on which an agreement was signed"),
            "expires": text("The last day on which an agreement holds"),
            "expired_days": number("Days since an agreement ended; negative while it holds"),
            "retention_years": number("For how many years what it is about is kept"),
        },
    ),
)
