"""Amazon API Gateway and AppSync: stages, methods, routes, their own domains, and GraphQL APIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from policycheck.model.values import Unknown
from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import other
from policycheck.providers.live.calls import CallFailed
from policycheck.providers.live.record import Record

_CACHE: Final = "aws_appsync_api_cache"
_SETTINGS: Final = "aws_api_gateway_method_settings"
_PAGE: Final = 500
"""Resources of an API in a page: the most that the service gives (API Gateway API Reference, ``GetResources``)."""


# -- REST APIs -------------------------------------------------------------------------------------------------


@collector(
    "apigateway",
    types=("aws_api_gateway_rest_api", "aws_api_gateway_stage", _SETTINGS, "aws_api_gateway_method"),
    actions=("apigateway:GET",),
    serves=("web_entry.*",),
)
def rest_apis(calls: Calls) -> Iterator[Record]:
    """REST APIs with their stages, and with their methods where a rule reads those."""
    yield from calls.each(calls.pages("get_rest_apis", "items"), lambda api: _rest_api(calls, api))


def _rest_api(calls: Calls, api: dict[str, Any]) -> Iterator[Record]:
    arn = _arn(calls, f"/restapis/{api['id']}")
    endpoints = [other(api, types="endpointConfiguration.types")]
    values = {"id": api["id"], "arn": arn, "name": api.get("name"), "endpoint_configuration": endpoints}
    yield calls.record("aws_api_gateway_rest_api", arn, values, "get_rest_apis")
    yield from _stages(calls, api["id"], arn)
    if calls.wants_some("api_method.*"):
        yield from _methods(calls, api["id"], arn)


def _stages(calls: Calls, api: str, arn: str) -> Iterator[Record]:
    operation = "get_stages"
    answer = calls.maybe(operation, restApiId=api)
    if isinstance(answer, Unknown):
        fields = ("access_log_settings", "xray_tracing_enabled", "client_certificate_id", "cache_cluster_enabled")
        values = {"rest_api_id": api, "stage_name": "(not read)", **dict.fromkeys(fields, answer)}
        yield calls.record("aws_api_gateway_stage", f"{arn}/stages", values, operation)
        return
    for stage in (answer or {}).get("item", ()):
        own = f"{arn}/stages/{stage['stageName']}"
        values = {
            "rest_api_id": api,
            "stage_name": stage["stageName"],
            "arn": own,
            "access_log_settings": [other(stage, destination_arn="accessLogSettings.destinationArn")],
            **other(
                stage, xray_tracing_enabled="tracingEnabled", client_certificate_id="clientCertificateId",
                cache_cluster_enabled="cacheClusterEnabled",
            ),
        }  # fmt: skip
        yield calls.record("aws_api_gateway_stage", own, values, operation)
        # Those for every method first: they are what the stage is judged by.
        for path in sorted(stage.get("methodSettings") or {}):
            given = stage["methodSettings"][path]
            settings = other(
                given, logging_level="loggingLevel", data_trace_enabled="dataTraceEnabled",
                caching_enabled="cachingEnabled", cache_data_encrypted="cacheDataEncrypted",
            )  # fmt: skip
            # Stages of several APIs have the same names, so that the ARN stands for the stage.
            values = {"rest_api_id": api, "stage_name": own, "method_path": path, "settings": [settings]}
            yield calls.record(_SETTINGS, f"{own}/settings/{path}", values, operation)


def _methods(calls: Calls, api: str, arn: str) -> Iterator[Record]:
    operation, type_ = "get_resources", "aws_api_gateway_method"
    try:
        resources = list(calls.pages(operation, "items", restApiId=api, embed=["methods"], limit=_PAGE))
    except CallFailed as error:
        reason = error.failure.as_unknown()
        fields = ("http_method", "authorization", "api_key_required", "request_validator_id")
        yield calls.record(type_, f"{arn}/methods", {"rest_api_id": api, **dict.fromkeys(fields, reason)}, operation)
        return
    for resource in resources:
        for name, method in (resource.get("resourceMethods") or {}).items():
            values = {
                "rest_api_id": api,
                "resource_id": resource["id"],
                "http_method": name,
                **other(
                    method, authorization="authorizationType", api_key_required="apiKeyRequired",
                    request_validator_id="requestValidatorId",
                ),
            }  # fmt: skip
            yield calls.record(type_, f"{arn}/resources/{resource['id']}/methods/{name}", values, operation)


@collector(
    "apigateway",
    types=("aws_api_gateway_domain_name",),
    actions=("apigateway:GET",),
    covers=("aws_apigatewayv2_domain_name",),
)
def domain_names(calls: Calls) -> Iterator[Record]:
    """Domains of their own, which REST and HTTP APIs share."""
    for domain in calls.pages("get_domain_names", "items"):
        arn = _arn(calls, f"/domainnames/{domain['domainName']}")
        values = {"arn": arn, **other(domain, domain_name="domainName", security_policy="securityPolicy")}
        yield calls.record("aws_api_gateway_domain_name", arn, values, "get_domain_names")


# -- HTTP and WebSocket APIs -----------------------------------------------------------------------------------


@collector(
    "apigatewayv2",
    types=("aws_apigatewayv2_api", "aws_apigatewayv2_stage", "aws_apigatewayv2_route"),
    actions=("apigateway:GET",),
)
def http_apis(calls: Calls) -> Iterator[Record]:
    """HTTP and WebSocket APIs with their stages and routes."""
    yield from calls.each(calls.pages("get_apis", "Items"), lambda api: _http_api(calls, api))


def _http_api(calls: Calls, api: dict[str, Any]) -> Iterator[Record]:
    id_, arn = api["ApiId"], _arn(calls, f"/apis/{api['ApiId']}")
    values = {"id": id_, "arn": arn, **other(api, name="Name", protocol_type="ProtocolType")}
    yield calls.record("aws_apigatewayv2_api", arn, values, "get_apis")
    if calls.wants_some("api_stage.*"):
        unread = ("access_log_settings", "client_certificate_id", "default_route_settings")
        for stage in _listed(calls, "get_stages", id_, "StageName", unread):
            yield calls.record("aws_apigatewayv2_stage", f"{arn}/stages/{stage['name']}", stage, "get_stages")
    if calls.wants_some("api_method.*"):
        for route in _listed(calls, "get_routes", id_, "RouteId", ("route_key", "authorization_type")):
            yield calls.record("aws_apigatewayv2_route", f"{arn}/routes/{route['name']}", route, "get_routes")


def _listed(calls: Calls, operation: str, api: str, name: str, fields: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The stages or routes of an API as arguments; one of which all is unknown where they could not be listed."""
    try:
        for one in list(calls.pages(operation, "Items", ApiId=api)):
            yield {
                "api_id": api,
                "name": one[name],
                "access_log_settings": [other(one, destination_arn="AccessLogSettings.DestinationArn")],
                "default_route_settings": [other(one, data_trace_enabled="DefaultRouteSettings.DataTraceEnabled")],
                **other(
                    one, client_certificate_id="ClientCertificateId", route_key="RouteKey",
                    authorization_type="AuthorizationType",
                ),
            }  # fmt: skip
    except CallFailed as error:
        yield {"api_id": api, "name": "(not read)", **dict.fromkeys(fields, error.failure.as_unknown())}


