"""Kinds that carry messages between systems."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, version
from policycheck.model.kinds.storage import ENCRYPTION

_MESSAGING: Final = {**ENCRYPTION, "public": flag("Anyone may send or receive")}

KINDS: Final = (
    Kind(
        "queue",
        "A message queue, or the subscription or schedule that holds messages for a consumer",
        {**_MESSAGING, "allows_every_action": flag("Its policy allows all actions at once")},
        holds_data=True,
    ),
    Kind(
        "topic",
        "A topic or event bus that passes messages on to subscribers, or one such delivery",
        {**_MESSAGING, "delivery_encrypted": flag("Messages reach the subscriber over TLS or inside the cloud")},
        holds_data=True,
    ),
    Kind(
        "stream",
        "A stream that keeps records in order for its readers",
        {**ENCRYPTION, "public": flag("Anyone may read or write records")},
        holds_data=True,
    ),
    Kind(
        "broker",
        "A message broker or hub with its own endpoint: Kafka, ActiveMQ, Service Bus, Event Hubs, Event Grid, IoT Hub",
        {
            "customer_managed_key": ENCRYPTION["customer_managed_key"],
            "infrastructure_encrypted": flag("The infrastructure encrypts a second time, under a key of its own"),
            "tls_required": flag("Clients without TLS, and plain traffic between its own nodes, are refused"),
            "tls_minimum": version("The lowest TLS version that clients may use"),
            "public_network": flag("It has an endpoint on the internet, whoever may log in there"),
            "network_restricted": flag("Only chosen networks and addresses reach it"),
            "authenticated": flag("Clients must log in"),
            "local_authentication": flag("Shared keys of its own are taken, which are nobody's identity"),
            "managed_identity": flag("It reaches other services with an identity that the cloud manages"),
            "logged": flag("Its log of operations goes to a log service or store"),
            "audit_logged": flag("Changes to its users and queues are logged"),
            "patched": flag("Minor versions, which carry the security fixes, are installed by themselves"),
        },
        holds_data=True,
    ),
    Kind(
        "data_pipeline",
        "A service that moves records between systems: AppFlow, Data Factory, Database Migration Service, Data Fusion",
        {
            **ENCRYPTION,
            "public_network": flag("It has an endpoint on the internet, whoever may log in there"),
            "tls_required": flag("It speaks TLS with the store at its end"),
            "logged": flag("Its log goes to a log service"),
            "monitored": flag("Its measures go to a monitoring service"),
            "patched": flag("Minor versions, which carry the security fixes, are installed by themselves"),
        },
        holds_data=True,
    ),
)
