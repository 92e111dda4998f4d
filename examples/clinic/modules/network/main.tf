variable "protected" {
  type = bool
}

variable "flow_log_bucket_arn" {
  type = string
}

variable "zones" {
  type    = list(string)
  default = ["us-east-1a", "us-east-1b"]
}

resource "aws_vpc" "this" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
  tags = {
    Name = "clinic"
  }
}

resource "aws_flow_log" "this" {
  count                = var.protected ? 1 : 0
  vpc_id               = aws_vpc.this.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = var.flow_log_bucket_arn
}

resource "aws_default_security_group" "this" {
  count  = var.protected ? 1 : 0
  vpc_id = aws_vpc.this.id
}

resource "aws_vpc_endpoint" "s3" {
  count        = var.protected ? 1 : 0
  vpc_id       = aws_vpc.this.id
  service_name = "com.amazonaws.us-east-1.s3"
}

resource "aws_route53_resolver_query_log_config" "this" {
  count           = var.protected ? 1 : 0
  name            = "clinic"
  destination_arn = var.flow_log_bucket_arn
}

resource "aws_route53_resolver_query_log_config_association" "this" {
  count                        = var.protected ? 1 : 0
  resolver_query_log_config_id = aws_route53_resolver_query_log_config.this[0].id
  resource_id                  = aws_vpc.this.id
}

resource "aws_subnet" "this" {
  count             = length(var.zones)
  vpc_id            = aws_vpc.this.id
  availability_zone = var.zones[count.index]
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 8, count.index)
}

resource "aws_security_group" "database" {
  name        = "clinic-database"
  description = "PostgreSQL from the portal"
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group" "portal" {
  name        = "clinic-portal"
  description = "HTTPS from everywhere"
  vpc_id      = aws_vpc.this.id
  ingress {
    description = "HTTPS"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
  dynamic "ingress" {
    for_each = var.protected ? [] : [22, 3389]
    content {
      description = "Administration"
      protocol    = "tcp"
      from_port   = ingress.value
      to_port     = ingress.value
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}

resource "aws_security_group_rule" "database" {
  type              = "ingress"
  description       = var.protected ? "PostgreSQL from the portal" : null
  security_group_id = aws_security_group.database.id
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = [var.protected ? aws_vpc.this.cidr_block : "0.0.0.0/0"]
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "subnet_ids" {
  value = aws_subnet.this[*].id
}

output "database_group_id" {
  value = aws_security_group.database.id
}

output "portal_group_id" {
  value = aws_security_group.portal.id
}
