"""BigQuery, Data Fusion and Datastream."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.google.iam import EVERYONE, to_everyone
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("google_bigquery_dataset", "warehouse")
def bigquery_dataset(dataset: Block) -> Attributes:
    return {
        "encrypted": dataset.fact(True),
        "customer_managed_key": dataset.block("default_encryption_configuration").is_set("kms_key_name"),
        "public": _dataset_public(dataset),
    }


def _dataset_public(dataset: Block) -> Attribute:
    unknown: Attribute | None = None
    for access in dataset.blocks("access"):
        answer = _access_public(access)
        if answer.value is True:
            return answer
        unknown = answer if isinstance(answer.value, Unknown) else unknown
    return dataset.derived(False, "access") if unknown is None else unknown


def _access_public(access: Block) -> Attribute:
    for field in ("special_group", "iam_member"):
        value = access.read(field)
        if isinstance(value, Unknown) and not value.references:
            return access.derived(value, field)
        if value in EVERYONE:
            return access.derived(True, field)
    return access.derived(False, "special_group")


@terraform_type("google_bigquery_dataset_access", "warehouse")
def bigquery_dataset_access(access: Block) -> Attributes:
    return {"public": _access_public(access)}


@terraform_type("google_bigquery_table", "warehouse")
def bigquery_table(table: Block) -> Attributes:
    return {
        "encrypted": table.fact(True),
        "customer_managed_key": _table_key(table),
        "deletion_protected": table.flag("deletion_protection", default=True),
    }


def _table_key(table: Block) -> Attribute:
    """Its own key, or the one that its dataset gives to every new table (BigQuery, "Customer-managed keys")."""
    own = table.block("encryption_configuration").is_set("kms_key_name")
    datasets = table.targets("dataset_id", "google_bigquery_dataset")
    if datasets == []:
        datasets = table.referenced("dataset_id", "google_bigquery_dataset")
    if own.value is False and isinstance(datasets, list) and datasets:
        given = bigquery_dataset(datasets[0])["customer_managed_key"]
        return given if given.value is not False else own
    return own


# Grants are judged where they stand, each by itself: a dataset or table may have many.
def bigquery_grant(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


for _resource in ("table", "dataset"):
    for _suffix in ("member", "binding", "policy"):
        terraform_type(f"google_bigquery_{_resource}_iam_{_suffix}", "warehouse")(bigquery_grant)


@terraform_type("google_data_fusion_instance", "data_pipeline")
def data_fusion_instance(instance: Block) -> Attributes:
    """An instance has a public address, and neither logs nor measures, unless told otherwise (google provider)."""
    return {
        "encrypted": instance.fact(True),
        "customer_managed_key": instance.block("crypto_key_config").is_set("key_reference"),
        "public_network": negated(instance.flag("private_instance", default=False)),
        "logged": instance.flag("enable_stackdriver_logging", default=False),
        "monitored": instance.flag("enable_stackdriver_monitoring", default=False),
    }


@terraform_type("google_datastream_stream", "data_pipeline")
def datastream_stream(stream: Block) -> Attributes:
    return {"encrypted": stream.fact(True), "customer_managed_key": stream.is_set("customer_managed_encryption_key")}
