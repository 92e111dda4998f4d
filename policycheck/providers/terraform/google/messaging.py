"""Pub/Sub and Eventarc."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import to_everyone
from policycheck.providers.terraform.google.storage import private_unless_granted
from policycheck.providers.terraform.registry import part, terraform_type

_GRANTS: Final = {
    kind: tuple(f"google_pubsub_{kind}_iam_{form}" for form in ("binding", "member", "policy"))
    for kind in ("subscription", "topic")
}
for _kind, _grants in _GRANTS.items():
    for _grant in _grants:
        part(_grant, _kind, f"google_pubsub_{_kind}")


@terraform_type("google_pubsub_topic", "topic")
def pubsub_topic(topic: Block) -> Attributes:
    return {
        # Pub/Sub encrypts always (Pub/Sub, "Configure message encryption").
        "encrypted": topic.fact(True),
        "customer_managed_key": topic.is_set("kms_key_name"),
        **private_unless_granted(topic, dict.fromkeys(_GRANTS["topic"], grant)),
    }


@terraform_type("google_eventarc_channel", "topic")
@terraform_type("google_eventarc_google_channel_config", "topic")
@terraform_type("google_eventarc_message_bus", "topic")
def eventarc_channel(channel: Block) -> Attributes:
    # Eventarc encrypts always (Eventarc, "Use customer-managed encryption keys").
    return {"encrypted": channel.fact(True), "customer_managed_key": channel.is_set("crypto_key_name")}


@terraform_type("google_pubsub_subscription", "queue")
def pubsub_subscription(subscription: Block) -> Attributes:
    grants = dict.fromkeys(_GRANTS["subscription"], grant)
    return {"encrypted": subscription.fact(True), **private_unless_granted(subscription, grants)}


@terraform_type("google_pubsub_lite_topic", "stream")
def pubsub_lite_topic(topic: Block) -> Attributes:
    # Retired in March 2026, with encryption of Google alone (Pub/Sub Lite, "Choose Pub/Sub or Pub/Sub Lite").
    return {"encrypted": topic.fact(True), "customer_managed_key": topic.fact(False)}


def grant(grant_: Block) -> Attributes:
    return {"public": to_everyone(grant_)}


for _kind, _of in (("subscription", "queue"), ("topic", "topic")):
    for _grant in _GRANTS[_kind]:
        terraform_type(_grant, _of)(grant)
