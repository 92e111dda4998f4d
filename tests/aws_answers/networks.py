"""Networks, their firewalls, and where other networks join; load balancers, accelerators and firewalls as services."""

from __future__ import annotations

from typing import Any, Final

from aws_documented import ByText

from aws_answers.basics import ACCOUNT, KEY, arn

_BOTH: Final = ("good", "bad")
_CIDRS: Final = {"good": "10.0.0.0/8", "bad": "0.0.0.0/0"}
_CERTIFICATE: Final = arn("acm", "certificate/1")


def _acl(name: str) -> dict[str, Any]:
    entry = {
        "Egress": False, "RuleNumber": 100, "RuleAction": "allow", "Protocol": "6", "CidrBlock": _CIDRS[name],
        "PortRange": {"From": 22, "To": 22},
    }  # fmt: skip
    return {"NetworkAclId": f"acl-{name}", "VpcId": "vpc-good", "IsDefault": False, "Entries": [entry],
            "Associations": [{"SubnetId": "subnet-1"}] if name == "good" else []}  # fmt: skip


def _classic(name: str) -> dict[str, Any]:
    protocol = "HTTPS" if name == "good" else "HTTP"
    certificate = {"SSLCertificateId": _CERTIFICATE} if name == "good" else {}
    secure = {"Protocol": "SSL", "LoadBalancerPort": 8443, "InstancePort": 80, "SSLCertificateId": _CERTIFICATE}
    listener = {"Protocol": protocol, "LoadBalancerPort": 443, "InstancePort": 80, **certificate}
    return {
        "LoadBalancerName": name, "Scheme": "internal" if name == "good" else "internet-facing",
        "ListenerDescriptions": [
            {"Listener": listener, "PolicyNames": []}, {"Listener": secure, "PolicyNames": ["chosen"]},
        ],
    }  # fmt: skip


def _chosen(policy: str) -> dict[str, Any]:
    named = {"AttributeName": "Reference-Security-Policy", "AttributeValue": policy}
    sort = "SSLNegotiationPolicyType"
    return {
        "PolicyDescriptions": [
            {"PolicyName": "chosen", "PolicyTypeName": sort, "PolicyAttributeDescriptions": [named]},
            {"PolicyName": "unused", "PolicyTypeName": sort, "PolicyAttributeDescriptions": []},
        ]
    }


def _attributes(on: bool) -> dict[str, Any]:
    mode = {"Key": "elb.http.desyncmitigationmode", "Value": "defensive" if on else "monitor"}
    return {
        "LoadBalancerAttributes": {
            "AccessLog": {"Enabled": on}, "CrossZoneLoadBalancing": {"Enabled": on}, "AdditionalAttributes": [mode],
        }
    }  # fmt: skip


def _group_response(kind: str, name: str) -> dict[str, Any]:
    word = "RuleGroup" if kind == "stateful-rulegroup" else "FirewallPolicy"
    encryption = {"EncryptionConfiguration": {"Type": "CUSTOMER_KMS", "KeyId": KEY}} if name == "good" else {}
    response = {f"{word}Name": name, f"{word}Arn": arn("network-firewall", f"{kind}/{name}"), f"{word}Id": "1"}
    return {"UpdateToken": "1", f"{word}Response": {**response, **encryption}}


