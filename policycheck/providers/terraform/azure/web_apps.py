"""App Service, Functions, Logic Apps and Spring Apps of Azure."""

from __future__ import annotations

import re
from typing import Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import Unknown, is_unknown
from policycheck.providers.terraform.answers import contains, one_of, renamed
from policycheck.providers.terraform.block import Block
from policycheck.providers.terraform.combine import some
from policycheck.providers.terraform.registry import part, terraform_type
from policycheck.semantics import tls
from policycheck.semantics.secrets import plain_names

_APPS: Final = (
    "azurerm_linux_web_app", "azurerm_windows_web_app", "azurerm_app_service", "azurerm_function_app",
    "azurerm_linux_function_app", "azurerm_windows_function_app",
)  # fmt: skip
part("azurerm_app_service_virtual_network_swift_connection", "app_service_id", *_APPS)

_SUPPORTED: Final = {"php": (8, 2), "python": (3, 10), "node": (20,), "dotnet": (8, 0), "java": (8,)}
"""The oldest version of each language that its publisher still mends (php.net, python.org, nodejs.org and
dotnet.microsoft.com, support pages, February 2026; Java 8 through Microsoft's and Oracle's long-term support)."""


@terraform_type("azurerm_app_service", "web_app")
@terraform_type("azurerm_app_service_slot", "web_app")
def legacy_web_app(app: Block) -> Attributes:
    """Retired in azurerm 4. FTP without TLS is open where nothing is said."""
    return {
        **_site(app, ftps="AllAllowed"),
        **_logs(app),
        "client_certificates": app.flag("client_cert_enabled", default=False),
        "health_checked": app.block("site_config").is_set("health_check_path"),
    }


@terraform_type("azurerm_linux_web_app", "web_app")
@terraform_type("azurerm_linux_web_app_slot", "web_app")
@terraform_type("azurerm_windows_web_app", "web_app")
@terraform_type("azurerm_windows_web_app_slot", "web_app")
def web_app(app: Block) -> Attributes:
    return {
        **_site(app, ftps="Disabled"),
        **_logs(app),
        "client_certificates": _client_certificates(app),
        "health_checked": app.block("site_config").is_set("health_check_path"),
        "public": app.flag("public_network_access_enabled", default=True),
    }


@terraform_type("azurerm_function_app", "web_app")
@terraform_type("azurerm_function_app_slot", "web_app")
def legacy_function_app(app: Block) -> Attributes:
    return _site(app, ftps="AllAllowed")


@terraform_type("azurerm_linux_function_app", "web_app")
@terraform_type("azurerm_linux_function_app_slot", "web_app")
@terraform_type("azurerm_windows_function_app", "web_app")
@terraform_type("azurerm_windows_function_app_slot", "web_app")
def function_app(app: Block) -> Attributes:
    return {
        **_site(app, ftps="Disabled"),
        "public": app.flag("public_network_access_enabled", default=True),
    }


@terraform_type("azurerm_logic_app_standard", "web_app")
def logic_app_standard(app: Block) -> Attributes:
    attributes = _site(app, ftps="AllAllowed")
    for absent in ("authenticated", "remote_debugging", "runtime_supported"):
        del attributes[absent]
    return attributes


@terraform_type("azurerm_function_app", "function")
@terraform_type("azurerm_function_app_slot", "function")
@terraform_type("azurerm_linux_function_app", "function")
@terraform_type("azurerm_windows_function_app", "function")
def function_logging(app: Block) -> Attributes:
    """azurerm 3 renamed ``enable_builtin_logging`` to ``builtin_logging_enabled``; both default to true."""
    settings = renamed(app, "builtin_logging_enabled", "enable_builtin_logging")
    return {"logged": app.flag(settings, default=True)}


def _site(app: Block, ftps: str) -> Attributes:
    """What every app of App Service has; `ftps` is what ``ftps_state`` means where it is not set."""
    site = app.block("site_config")
    return {
        "tls_required": app.flag("https_only", default=False),
        "tls_minimum": _tls_minimum(site),
        "authenticated": some(
            [
                app.block("auth_settings").flag("enabled", default=False),
                app.block("auth_settings_v2").flag("auth_enabled", default=False),
            ]
        ),
        "identity": app.has("identity"),
        "cors_open": contains(site.block("cors"), "allowed_origins", "*"),
        "http2": site.flag("http2_enabled", default=False),
        "remote_debugging": _remote_debugging(app, site),
        "plain_ftp": one_of(site, "ftps_state", ("AllAllowed",), default=ftps),
        "in_network": _in_network(app),
        "runtime_supported": _runtime(site),
        "plain_secrets": app.derived(plain_names(app.tree("app_settings")), "app_settings"),
    }


