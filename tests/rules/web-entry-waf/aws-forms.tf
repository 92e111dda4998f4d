# An ARN that is put together of the arguments of several resources.
resource "aws_api_gateway_rest_api" "records" {
  name = "records"
}

resource "aws_api_gateway_stage" "pass_composed" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = "prod"
}

resource "aws_wafv2_web_acl_association" "composed" {
  resource_arn = "arn:aws:apigateway:us-east-1::/restapis/${aws_api_gateway_rest_api.records.id}/stages/${aws_api_gateway_stage.pass_composed.stage_name}"
  web_acl_arn  = aws_wafv2_web_acl.elsewhere.arn
}

resource "aws_api_gateway_stage" "fail_beside" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = "test"
}

# A set of ARNs that are known at apply.
resource "aws_lb" "pass_in_set" {
  name = "in-set"
}

resource "aws_lb" "pass_in_set_too" {
  name = "in-set-too"
}

resource "aws_wafv2_web_acl_association" "set" {
  for_each     = toset([aws_lb.pass_in_set.arn, aws_lb.pass_in_set_too.arn])
  resource_arn = each.value
  web_acl_arn  = aws_wafv2_web_acl.elsewhere.arn
}

resource "aws_lb" "fail_not_in_set" {
  name = "not-in-set"
}
