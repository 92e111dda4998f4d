"""Kinds that run applications and steer them."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, texts, version
from policycheck.model.kinds.storage import ENCRYPTION

KINDS: Final = (
    Kind(
        "web_app",
        "An application or interface that a platform serves over HTTP",
        {
            "tls_required": flag("Requests without TLS are refused or redirected"),
            "tls_minimum": version("The lowest TLS version that clients may use"),
            "tls_to_application": flag("The platform speaks TLS to the application behind it too"),
            "in_network": flag("It is joined to a network of the customer"),
            "client_certificates": flag("Clients must show a certificate"),
            "authenticated": flag("The platform asks who comes before the application sees the request"),
            "identity": flag("It acts under an identity that the cloud gives and renews the credentials of"),
            "public": flag("It can be reached from the internet"),
            "cors_open": flag("Scripts of every web site may read its answers"),
            "http2": flag("It speaks HTTP/2"),
            "access_logged": flag("Each request is logged"),
            "errors_logged": flag("Error pages are kept with their details"),
            "failures_traced": flag("Failed requests are traced through the server"),
            "remote_debugging": flag("A debugger can be attached from outside"),
            "plain_ftp": flag("Files can be deployed over FTP without TLS"),
            "health_checked": flag("The platform checks the health of its instances and reports it"),
            "managed_updates": flag("The platform's patches are installed by themselves"),
            "runtime_supported": flag("The publisher still mends its language runtime"),
            "plain_secrets": texts("Names of settings that hold a credential in plain text"),
        },
        holds_data=True,
    ),
    Kind(
        "configuration_store",
        "A store of application settings",
        {
            **ENCRYPTION,
            "public": flag("It can be reached from the internet"),
            "local_authentication": flag("Access keys open it, beside identities of the directory"),
            "purge_protected": flag("What is deleted cannot be removed for good before its retention ends"),
        },
    ),
    Kind(
        "workflow",
        "A service that runs steps one after the other",
        {
            **ENCRYPTION,
            "public": flag("Its interface can be reached from the internet"),
            "logged": flag("Its runs are logged"),
            "scheduler_logged": flag("Its scheduler writes a log"),
            "worker_logged": flag("Its workers write a log"),
            "webserver_logged": flag("Its web interface writes a log"),
            "traced": flag("Its runs are traced from service to service"),
        },
        holds_data=True,
    ),
    Kind(
        "desktop",
        "A virtual desktop",
        {
            "user_volume_encrypted": flag("The volume of its user is encrypted"),
            "root_volume_encrypted": flag("The volume of its system is encrypted"),
        },
        holds_data=True,
    ),
    Kind(
        "build",
        "A service that builds, packs and deploys software or machine images",
        {
            **ENCRYPTION,
            "logged": flag("Builds are logged"),
            "logs_encrypted": flag("The logs of builds are encrypted"),
            "privileged": flag("Builds have the rights of the host's root"),
            "plain_credentials": texts(
                "Names of environment variables that hold credentials of the cloud in plain text"
            ),
            "source_credentials": flag("The address of the source carries a credential"),
            "public_address": flag("Its machines have addresses on the internet"),
        },
    ),
)