def _tls_minimum(site: Block) -> Attribute:
    """``1.2`` where nothing is set (azurerm documentation; Microsoft Learn, "TLS/SSL overview")."""
    field = renamed(site, "minimum_tls_version", "min_tls_version")
    version = site.text(field, default="1.2")
    return site.derived(version.value if is_unknown(version.value) else tls.minimum_version(version.value), field)


def _remote_debugging(app: Block, site: Block) -> Attribute:
    """In ``site_config``; some versions of the older types took it beside."""
    flags = [block.flag("remote_debugging_enabled", default=False) for block in (site, app)]
    return some(flags)


def _client_certificates(app: Block) -> Attribute:
    """Only in mode ``Required``, the default, does everybody need one."""
    enabled = app.flag(renamed(app, "client_certificate_enabled", "client_cert_enabled"), default=False)
    if enabled.value is not True:
        return enabled
    return one_of(app, "client_certificate_mode", ("Required",), default="Required")


def _in_network(app: Block) -> Attribute:
    connections = app.part("azurerm_app_service_virtual_network_swift_connection")
    joined = connections.fact(connections.present if connections.reason is None else connections.reason)
    return some([app.is_set("virtual_network_subnet_id"), joined])


def _logs(app: Block) -> Attributes:
    """azurerm 3 dropped ``_enabled`` from the names in ``logs``."""
    logs = app.block("logs")
    errors = renamed(logs, "detailed_error_messages", "detailed_error_messages_enabled")
    traces = renamed(logs, "failed_request_tracing", "failed_request_tracing_enabled")
    return {
        "access_logged": logs.has("http_logs"),
        "errors_logged": logs.flag(errors, default=False),
        "failures_traced": logs.flag(traces, default=False),
    }


def _runtime(site: Block) -> Attribute:
    """Whether every language that is chosen, in ``application_stack`` or beside it, is still mended."""
    for block in (site.block("application_stack"), site):
        for language, oldest in _SUPPORTED.items():
            field = "dotnet_framework_version" if block is site and language == "dotnet" else f"{language}_version"
            version = block.text(field, default=None)
            if isinstance(version.value, Unknown):
                return version
            number = re.search(r"\d+(?:\.\d+)*", version.value or "")
            # .NET Framework 4 lives as long as Windows does.
            if number and version.value != "v4.0" and _parts(number[0]) < oldest:
                return block.derived(False, field)
    return _image_runtime(site)


def _image_runtime(site: Block) -> Attribute:
    """``PHP|8.3`` in ``linux_fx_version`` of the older types; containers of one's own (``DOCKER|…``) say nothing."""
    for field in ("linux_fx_version", "windows_fx_version"):
        image = site.text(field, default="").value
        if isinstance(image, Unknown):
            return site.derived(image, field)
        language, _, version = image.lower().partition("|")
        oldest = _SUPPORTED.get(language.removesuffix("core"))
        number = re.match(r"\d+(?:\.\d+)*", version)
        if oldest is not None and number and _parts(number[0]) < oldest:
            return site.derived(False, field)
    return site.derived(True, "application_stack")


def _parts(number: str) -> tuple[int, ...]:
    """Java 8 is also written ``1.8``."""
    return tuple(int(part) for part in number.removeprefix("1.").split("."))


@terraform_type("azurerm_spring_cloud_api_portal", "web_app")
def spring_api_portal(portal: Block) -> Attributes:
    return {
        "tls_required": portal.flag("https_only_enabled", default=False),
        "public": portal.flag("public_network_access_enabled", default=False),
    }


@terraform_type("azurerm_spring_cloud_app", "web_app")
def spring_app(app: Block) -> Attributes:
    return {
        "tls_required": app.flag("https_only", default=False),
        "tls_to_application": app.flag("tls_enabled", default=False),
        "identity": app.has("identity"),
    }


@terraform_type("azurerm_spring_cloud_service", "web_app")
def spring_service(service: Block) -> Attributes:
    return {"in_network": service.has("network")}
