"""What watches over a project of Google Cloud, and whom it tells."""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.truth import Truth, either

_SCANNING: Final = "containerscanning.googleapis.com"


@terraform_type("google_project_services", "vulnerability_scanning")
def project_services(services: Block) -> Attributes:
    """Images in the registry are scanned once the API is enabled (Artifact Analysis, "Automatic scanning")."""
    listed = services.texts("services").value
    known = listed if isinstance(listed, Unknown) else either(_is(service, _SCANNING) for service in listed)
    return {"enabled": services.derived(known, "services")}


def _is(service: Any, wanted: str) -> Truth:
    return service if isinstance(service, Unknown) else service == wanted


@terraform_type("google_essential_contacts_contact", "security_contact")
def essential_contact(contact: Block) -> Attributes:
    categories = contact.texts("notification_category_subscriptions").value
    sent = categories if isinstance(categories, Unknown) else bool({"ALL", "SECURITY"} & {*map(str, categories)})
    return {
        "email": contact.is_set("email"),
        "alerts_sent": contact.derived(sent, "notification_category_subscriptions"),
    }
