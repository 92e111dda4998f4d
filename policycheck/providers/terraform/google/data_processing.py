"""Dataproc, Dataflow and Composer."""

from __future__ import annotations

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.google.iam import to_everyone
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("google_dataproc_cluster", "data_service")
def dataproc_cluster(cluster: Block) -> Attributes:
    config = cluster.block("cluster_config")
    inside = config.block("gce_cluster_config").flag("internal_ip_only", default=False)
    return {
        "encrypted": cluster.fact(True),
        "customer_managed_key": config.block("encryption_config").is_set("kms_key_name"),
        "public_address": negated(inside),
    }


@terraform_type("google_dataproc_cluster_iam_binding", "data_service")
def dataproc_binding(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_dataproc_cluster_iam_member", "data_service")
def dataproc_member(grant: Block) -> Attributes:
    return {"public": to_everyone(grant)}


@terraform_type("google_dataflow_flex_template_job", "data_service")
@terraform_type("google_dataflow_job", "data_service")
def dataflow_job(job: Block) -> Attributes:
    return {
        "encrypted": job.fact(True),
        "customer_managed_key": job.is_set("kms_key_name"),
        "public_address": negated(one_of(job, "ip_configuration", ("WORKER_IP_PRIVATE",), "WORKER_IP_PUBLIC")),
    }


@terraform_type("google_composer_environment", "workflow")
def composer_environment(environment: Block) -> Attributes:
    """``private_environment_config`` up to Composer 2, ``enable_private_environment`` from 3 on."""
    config = environment.block("config")
    private = [
        config.block("private_environment_config").flag("enable_private_endpoint", default=False),
        config.flag("enable_private_environment", default=False),
    ]
    return {
        "encrypted": environment.fact(True),
        "customer_managed_key": config.block("encryption_config").is_set("kms_key_name"),
        "public": negated(some(private)),
    }
