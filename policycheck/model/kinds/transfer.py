"""Kinds that exchange files and mail with others."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, text

KINDS: Final = (
    Kind(
        "transfer_server",
        "A managed server for SFTP, FTPS or AS2",
        {
            "tls_required": flag("Every protocol it offers is encrypted; FTP is not"),
            "public": flag("Its endpoint is on the internet"),
            "policy_year": number("Year of the service's security policy, which says what ciphers are taken"),
            "logged": flag("Log-ins and transfers go to a log"),
        },
        holds_data=True,
    ),
    Kind(
        "transfer_connector",
        "A connection that sends files to a partner, by AS2 (S/MIME messages) or SFTP",
        {
            "encryption": text("Cipher of the AS2 message, as the service names it: AES256_CBC, DES_EDE3_CBC, NONE"),
            "signing": text("Hash of the AS2 message's signature: SHA256, SHA1, NONE"),
            "receipt_signing": text("Hash of the signature wanted on the partner's receipt; NONE where none is wanted"),
            "host_verified": flag("The partner's server is known by its host key"),
            "policy_year": number("Year of the service's security policy, which says what ciphers are used"),
            "logged": flag("Transfers go to a log"),
        },
        holds_data=True,
    ),
    Kind(
        "transfer_partner",
        "A side of an AS2 exchange, known by its certificates",
        {"certified": flag("Certificates for signing and encryption are attached")},
    ),
    Kind(
        "transfer_workflow",
        "Steps that a file goes through once it has arrived",
        {
            "decrypts": flag("A step decrypts OpenPGP files"),
            "failures_handled": flag("Files that a step cannot process are dealt with"),
            "decrypts_under_customer_key": flag("What is decrypted is stored under a key of the customer"),
        },
    ),
    Kind(
        "transfer_location",
        "A source or destination of a bulk copy",
        {"tls_required": flag("The copy reads and writes over an encrypted protocol")},
        holds_data=True,
    ),
    Kind(
        "transfer_task",
        "A bulk copy between two places",
        {
            "verified": flag("What arrived is compared with what was sent"),
            "logged": flag("What was copied, and what failed, goes to a log"),
        },
        holds_data=True,
    ),
    Kind(
        "mail_sending",
        "How a service sends mail",
        {"tls_required": flag("Mail that cannot be delivered over TLS is not delivered")},
        holds_data=True,
    ),
    Kind(
        "mail_receiving",
        "What becomes of mail that arrives",
        {
            "tls_required": flag("Senders without TLS are refused"),
            "stored_encrypted": flag("Each message that is stored is encrypted under a key of the customer first"),
            "scanned": flag("Messages are scanned for malware and spam"),
        },
        holds_data=True,
    ),
)
