"""Developer tools of AWS: CodeBuild, CodePipeline, CodeArtifact and Image Builder."""

from __future__ import annotations

import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.answers import negated, one_of
from policycheck.providers.terraform.aws.keys import customer_managed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import every, some
from policycheck.providers.terraform.registry import terraform_type

_CREDENTIALS: Final = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
_IN_ADDRESS: Final = re.compile(r"^[a-z+]+://[^/@\s]+@")


@terraform_type("aws_codebuild_project", "build")
def codebuild_project(project: Block) -> Attributes:
    artifacts = [*project.blocks("artifacts"), *project.blocks("secondary_artifacts")]
    kept = [artifact for artifact in artifacts if artifact.read("type") != "NO_ARTIFACTS"]
    attributes = {
        "customer_managed_key": customer_managed(project, "encryption_key"),
        "logged": _logged(project),
        "privileged": project.block("environment").flag("privileged_mode", default=False),
        "plain_credentials": _plain_credentials(project.block("environment")),
        "source_credentials": _source_credentials(project),
    }
    if artifacts:
        # Without artifacts nothing is stored (aws provider, ``encryption_disabled``).
        attributes["encrypted"] = every([_encrypted(artifact) for artifact in kept], artifacts[0].derived(True, "type"))
    files = project.block("logs_config").block("s3_logs")
    if files.present and files.read("status") != "DISABLED":
        attributes["logs_encrypted"] = _encrypted(files)
    return attributes


def _encrypted(place: Block) -> Attribute:
    return negated(place.flag("encryption_disabled", default=False))


def _logged(project: Block) -> Attribute:
    """CloudWatch Logs are on, S3 is off where nothing is said (CodeBuild API, "LogsConfig")."""
    logs = project.block("logs_config")
    return some(
        [
            one_of(logs.block("cloudwatch_logs"), "status", ("ENABLED",), default="ENABLED"),
            one_of(logs.block("s3_logs"), "status", ("ENABLED",), default="DISABLED"),
        ]
    )


def _plain_credentials(environment: Block) -> Attribute:
    names = [
        variable.read("name")
        for variable in environment.blocks("environment_variable")
        if one_of(variable, "type", ("PLAINTEXT",), default="PLAINTEXT").value is not False
    ]
    found = [name for name in names if name in _CREDENTIALS]
    unknown = next((name for name in names if isinstance(name, Unknown)), None)
    return environment.derived(found if found or unknown is None else unknown, "environment_variable")


def _source_credentials(project: Block) -> Attribute:
    sources = [*project.blocks("source"), *project.blocks("secondary_sources")]
    for source in sources:
        location = source.text("location", default="")
        if isinstance(location.value, Unknown):
            if not location.value.references:
                return location
        elif _IN_ADDRESS.match(location.value):
            return source.derived(True, "location")
    return project.derived(False, "source")


@terraform_type("aws_codepipeline", "build")
def codepipeline(pipeline: Block) -> Attributes:
    stores = pipeline.blocks("artifact_store") or [pipeline.absent("artifact_store")]
    return {"customer_managed_key": every([customer_managed(s.block("encryption_key"), "id") for s in stores])}


@terraform_type("aws_codeartifact_domain", "build")
def codeartifact_domain(domain: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(domain, "encryption_key")}


@terraform_type("aws_imagebuilder_component", "build")
def imagebuilder_component(component: Block) -> Attributes:
    return {"customer_managed_key": customer_managed(component, "kms_key_id")}


@terraform_type("aws_imagebuilder_distribution_configuration", "build")
def imagebuilder_distribution(configuration: Block) -> Attributes:
    images = [
        image
        for distribution in configuration.blocks("distribution")
        for image in distribution.blocks("ami_distribution_configuration")
    ]
    return (
        {"customer_managed_key": every([customer_managed(image, "kms_key_id") for image in images])} if images else {}
    )


@terraform_type("aws_imagebuilder_image_recipe", "build")
def imagebuilder_recipe(recipe: Block) -> Attributes:
    disks = [disk for mapping in recipe.blocks("block_device_mapping") for disk in mapping.blocks("ebs")]
    if not disks:
        return {}
    encrypted = [disk.flag("encrypted", default=False) for disk in disks]
    keys = [customer_managed(disk, "kms_key_id") for disk in disks]
    return {"encrypted": every(encrypted), "customer_managed_key": every([*encrypted, *keys])}
