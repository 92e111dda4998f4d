resource "aws_vpc" "pass_logged" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_route53_resolver_query_log_config_association" "log" {
  resource_id                  = aws_vpc.pass_logged.id
  resolver_query_log_config_id = "rqlc-0123456789abcdef0"
}

resource "aws_vpc" "fail_none" {
  cidr_block = "10.0.0.0/16"
}
