resource "aws_lb" "pass_guarded" {
  name    = "pass-guarded"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_wafv2_web_acl_association" "guard" {
  resource_arn = aws_lb.pass_guarded.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/clinic/00000000-0000-0000-0000-000000000000"
}

resource "aws_lb" "pass_classic_waf" {
  name    = "pass-classic-waf"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_wafregional_web_acl_association" "classic" {
  resource_arn = aws_lb.pass_classic_waf.arn
  web_acl_id   = "0123"
}

resource "aws_lb" "fail_open" {
  name    = "fail-open"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb" "na_internal" {
  name     = "na-internal"
  subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  internal = true
}

resource "aws_lb" "na_network" {
  name               = "na-network"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type = "network"
}

resource "aws_cloudfront_distribution" "pass_cdn" {
  enabled    = true
  web_acl_id = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/clinic/00000000-0000-0000-0000-000000000000"
  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "fail_cdn" {
  enabled = true

  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "fail_cdn_empty" {
  enabled    = true
  web_acl_id = ""
  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_api_gateway_stage" "pass_stage" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "pass-stage"
}

resource "aws_wafv2_web_acl_association" "stage" {
  resource_arn = aws_api_gateway_stage.pass_stage.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/clinic/00000000-0000-0000-0000-000000000000"
}

resource "aws_api_gateway_stage" "fail_stage" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-stage"
}

resource "aws_api_gateway_rest_api" "private" {
  name = "private"
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}

resource "aws_api_gateway_stage" "na_private" {
  rest_api_id   = aws_api_gateway_rest_api.private.id
  deployment_id = "abc123"
  stage_name    = "na-private"
}

resource "aws_appsync_graphql_api" "pass_graph" {
  name                = "pass-graph"
  authentication_type = "AWS_IAM"
}

resource "aws_wafv2_web_acl_association" "graph" {
  resource_arn = aws_appsync_graphql_api.pass_graph.arn
  web_acl_arn  = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/clinic/00000000-0000-0000-0000-000000000000"
}

resource "aws_appsync_graphql_api" "fail_graph" {
  name                = "fail-graph"
  authentication_type = "AWS_IAM"
}
