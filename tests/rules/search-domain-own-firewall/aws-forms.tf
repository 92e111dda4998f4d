resource "aws_vpc" "records" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "records" {
  vpc_id = aws_vpc.records.id
}

resource "aws_opensearch_domain" "fail_default_group" {
  domain_name = "default-group"
  vpc_options {
    security_group_ids = [aws_default_security_group.records.id]
  }
}

resource "aws_elasticsearch_domain" "fail_group_of_network" {
  domain_name = "group-of-network"
  vpc_options {
    security_group_ids = [aws_vpc.records.default_security_group_id]
  }
}

resource "aws_opensearch_domain" "pass_elsewhere" {
  domain_name = "elsewhere"
  vpc_options {
    security_group_ids = [aws_security_group.elsewhere.id]
  }
}
