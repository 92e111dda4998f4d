"""Networks, firewalls, load balancers and names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policycheck.providers.gcp.asset import Asset, bare, snaked
from policycheck.providers.gcp.translators import Found, asset_type, plain

plain("compute.googleapis.com/ServiceAttachment", "google_compute_service_attachment", "connectionPreference")
plain("compute.googleapis.com/VpnTunnel", "google_compute_vpn_tunnel", "ikeVersion")


@asset_type("compute.googleapis.com/Network", "google_compute_network")
def network(asset: Asset) -> Iterator[Found]:
    yield "google_compute_network", {"ipv4_range": asset.get("IPv4Range")}


@asset_type("compute.googleapis.com/Subnetwork", "google_compute_subnetwork")
def subnetwork(asset: Asset) -> Iterator[Found]:
    logged = asset.get("logConfig", "enable")
    values = asset.taken("purpose", "privateIpGoogleAccess", "stackType", "privateIpv6GoogleAccess")
    yield (
        "google_compute_subnetwork",
        {
            **values,
            "network": bare(asset.get("network")),
            "log_config": [{}] if (asset.get("enableFlowLogs") if logged is None else logged) else [],
        },
    )


@asset_type("compute.googleapis.com/Firewall", "google_compute_firewall")
def firewall(asset: Asset) -> Iterator[Found]:
    yield (
        "google_compute_firewall",
        {
            **asset.taken(
                "direction", "sourceRanges", "destinationRanges", "sourceTags", "sourceServiceAccounts", "disabled"
            ),
            "network": bare(asset.get("network")),
            "allow": _openings(asset.get("allowed")),
            "deny": _openings(asset.get("denied")),
        },
    )


def _openings(rules: Any) -> list[dict[str, Any]]:
    return [{"protocol": rule.get("IPProtocol"), "ports": rule.get("ports") or []} for rule in rules or ()]


@asset_type(
    "compute.googleapis.com/FirewallPolicy",
    "google_compute_firewall_policy_rule",
    "google_compute_network_firewall_policy_rule",
)
def firewall_policy(asset: Asset) -> Iterator[Found]:
    """Policies of folders and organisations, and those of networks, which belong to a project."""
    type_ = f"google_compute{'_network' if '/projects/' in asset.name else ''}_firewall_policy_rule"
    for rule in asset.get("rules") or ():
        match = rule.get("match") or {}
        layers = [
            {"ip_protocol": layer.get("ipProtocol"), "ports": layer.get("ports") or []}
            for layer in match.get("layer4Configs") or ()
        ]
        ranges = {field: match.get(camel) or [] for field, camel in _RANGES.items()}
        values = {field: rule.get(field) for field in ("action", "direction", "disabled", "priority")}
        yield type_, {**values, "match": {**ranges, "layer4_configs": layers}}


_RANGES = {"src_ip_ranges": "srcIpRanges", "dest_ip_ranges": "destIpRanges"}


@asset_type("dns.googleapis.com/Policy", "google_dns_policy")
def dns_policy(asset: Asset) -> Iterator[Found]:
    networks = [{"network_url": bare(one.get("networkUrl"))} for one in asset.get("networks") or ()]
    yield "google_dns_policy", {**asset.taken("enableLogging"), "networks": networks}


@asset_type("dns.googleapis.com/ManagedZone", "google_dns_managed_zone")
def managed_zone(asset: Asset) -> Iterator[Found]:
    """The inventory has the service's names in capitals, the provider in small letters."""
    specs = [
        {"algorithm": _small(spec.get("algorithm")), "key_type": _small(spec.get("keyType"))}
        for spec in asset.get("dnssecConfig", "defaultKeySpecs") or ()
    ]
    signing = {"state": _small(asset.get("dnssecConfig", "state")), "default_key_specs": specs}
    yield (
        "google_dns_managed_zone",
        {
            **asset.taken("cloudLoggingConfig"),
            "visibility": _small(asset.get("visibility")),
            "dnssec_config": signing,
        },
    )


def _small(value: Any) -> str | None:
    return value.lower() if isinstance(value, str) else None


# -- load balancers --------------------------------------------------------------------------------------------


def _regional(asset: Asset, type_: str) -> str:
    return f"google_compute_region_{type_}" if "/regions/" in asset.name else f"google_compute_{type_}"


@asset_type("compute.googleapis.com/SslPolicy", "google_compute_ssl_policy", "google_compute_region_ssl_policy")
def ssl_policy(asset: Asset) -> Iterator[Found]:
    yield _regional(asset, "ssl_policy"), asset.taken("profile", "minTlsVersion", "customFeatures")


@asset_type(
    "compute.googleapis.com/SslCertificate", "google_compute_ssl_certificate", "google_compute_region_ssl_certificate"
)
def ssl_certificate(asset: Asset) -> Iterator[Found]:
    yield _regional(asset, "ssl_certificate"), asset.taken("expireTime")


@asset_type(
    "compute.googleapis.com/TargetHttpsProxy",
    "google_compute_target_https_proxy",
    "google_compute_region_target_https_proxy",
)
def https_proxy(asset: Asset) -> Iterator[Found]:
    yield _regional(asset, "target_https_proxy"), {"ssl_policy": bare(asset.get("sslPolicy"))}


@asset_type("compute.googleapis.com/TargetSslProxy", "google_compute_target_ssl_proxy")
def ssl_proxy(asset: Asset) -> Iterator[Found]:
    yield "google_compute_target_ssl_proxy", {"ssl_policy": bare(asset.get("sslPolicy"))}


@asset_type(
    "compute.googleapis.com/TargetHttpProxy",
    "google_compute_target_http_proxy",
    "google_compute_region_target_http_proxy",
)
def http_proxy(asset: Asset) -> Iterator[Found]:
    yield _regional(asset, "target_http_proxy"), {"url_map": bare(asset.get("urlMap"))}


@asset_type("compute.googleapis.com/UrlMap", "google_compute_url_map", "google_compute_region_url_map")
def url_map(asset: Asset) -> Iterator[Found]:
    yield _regional(asset, "url_map"), asset.taken("defaultUrlRedirect")


@asset_type("compute.googleapis.com/ForwardingRule", "google_compute_forwarding_rule")
def forwarding_rule(asset: Asset) -> Iterator[Found]:
    values = {**asset.taken("loadBalancingScheme"), "target": bare(asset.get("target"))}
    yield "google_compute_forwarding_rule", values


@asset_type("compute.googleapis.com/GlobalForwardingRule", "google_compute_global_forwarding_rule")
def global_rule(asset: Asset) -> Iterator[Found]:
    values = {**asset.taken("loadBalancingScheme"), "target": bare(asset.get("target"))}
    yield "google_compute_global_forwarding_rule", values


@asset_type(
    "compute.googleapis.com/BackendService",
    "google_compute_backend_service",
    "google_compute_region_backend_service",
)
def backend(asset: Asset) -> Iterator[Found]:
    values = asset.taken("loadBalancingScheme", "protocol", "logConfig")
    yield _regional(asset, "backend_service"), {**values, "security_policy": bare(asset.get("securityPolicy"))}


@asset_type("compute.googleapis.com/RegionBackendService", "google_compute_region_backend_service")
def region_backend(asset: Asset) -> Iterator[Found]:
    yield from backend(asset)


@asset_type("compute.googleapis.com/SecurityPolicy", "google_compute_security_policy")
def security_policy(asset: Asset) -> Iterator[Found]:
    yield "google_compute_security_policy", {"rule": snaked(asset.get("rules") or [])}
