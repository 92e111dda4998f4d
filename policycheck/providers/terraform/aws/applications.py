"""Application platforms of AWS: Step Functions, Airflow, Elastic Beanstalk and WorkSpaces."""

from __future__ import annotations

from policycheck.model.resource import Attribute, Attributes
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import terraform_type


@terraform_type("aws_sfn_state_machine", "workflow")
def state_machine(machine: Block) -> Attributes:
    logging = machine.block("logging_configuration")
    return {
        "logged": negated(one_of(logging, "level", ("OFF",), default="OFF")),
        "traced": machine.block("tracing_configuration").flag("enabled", default=False),
        "customer_managed_key": customer_managed(machine.block("encryption_configuration"), "kms_key_id"),
    }


@terraform_type("aws_mwaa_environment", "workflow")
def airflow_environment(environment: Block) -> Attributes:
    logging = environment.block("logging_configuration")
    logs = {
        f"{name}_logged": logging.block(f"{name}_logs").flag("enabled", default=False)
        for name in ("scheduler", "worker", "webserver")
    }
    return {
        **logs,
        "public": one_of(environment, "webserver_access_mode", ("PUBLIC_ONLY",), default="PRIVATE_ONLY"),
        "customer_managed_key": customer_managed(environment, "kms_key"),
    }


@terraform_type("aws_elastic_beanstalk_environment", "web_app")
def beanstalk_environment(environment: Block) -> Attributes:
    return {
        "health_checked": _setting(
            environment, "aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced"
        ),
        "managed_updates": _setting(
            environment, "aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true"
        ),
    }


def _setting(environment: Block, namespace: str, name: str, wanted: str) -> Attribute:
    """Whether an option is set; both options are off by default through the API (Elastic Beanstalk Developer
    Guide, "General options for all environments")."""
    for setting in environment.blocks("setting"):
        if setting.reason is not None:
            return setting.derived(setting.reason, "value")
        if setting.read("namespace") == namespace and setting.read("name") == name:
            return one_of(setting, "value", (wanted,), default=None)
    return environment.derived(False, "setting")


@terraform_type("aws_workspaces_workspace", "desktop")
def workspace(desktop: Block) -> Attributes:
    return {
        "user_volume_encrypted": desktop.flag("user_volume_encryption_enabled", default=False),
        "root_volume_encrypted": desktop.flag("root_volume_encryption_enabled", default=False),
    }
