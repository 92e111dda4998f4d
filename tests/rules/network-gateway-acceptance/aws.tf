variable "unknown" {}

resource "aws_vpc_endpoint_service" "pass_manual" {
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/clinic/0123456789abcdef"]
}

resource "aws_vpc_endpoint_service" "fail_automatic" {
  acceptance_required        = false
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/clinic/0123456789abcdef"]
}

resource "aws_vpc_endpoint_service" "unknown_setting" {
  acceptance_required        = var.unknown
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/clinic/0123456789abcdef"]
}

resource "aws_ec2_transit_gateway" "pass_default" {}

resource "aws_ec2_transit_gateway" "pass_disabled" {
  auto_accept_shared_attachments = "disable"
}

resource "aws_ec2_transit_gateway" "fail_enabled" {
  auto_accept_shared_attachments = "enable"
}
