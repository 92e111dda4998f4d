"""Developer tools of AWS: CodeBuild, CodePipeline and CodeArtifact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import at, other, told
from policycheck.providers.live.record import Record

_AT_ONCE: Final = 100
"""Projects that one call describes (CodeBuild API Reference, ``BatchGetProjects``)."""
_LOG_IN: Final = re.compile(r"(?<=://)[^/@\s]+(?=@)")


@collector(
    "codebuild",
    types=("aws_codebuild_project",),
    actions=("codebuild:ListProjects", "codebuild:BatchGetProjects"),
)
def projects(calls: Calls) -> Iterator[Record]:
    """Projects. Of the variables, names and where their values come from; of addresses, that they have a log-in."""
    names = list(calls.pages("list_projects", "projects"))
    for start in range(0, len(names), _AT_ONCE):
        answer = calls.get("batch_get_projects", names=names[start : start + _AT_ONCE])
        for project in answer.get("projects", ()):
            yield calls.record("aws_codebuild_project", project["arn"], _project(project), "batch_get_projects")


def _project(project: dict[str, Any]) -> dict[str, Any]:
    logs = project.get("logsConfig") or {}
    variables = at(project, "environment.environmentVariables") or ()
    environment = {
        **other(project, privileged_mode="environment.privilegedMode"),
        "environment_variable": [other(one, name="name", type="type") for one in variables],
    }
    return {
        **other(project, name="name", arn="arn", encryption_key="encryptionKey"),
        "artifacts": [_artifact(project["artifacts"])] if project.get("artifacts") else [],
        "secondary_artifacts": [_artifact(one) for one in project.get("secondaryArtifacts") or ()],
        "source": [_source(project.get("source") or {})],
        "secondary_sources": [_source(one) for one in project.get("secondarySources") or ()],
        "environment": [environment],
        "logs_config": [
            {
                "cloudwatch_logs": [other(logs, status="cloudWatchLogs.status")],
                "s3_logs": [
                    other(logs, status="s3Logs.status", encryption_disabled="s3Logs.encryptionDisabled")
                ] if logs.get("s3Logs") else [],
            }
        ],
    }  # fmt: skip


def _artifact(given: dict[str, Any]) -> dict[str, Any]:
    return other(given, type="type", encryption_disabled="encryptionDisabled")


def _source(given: dict[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = other(given, type="type", location="location")
    if isinstance(values.get("location"), str):
        values["location"] = _LOG_IN.sub("left-out", values["location"])
    return values


@collector(
    "codepipeline", types=("aws_codepipeline",), actions=("codepipeline:ListPipelines", "codepipeline:GetPipeline")
)
def pipelines(calls: Calls) -> Iterator[Record]:
    """Pipelines: where they keep what they make."""
    yield from calls.each(calls.pages("list_pipelines", "pipelines"), lambda one: [_pipeline(calls, one["name"])])


def _pipeline(calls: Calls, name: str) -> Record:
    def shape(found: Any) -> dict[str, Any]:
        pipeline = at(found, "pipeline") or {}
        stores = [pipeline.get("artifactStore"), *(pipeline.get("artifactStores") or {}).values()]
        return {"artifact_store": [{"encryption_key": [other(one, id="encryptionKey.id")]} for one in stores if one]}

    arn = calls.arn("codepipeline", name)
    values = {"name": name, "arn": arn, **told(calls.maybe("get_pipeline", name=name), shape, "artifact_store")}
    return calls.record("aws_codepipeline", arn, values, "get_pipeline")


@collector("codeartifact", types=("aws_codeartifact_domain",), actions=("codeartifact:ListDomains",))
def artifact_domains(calls: Calls) -> Iterator[Record]:
    """Domains of package repositories."""
    for one in calls.pages("list_domains", "domains"):
        values = other(one, domain="name", name="name", arn="arn", encryption_key="encryptionKey")
        yield calls.record("aws_codeartifact_domain", one["arn"], values, "list_domains")
