"""Audit configurations, sinks and stores of logs of Google Cloud."""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.alarms import has_alarms, query_alarms
from policycheck.providers.terraform.google.storage import bucket_public, storage_bucket
from policycheck.providers.terraform.graph import Graph
from policycheck.providers.terraform.registry import terraform_type
from policycheck.semantics.truth import Truth, both, either, negated

_SCOPES: Final = ("project", "folder", "org_id", "organization")
_SINKS: Final = tuple(
    f"google_logging_{scope}_sink" for scope in ("project", "folder", "organization", "billing_account")
)
_CONFIGS: Final = tuple(f"google_{scope}_iam_audit_config" for scope in ("project", "folder", "organization"))
_EVERYTHING: Final = "allServices"


@terraform_type("google_logging_project_bucket_config", "log_group")
@terraform_type("google_logging_folder_bucket_config", "log_group")
@terraform_type("google_logging_organization_bucket_config", "log_group")
def logging_bucket(bucket: Block) -> Attributes:
    return {
        "retention_days": bucket.number("retention_days", default=30),
        "retention_locked": bucket.flag("locked", default=False),
        "customer_managed_key": bucket.block("cmek_settings").is_set("kms_key_name"),
    }


@terraform_type("google_project_iam_audit_config", "audit_trail")
@terraform_type("google_folder_iam_audit_config", "audit_trail")
@terraform_type("google_organization_iam_audit_config", "audit_trail")
def audit_config(config: Block) -> Attributes:
    """Reads and writes of every service, and no member who is left out (Cloud Audit Logs, "Data Access")."""
    own = _audits_everything(config)
    # Each is authoritative for its service (google provider documentation): another of the same one adds nothing.
    service = config.read("service")
    others = [o for o in _of_scope(config, config.entry.type) if o is not config and o.read("service") != service]
    exempts = _exempts(config)
    answer = own if own is True or exempts is True else either([own, *map(_audits_everything, others)])
    if answer is True and isinstance(exempts, Unknown):
        answer = exempts
    attributes = {"complete": config.derived(answer, "service")}
    if config.read("service") in (_EVERYTHING, "storage.googleapis.com"):
        for name, type_ in (("object_reads_logged", "DATA_READ"), ("object_writes_logged", "DATA_WRITE")):
            attributes[name] = config.derived(_audits(config, type_), "audit_log_config")
    if own is not False:
        attributes |= query_alarms(config)
    return attributes


@terraform_type("google_project", "audit_trail")
def project_audit(project: Block) -> Attributes:
    """A project's data access is logged only where a configuration says so, here or above it."""
    graph = project.entry.graph
    configs = [
        *project.referrers("google_project_iam_audit_config", "project"),
        *(c for c in graph.of_type("google_folder_iam_audit_config") if _in_folder(project, c)),
        *graph.of_type("google_organization_iam_audit_config"),
    ]
    above: Truth = project.flag("audited_above", default=False).value  # unknown to a scan of the project alone
    complete = either([*map(_audits_everything, configs), above])
    # A configuration that audits everything is told of alarms itself.
    alarms = query_alarms(project) if complete is False and has_alarms(graph) else {}
    return {"complete": project.fact(complete), **alarms}


def _in_folder(project: Block, config: Block) -> bool:
    mine, theirs = project.read("folder_id"), config.read("folder")
    if isinstance(mine, Unknown) or isinstance(theirs, Unknown):
        return isinstance(mine, Unknown) and isinstance(theirs, Unknown) and mine.references == theirs.references
    return mine is not None and str(mine).removeprefix("folders/") == str(theirs).removeprefix("folders/")


def _audits_everything(config: Block) -> Truth:
    service: Any = config.text("service", default="").value
    every = service if isinstance(service, Unknown) else service == _EVERYTHING
    return both(every, _audits(config, "DATA_READ"), _audits(config, "DATA_WRITE"), negated(_exempts(config)))


def _audits(config: Block, type_: str) -> Truth:
    types = [block.read("log_type") for block in config.blocks("audit_log_config")]
    return either(found if isinstance(found, Unknown) else found == type_ for found in types)


def _exempts(config: Block) -> Truth:
    return either(block.is_set("exempted_members").value for block in config.blocks("audit_log_config"))


def _of_scope(block: Block, *types: str) -> list[Block]:
    """The resources of some types that belong to the same project, folder or organisation."""
    scopes = block.entry.graph.once(_by_scope)
    return [other for type_ in types for other in scopes.get((type_, _scope(block)), ())]


def _by_scope(graph: Graph) -> dict[tuple[str, Any], list[Block]]:
    found: dict[tuple[str, Any], list[Block]] = {}
    for block in graph.of_type(*_SINKS, *_CONFIGS):
        found.setdefault((block.entry.type, _scope(block)), []).append(block)
    return found


def _scope(block: Block) -> Any:
    """Known by its value, or before apply by what it refers to."""
    for field in _SCOPES:
        value = block.read(field)
        if isinstance(value, Unknown):
            return value.references or value.reason
        if value is not None:
            return str(value).removeprefix("projects/")
    return None


@terraform_type("google_logging_project_sink", "log_sink")
@terraform_type("google_logging_folder_sink", "log_sink")
@terraform_type("google_logging_organization_sink", "log_sink")
@terraform_type("google_logging_billing_account_sink", "log_sink")
def logging_sink(sink: Block) -> Attributes:
    """Without a filter, a sink routes everything (Cloud Logging, "Route logs to supported destinations")."""
    own = _routes_everything(sink)
    others = [_routes_everything(other) for other in _of_scope(sink, sink.entry.type) if other is not sink]
    return {"complete": sink.derived(either([own, *others]), "filter")}


def _routes_everything(sink: Block) -> Truth:
    excluded = either(negated(block.flag("disabled", default=False).value) for block in sink.blocks("exclusions"))
    off: Truth = sink.flag("disabled", default=False).value
    return both(negated(_filtered(sink)), negated(excluded), negated(off))


def _filtered(sink: Block) -> Truth:
    answer: Truth = sink.is_set("filter").value
    return answer


@terraform_type("google_storage_bucket", "audit_store")
def audit_bucket(bucket: Block) -> Attributes:
    """A bucket that a sink routes log records to."""
    if not {bucket.entry.address, f"storage.googleapis.com/{bucket.read('name')}"} & bucket.entry.graph.once(_stores):
        return {}
    attributes = storage_bucket(bucket)
    kept = {name: attributes[name] for name in ("access_logged", "customer_managed_key")}
    return {**kept, "public": bucket_public(bucket), "retention_locked": _locked(bucket)}


def _stores(graph: Graph) -> set[str]:
    """The destinations of sinks: known ones as they are, others by what they refer to."""
    found: set[str] = set()
    for sink in graph.of_type(*_SINKS):
        destination = sink.read("destination")
        found.update(destination.references if isinstance(destination, Unknown) else {str(destination)})
    return found


def _locked(bucket: Block) -> Attribute:
    """A locked retention policy can be neither removed nor shortened (Cloud Storage, "Bucket Lock")."""
    return bucket.block("retention_policy").flag("is_locked", default=False)
