resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
}

resource "aws_opensearchserverless_security_policy" "pass_serverless" {
  name = "pass-serverless"
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/records"] }]
    AllowFromPublic = false
    SourceVPCEs     = ["vpce-0123456789abcdef0"]
  }])
}

resource "aws_opensearchserverless_security_policy" "fail_serverless" {
  name = "fail-serverless"
  type = "network"
  policy = jsonencode([{
    Rules           = [{ ResourceType = "collection", Resource = ["collection/records"] }]
    AllowFromPublic = true
  }])
}
