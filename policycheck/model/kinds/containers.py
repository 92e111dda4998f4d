"""Kinds that run containers and keep their images."""

from __future__ import annotations

from typing import Final

from policycheck.model.kind import Kind, flag, texts, version

_CUSTOMER_KEY: Final = "encrypted under a key of the customer"

KINDS: Final = (
    Kind(
        "cluster",
        "A managed cluster that runs containers, with its control plane",
        {
            "endpoint_public": flag("Its API has an address on the internet"),
            "endpoint_open": flag("Everyone on the internet reaches its API"),
            "authorized_networks": flag("Its API is limited to listed networks"),
            "private_nodes": flag("Its nodes have no addresses on the internet"),
            "logged": flag("Its control plane and containers write to a log service, the audit log included"),
            "monitored": flag("Activity of its nodes and containers is measured and kept"),
            "secrets_customer_key": flag(f"The secrets in its database are {_CUSTOMER_KEY}"),
            "disks_customer_managed_key": flag(f"Disks of nodes and volumes are {_CUSTOMER_KEY}"),
            "kubernetes_version": version("The Kubernetes version; absent where the newest is taken"),
            "role_based_access": flag("What one may do in it is granted by roles"),
            "local_accounts": flag("It has an administrator account of its own, beside the directory"),
            "central_authentication": flag("People come with identities and groups of the directory"),
            "client_certificates": flag("It issues certificates or passwords of its own to log in with"),
            "network_policies": flag("Traffic between its pods can be limited"),
            "admission_policies": flag("Policies decide which workloads it takes in"),
            "images_verified": flag("Only images that policies attest to are run"),
            "automatic_upgrades": flag("New patch versions are installed by themselves"),
            "secrets_renewed": flag("Secrets that it mounts from a vault are renewed when they change there"),
            "dashboard": flag("The old web dashboard runs in it"),
            "plain_http_routing": flag("An add-on exposes its applications over plain HTTP"),
            "pod_traffic_visible": flag("Traffic between pods of one node is seen by flow logs and firewalls"),
            "pods_on_network": flag("Its pods have addresses of the network, not of one inside the cluster"),
            "shielded_nodes": flag("Nodes prove that they belong to it"),
            "alpha_features": flag("Features without support run in it"),
            "node_traffic_encrypted": flag("Its nodes sign and encrypt what they tell each other"),
            "commands_logged": flag("Commands that people run inside containers are logged"),
            "commands_customer_key": flag(
                f"Sessions in which people run commands inside containers are {_CUSTOMER_KEY}"
            ),
        },
    ),
    Kind(
        "node_pool",
        "The machines that a cluster runs its containers on",
        {
            "world_open_ssh": flag("Everyone on the internet may try to log in to them"),
            "automatic_repair": flag("Broken nodes are replaced by themselves"),
            "automatic_upgrades": flag("Nodes follow the versions of the control plane by themselves"),
            "secure_boot": flag("Only signed boot loaders, kernels and drivers start"),
            "metadata_protected": flag("Pods cannot take the node's credentials from the metadata service"),
            "legacy_metadata": flag("The old metadata service answers requests that carry no header"),
            "default_identity": flag("They act under the identity that every machine of the project shares"),
            "hardened_image": flag("Their operating system is the provider's minimal one for containers"),
            "host_encrypted": flag("Temporary disks and caches on their hosts are encrypted too"),
            "disks_customer_managed_key": flag(f"Their disks are {_CUSTOMER_KEY}"),
        },
    ),
    Kind(
        "workload",
        "Containers and how they are run",
        {
            "privileged": flag("A container has the rights of the host's root"),
            "host_processes": flag("Containers see the processes of the host"),
            "root_on_host_network": flag("A container on the host's network runs as root without saying so"),
            "root_filesystem_read_only": flag("No container can change its own image while it runs"),
            "plain_secrets": texts("Names of environment variables that hold a credential in plain text"),
            "secure_environment": flag("Every environment variable is kept as a secret"),
            "logged": flag("What every container writes goes to a log service"),
            "volumes_tls": flag("Data of mounted file systems travels over TLS"),
            "separate_roles": flag("The application does not run under the role that starts it"),
            "platform_current": flag("It runs on the newest version of the platform"),
            "public_address": flag("It has an address on the internet"),
            "public": flag("Anyone may call it"),
            "ingress_restricted": flag("Calls from outside the cloud's own network are refused"),
            "identity": flag("It acts under an identity that the cloud gives and renews the credentials of"),
            "customer_managed_key": flag(f"What it stores is {_CUSTOMER_KEY}"),
        },
        holds_data=True,
    ),
    Kind(
        "registry",
        "A store of container images and packages, or a policy of one",
        {
            "public": flag("Anyone may pull or push"),
            "public_endpoint": flag("It can be reached from the internet"),
            "kms_encrypted": flag("Images are encrypted under a key of the key management service"),
            "customer_managed_key": flag(f"Images are {_CUSTOMER_KEY}"),
            "immutable_tags": flag("A tag always means the same image"),
            "scanned": flag("Images are scanned for known weaknesses when they arrive"),
            "signed": flag("Only signed images are given out"),
            "quarantined": flag("New images are held back until they have been checked"),
            "admin_account": flag("It has an administrator account with a password that is shared"),
            "anonymous_pull": flag("Images are given out without authentication"),
            "data_endpoint": flag("Images are served from an address of its own, not one that all customers share"),
            "geo_replicated": flag("Images are kept in a second region"),
            "zone_redundant": flag("Images are kept in several zones"),
            "webhook_tls": flag("Its notifications go out over TLS"),
        },
    ),
)
