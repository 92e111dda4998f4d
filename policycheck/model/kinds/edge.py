"""Kinds at the edge: where requests come in, and how they travel."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, number, texts, version

KINDS: Final = (
    Kind(
        "load_balancer",
        "A load balancer",
        {
            "access_logged": flag("Each request is logged to a place of its own"),
            "deletion_protected": flag("Deleting takes a separate step that lifts the protection"),
            "drops_invalid_headers": flag("Malformed request headers are dropped"),
            "blocks_desync": flag("Ambiguous requests, which smuggle others past the checks, are stopped"),
            "public": flag("It has an address on the internet"),
            "cross_zone": flag("It spreads requests over all zones, so that one may fail"),
            "redirects_to_tls": flag("Requests without TLS are sent to the address with TLS"),
        },
    ),
    Kind(
        "listener",
        "Where a load balancer, CDN or API service takes requests, or how it passes them on",
        {
            "tls_required": flag("It speaks TLS, or redirects to it"),
            "tls_minimum": version("The lowest TLS version that it accepts"),
            "strong_ciphers": flag("Every cipher suite has forward secrecy, and none is broken"),
            "certificate_managed": flag("Its certificates come from a service that watches over them and renews them"),
        },
    ),
    Kind(
        "cdn",
        "A content delivery network's distribution",
        {
            "access_logged": flag("Each request is logged"),
            "origin_tls_required": flag("It fetches from its origins over TLS only"),
            "origin_tls_minimum": version("The lowest TLS version that it speaks to its origins"),
            "origin_closed": flag("Its storage origins answer nobody but the distribution"),
            "default_object": flag("A request for the root gets a page, not a list of what there is"),
            "limited_by_country": flag("Only chosen countries reach it"),
            "sends_security_headers": flag("A policy of response headers is attached to every path"),
            "own_certificate": flag("It shows a certificate of the owner's own domain"),
        },
    ),
    Kind(
        "header_policy",
        "Headers that are added to every answer",
        {"hsts_days": number("Browsers keep to TLS for this long; 0 where they are not told to")},
    ),
    Kind(
        "web_entry",
        "An application's entrance from the internet: load balancer, CDN or API",
        {
            "waf_attached": flag("A web application firewall stands in front"),
            "waf_blocks_exploits": flag("That firewall stops the known exploits of libraries such as Log4j"),
        },
    ),
    Kind(
        "waf",
        "A web application firewall or a set of its rules",
        {
            "enabled": flag("It is switched on"),
            "blocking": flag("It stops what it finds, instead of only reporting it"),
            "logged": flag("The requests that it judges are logged"),
            "has_rules": flag("It has rules"),
            "rules_act": flag("Each of its rules says what to do"),
            "blocks_exploits": flag("The known exploits of libraries such as Log4j are stopped"),
        },
    ),
    Kind(
        "api",
        "A managed API, or the gateway in front of several",
        {
            "public": flag("It has an address on the internet"),
            "in_private_network": flag("It stands in a network of the owner"),
            "client_certificates": flag("Callers, or the API itself, prove who they are with a certificate"),
            "request_logged": flag("Requests are logged"),
            "fields_logged": flag("What is asked of each field is logged"),
            "managed_identity": flag("It uses an identity of the cloud, not stored credentials"),
        },
    ),
    Kind(
        "api_stage",
        "A stage that an API is deployed to, or settings of its methods",
        {
            "access_logged": flag("Each request is logged"),
            "execution_logged": flag("Errors of handling a request are logged"),
            "payload_logged": flag("Whole requests and answers, PHI included, are written to the log"),
            "traced": flag("Requests are traced through the services that they touch"),
            "cache_encrypted": flag("Cached answers are encrypted"),
            "client_certificate": flag("The API proves to its backend with a certificate that it is itself"),
        },
    ),
    Kind(
        "api_method",
        "A method or route of an API",
        {
            "authorized": flag("Callers must prove who they are"),
            "validated": flag("Requests are checked against a model before they are passed on"),
        },
    ),
    Kind(
        "dns_zone",
        "A zone of the domain name system",
        {
            "signed": flag("Answers are signed (DNSSEC), so that forged ones are found out"),
            "query_logged": flag("Queries are logged"),
            "weak_signatures": texts("Signing keys of it that use a broken hash"),
        },
    ),
    Kind(
        "domain",
        "A registered domain name",
        {"transfer_locked": flag("It cannot be moved to another registrar without a separate step")},
    ),
    Kind(
        "certificate",
        "A TLS certificate",
        {
            "days_left": number("Days until it expires"),
            "transparency_logged": flag("It stands in the public certificate logs, where a false one would be seen"),
            "wildcard": flag("It is for every name below a domain"),
        },
    ),
)