DOCUMENTS: dict[str, Any] = {
    "ec2:DescribeVpcs": {"Vpcs": [{"VpcId": f"vpc-{name}", "IsDefault": False} for name in _BOTH]},
    "ec2:DescribeFlowLogs": {
        "FlowLogs": [
            {"FlowLogId": "fl-1", "ResourceId": "vpc-good", "FlowLogStatus": "ACTIVE", "TrafficType": "ALL"},
            {"FlowLogId": "fl-2", "ResourceId": "subnet-1", "FlowLogStatus": "ACTIVE", "TrafficType": "ALL"},
        ]
    },
    "ec2:DescribeVpcEndpoints": {
        "VpcEndpoints": [
            {"VpcEndpointId": "vpce-1", "VpcId": "vpc-good", "ServiceName": "com.amazonaws.us-east-1.s3",
             "VpcEndpointType": "Gateway"}
        ]
    },
    "route53resolver:ListResolverQueryLogConfigAssociations": {
        "ResolverQueryLogConfigAssociations": [{"Id": "rqlca-1", "ResourceId": "vpc-good", "Status": "ACTIVE"}]
    },
    "ec2:DescribeManagedPrefixLists": {
        "PrefixLists": [
            *({"PrefixListId": f"pl-{name}", "PrefixListName": name, "OwnerId": ACCOUNT} for name in _BOTH),
            {"PrefixListId": "pl-aws", "PrefixListName": "com.amazonaws.us-east-1.s3", "OwnerId": "AWS"},
        ]
    },
    "ec2:GetManagedPrefixListEntries": ByText({
        f"pl-{name}": {"Entries": [{"Cidr": cidr}]} for name, cidr in _CIDRS.items()
    }),
    "ec2:DescribeSecurityGroups": {
        "SecurityGroups": [
            {
                "GroupId": f"sg-{name}", "GroupName": name, "Description": "Administrators", "VpcId": "vpc-good",
                "IpPermissions": [
                    {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22,
                     "PrefixListIds": [{"PrefixListId": f"pl-{name}", "Description": "them"}]}
                ],
            }
            for name in _BOTH
        ]
    },
    "ec2:DescribeNetworkAcls": {"NetworkAcls": [_acl(name) for name in _BOTH]},
    "ec2:DescribeVpnConnections": {
        "VpnConnections": [
            {
                "VpnConnectionId": f"vpn-{name}", "State": "available",
                "Options": {
                    "TunnelOptions": [
                        {"IkeVersions": [{"Value": "ikev2"}, *([{"Value": "ikev1"}] if name == "bad" else [])]}
                        for _ in range(2)
                    ]
                },
            }
            for name in _BOTH
        ]
    },
    "ec2:DescribeTransitGateways": {
        "TransitGateways": [
            {"TransitGatewayId": f"tgw-{name}",
             "Options": {"AutoAcceptSharedAttachments": "disable" if name == "good" else "enable"}}
            for name in _BOTH
        ]
    },
    "ec2:DescribeClientVpnEndpoints": {
        "ClientVpnEndpoints": [
            {"ClientVpnEndpointId": f"cvpn-{name}", "ConnectionLogOptions": {"Enabled": name == "good"}}
            for name in _BOTH
        ]
    },
    "ec2:DescribeVpcEndpointServiceConfigurations": {
        "ServiceConfigurations": [
            {"ServiceId": f"vpce-svc-{name}", "AcceptanceRequired": name == "good"} for name in _BOTH
        ]
    },
    "elb:DescribeLoadBalancers": {"LoadBalancerDescriptions": [_classic(name) for name in _BOTH]},
    "elb:DescribeLoadBalancerAttributes": ByText({"good": _attributes(True), "bad": _attributes(False)}),
    "elb:DescribeLoadBalancerPolicies": ByText({
        "good": _chosen("ELBSecurityPolicy-TLS-1-2-2017-01"), "bad": _chosen("ELBSecurityPolicy-2016-08"),
    }),
    "globalaccelerator:ListAccelerators": {
        "Accelerators": [
            {"AcceleratorArn": f"arn:aws:globalaccelerator::{ACCOUNT}:accelerator/{name}", "Name": name}
            for name in _BOTH
        ]
    },
    "globalaccelerator:DescribeAcceleratorAttributes": ByText({
        name: {"AcceleratorAttributes": {"FlowLogsEnabled": name == "good"}} for name in _BOTH
    }),
    "network-firewall:ListRuleGroups": {
        "RuleGroups": [{"Name": name, "Arn": arn("network-firewall", f"stateful-rulegroup/{name}")} for name in _BOTH]
    },
    "network-firewall:DescribeRuleGroup": ByText({
        f"rulegroup/{name}": _group_response("stateful-rulegroup", name) for name in _BOTH
    }),
    "network-firewall:ListFirewallPolicies": {
        "FirewallPolicies": [{"Name": name, "Arn": arn("network-firewall", f"firewall-policy/{name}")}
                             for name in _BOTH]
    },
    "network-firewall:DescribeFirewallPolicy": ByText({
        f"policy/{name}": _group_response("firewall-policy", name) for name in _BOTH
    }),
}  # fmt: skip
BOTH = {
    "firewall-ssh-closed": {"aws_security_group"},
    "listener-tls-minimum": {"aws_elb"},
    "load-balancer-access-logged": {"aws_elb"},
    "load-balancer-cross-zone": {"aws_elb"},
    "load-balancer-desync-mitigated": {"aws_elb"},
    "network-acl-attached": {"aws_network_acl"},
    "network-acl-ssh-closed": {"aws_network_acl"},
    "network-dns-logged": {"aws_vpc"},
    "network-firewall-customer-managed-key": {
        "aws_networkfirewall_firewall_policy", "aws_networkfirewall_rule_group",
    },
    "network-flow-logged": {"aws_globalaccelerator_accelerator", "aws_vpc"},
    "network-gateway-acceptance": {"aws_ec2_transit_gateway", "aws_vpc_endpoint_service"},
    "network-private-endpoints": {"aws_vpc"},
    "vpn-connections-logged": {"aws_ec2_client_vpn_endpoint"},
    "vpn-ikev2-only": {"aws_vpn_connection"},
}  # fmt: skip