def _arn(calls: Calls, path: str) -> str:
    """API Gateway's ARNs name no account (Service Authorization Reference)."""
    return f"arn:{calls.partition}:apigateway:{calls.region}::{path}"


# -- GraphQL APIs ----------------------------------------------------------------------------------------------


@collector(
    "appsync",
    types=("aws_appsync_graphql_api", _CACHE),
    actions=("appsync:ListGraphqlApis", "appsync:GetApiCache"),
)
def graphql_apis(calls: Calls) -> Iterator[Record]:
    """GraphQL APIs, with their caches."""
    yield from calls.each(calls.pages("list_graphql_apis", "graphqlApis"), lambda api: _graphql_api(calls, api))


def _graphql_api(calls: Calls, api: dict[str, Any]) -> Iterator[Record]:
    values: dict[str, Any] = other(api, id="apiId", arn="arn", name="name", visibility="visibility")
    if api.get("logConfig"):
        values["log_config"] = [other(api, field_log_level="logConfig.fieldLogLevel")]
    yield calls.record("aws_appsync_graphql_api", api["arn"], values, "list_graphql_apis")
    if calls.judges(_CACHE):
        yield from _cache(calls, api)


def _cache(calls: Calls, api: dict[str, Any]) -> Iterator[Record]:
    answer = calls.maybe("get_api_cache", "NotFoundException", apiId=api["apiId"])
    if answer is not None:
        fields = {"at_rest_encryption_enabled": "atRestEncryptionEnabled",
                  "transit_encryption_enabled": "transitEncryptionEnabled"}  # fmt: skip
        given = dict.fromkeys(fields, answer) if isinstance(answer, Unknown) else other(answer["apiCache"], **fields)
        values = {"api_id": api["apiId"], "name": api.get("name"), **given}
        yield calls.record(_CACHE, f"{api['arn']}/cache", values, "get_api_cache")
