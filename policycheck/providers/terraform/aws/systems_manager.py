"""Documents of Systems Manager: runbooks, and the settings of remote sessions."""

from __future__ import annotations

import json
import re
from typing import Any

from policycheck.model.resource import Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import json_tree
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_ssm_document", "runbook")
def ssm_document(document: Block) -> Attributes:
    """Shared with ``All``, a document is public (Systems Manager User Guide, "Sharing SSM documents")."""
    permissions = document.tree("permissions")
    if permissions is None or isinstance(permissions, Unknown):
        return {"public": document.derived(False if permissions is None else permissions, "permissions")}
    accounts = permissions.get("account_ids") if isinstance(permissions, dict) else None
    known = accounts if isinstance(accounts, Unknown) else "all" in str(accounts).lower().split(",")
    return {"public": document.derived(known, "permissions")}


@terraform_type("aws_ssm_document", "admin_session")
def session_settings(document: Block) -> Attributes:
    """Preferences of Session Manager (Systems Manager User Guide, "Session document schema")."""
    if document.read("document_type") != "Session":
        return {}
    inputs = _inputs(document)
    if isinstance(inputs, Unknown):
        # A key that the content refers to can only be the session's: there is no other key among the inputs.
        keyed = any(re.search(r"\baws_kms_\w*key\.", address) for address in inputs.references)
        return {
            "encrypted": document.derived(True if keyed else inputs, "content"),
            "recorded": document.derived(inputs, "content"),
        }
    return {
        "encrypted": document.derived(_filled(inputs.get("kmsKeyId")), "content"),
        "recorded": document.derived(_recorded(inputs), "content"),
    }


def _inputs(document: Block) -> dict[str, Any] | Unknown:
    form = str(document.read("document_format"))
    content = document.read("content") if form == "YAML" else json_tree(document, "content")
    if isinstance(content, Unknown) and content.shape is not None:
        content = content.shape
    if isinstance(content, str):
        content = _parsed(content, form)
    if isinstance(content, Unknown):
        return content
    inputs = content.get("inputs") if isinstance(content, dict) else None
    return inputs if isinstance(inputs, dict) else {}


def _parsed(text: str, form: str) -> Any:
    try:
        if form == "YAML":
            import yaml

            return yaml.safe_load(text)
        return json.loads(text)
    except (ValueError, RecursionError, AttributeError):
        return Unknown("the document's content cannot be read")
    except Exception as error:  # a YAML error, of a library that only such documents need
        return Unknown(f"the document's content is no YAML: {type(error).__name__}")


def _filled(value: Any) -> bool:
    """Whether an input is set: one that is known after apply is."""
    return isinstance(value, Unknown) or bool(value)


def _recorded(inputs: dict[str, Any]) -> bool | Unknown:
    """Sent to a bucket or a log group, and encrypted in each place that it is sent to."""
    places = [
        inputs.get(encrypted, False)
        for name, encrypted in (
            ("s3BucketName", "s3EncryptionEnabled"),
            ("cloudWatchLogGroupName", "cloudWatchEncryptionEnabled"),
        )
        if _filled(inputs.get(name))
    ]
    unknown = next((place for place in places if isinstance(place, Unknown)), None)
    if unknown is not None:
        return unknown
    return bool(places) and all(str(place).lower() == "true" for place in places)
