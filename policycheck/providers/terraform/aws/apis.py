"""API Gateway and AppSync."""

from __future__ import annotations

from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown
from policycheck.providers.terraform.aws.waf import attached_firewall, has_firewall
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import tls

_SETTINGS: Final = "aws_api_gateway_method_settings"
part(_SETTINGS, "stage_name", "aws_api_gateway_stage")


# -- REST APIs -----------------------------------------------------------------------------------------------


@terraform_type("aws_api_gateway_stage", "api_stage")
def stage(stage_: Block) -> Attributes:
    settings = _settings(stage_)
    # Without settings nothing but the access log is written (API Gateway, "Set up CloudWatch logging").
    attributes = {
        "access_logged": stage_.block("access_log_settings").is_set("destination_arn"),
        "execution_logged": method_settings(settings)["execution_logged"],
        "traced": stage_.flag("xray_tracing_enabled", default=False),
        "client_certificate": stage_.is_set("client_certificate_id"),
    }
    path = settings.read("method_path")
    if isinstance(path, Unknown) and len(stage_.parts(_SETTINGS)) > 1:
        # It may be for every method, and may be for one.
        attributes["execution_logged"] = settings.derived(path, "method_path")
    cached = stage_.flag("cache_cluster_enabled", default=False)
    if stage_.reason is None and cached.value is not False:
        attributes["cache_encrypted"] = _cache_encrypted(settings.block("settings"), cached)
    return attributes


def _settings(stage_: Block) -> Block:
    """The settings of a stage: those for every method before others."""
    named = stage_.parts(_SETTINGS)
    own = [settings for settings in named if _of_same_api(settings, stage_)]
    if named and not own:
        return stage_.absent("")
    first = own[0] if own else stage_.part(_SETTINGS)
    unsure = (settings for settings in own if isinstance(settings.read("method_path"), Unknown))
    return next((settings for settings in own if settings.read("method_path") in ("*/*", "*")), next(unsure, first))


def _of_same_api(settings: Block, stage_: Block) -> bool:
    """Stages of several APIs may have one name."""
    one, other = settings.read("rest_api_id"), stage_.read("rest_api_id")
    if isinstance(one, Unknown) and isinstance(other, Unknown) and one.references and other.references:
        return not set(one.references).isdisjoint(other.references)
    return one == other if isinstance(one, str) and isinstance(other, str) else True


def _cache_encrypted(settings: Block, cached: Attribute) -> Attribute:
    """Where it is not, and whether there is a cache is unknown, that decides."""
    encrypted = settings.flag("cache_data_encrypted", default=False)
    return cached if encrypted.value is False and isinstance(cached.value, Unknown) else encrypted


@terraform_type(_SETTINGS, "api_stage")
def method_settings(settings_: Block) -> Attributes:
    settings = settings_.block("settings")
    level = settings.text("logging_level", default="OFF")
    attributes = {
        "execution_logged": level.then(lambda value: value in ("INFO", "ERROR")),
        "payload_logged": settings.flag("data_trace_enabled", default=False),
    }
    cached = settings.flag("caching_enabled", default=False)
    encrypted_is_said = settings.read("caching_enabled") is None and settings.read("cache_data_encrypted") is not None
    if encrypted_is_said or cached.value is not False:
        attributes["cache_encrypted"] = _cache_encrypted(settings, cached)
    return attributes


@terraform_type("aws_api_gateway_stage", "web_entry")
def stage_entry(stage_: Block) -> Attributes:
    apis = stage_.targets("rest_api_id", "aws_api_gateway_rest_api")
    for api in apis if isinstance(apis, list) else ():
        if "PRIVATE" in api.block("endpoint_configuration").texts("types").value and not has_firewall(stage_):
            return {}  # reached from inside a VPC only
    return attached_firewall(stage_)


@terraform_type("aws_api_gateway_method", "api_method")
def method(method_: Block) -> Attributes:
    """Browsers ask with OPTIONS before they send anything, and never with credentials (Fetch standard, "CORS")."""
    if method_.read("http_method") == "OPTIONS":
        return {}
    sort = method_.text("authorization", default="NONE")
    key = method_.flag("api_key_required", default=False)
    authorized = _authorized(sort)
    return {
        "authorized": key if authorized.value is False and key.value is not False else authorized,
        "validated": method_.is_set("request_validator_id"),
    }


def _authorized(sort: Attribute) -> Attribute:
    return sort.then(lambda value: value != "NONE")


@terraform_type("aws_api_gateway_domain_name", "listener")
def domain_name(domain: Block) -> Attributes:
    """TLS 1.0 is what a domain without a policy of its own may be reached with (developer guide, "Security policy")."""
    return _domain(domain, domain.text("security_policy", default="TLS_1_0"))


def _domain(owner: Block, policy: Attribute) -> Attributes:
    return {"tls_required": owner.fact(True), "tls_minimum": policy.then(tls.minimum_version)}


# -- HTTP and WebSocket APIs ---------------------------------------------------------------------------------


@terraform_type("aws_apigatewayv2_stage", "api_stage")
def stage_v2(stage_: Block) -> Attributes:
    attributes = {"access_logged": stage_.block("access_log_settings").is_set("destination_arn")}
    certificate = stage_.is_set("client_certificate_id")
    if certificate.value is True:
        attributes["client_certificate"] = certificate
    apis = stage_.targets("api_id", "aws_apigatewayv2_api")
    if isinstance(apis, list) and any(api.read("protocol_type") == "WEBSOCKET" for api in apis):
        attributes["client_certificate"] = certificate
        attributes["payload_logged"] = stage_.block("default_route_settings").flag("data_trace_enabled", default=False)
    return attributes


@terraform_type("aws_apigatewayv2_route", "api_method")
def route(route_: Block) -> Attributes:
    if str(route_.read("route_key")).startswith("OPTIONS "):
        return {}
    return {"authorized": _authorized(route_.text("authorization_type", default="NONE"))}


@terraform_type("aws_apigatewayv2_domain_name", "listener")
def domain_name_v2(domain: Block) -> Attributes:
    return _domain(domain, domain.block("domain_name_configuration").text("security_policy", default="TLS_1_2"))


# -- GraphQL APIs --------------------------------------------------------------------------------------------


@terraform_type("aws_appsync_graphql_api", "api")
def graphql_api(api: Block) -> Attributes:
    level = api.block("log_config").text("field_log_level", default="NONE")
    return {
        "request_logged": api.has("log_config"),
        "fields_logged": level.then(lambda value: value != "NONE"),
    }


@terraform_type("aws_appsync_graphql_api", "web_entry")
def graphql_entry(api: Block) -> Attributes:
    return {} if api.read("visibility") == "PRIVATE" and not has_firewall(api) else attached_firewall(api)


@terraform_type("aws_appsync_api_cache", "cache")
def graphql_cache(cache: Block) -> Attributes:
    return {
        "encrypted": cache.flag("at_rest_encryption_enabled", default=False),
        "tls_required": cache.flag("transit_encryption_enabled", default=False),
    }
