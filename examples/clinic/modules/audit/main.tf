variable "protected" {
  type = bool
}

variable "kms_key_arn" {
  type = string
}

variable "bucket" {
  type = string
}

locals {
  # Calls that somebody must hear of at once (Security Hub User Guide, "Security Hub controls for Amazon CloudWatch").
  calls = {
    bucket_policy_changes = [
      "PutBucketAcl",
      "PutBucketPolicy",
      "PutBucketCors",
      "PutBucketLifecycle",
      "PutBucketReplication",
      "DeleteBucketPolicy",
      "DeleteBucketCors",
      "DeleteBucketLifecycle",
      "DeleteBucketReplication",
    ]
    firewall_changes = [
      "AuthorizeSecurityGroupIngress",
      "AuthorizeSecurityGroupEgress",
      "RevokeSecurityGroupIngress",
      "RevokeSecurityGroupEgress",
      "CreateSecurityGroup",
      "DeleteSecurityGroup",
    ]
    network_acl_changes = [
      "CreateNetworkAcl",
      "CreateNetworkAclEntry",
      "DeleteNetworkAcl",
      "DeleteNetworkAclEntry",
      "ReplaceNetworkAclEntry",
      "ReplaceNetworkAclAssociation",
    ]
    gateway_changes = [
      "CreateCustomerGateway",
      "DeleteCustomerGateway",
      "AttachInternetGateway",
      "CreateInternetGateway",
      "DeleteInternetGateway",
      "DetachInternetGateway",
    ]
    route_changes = [
      "CreateRoute",
      "CreateRouteTable",
      "ReplaceRoute",
      "ReplaceRouteTableAssociation",
      "DeleteRouteTable",
      "DeleteRoute",
      "DisassociateRouteTable",
    ]
    network_changes = [
      "CreateVpc",
      "DeleteVpc",
      "ModifyVpcAttribute",
      "AcceptVpcPeeringConnection",
      "CreateVpcPeeringConnection",
      "DeleteVpcPeeringConnection",
      "RejectVpcPeeringConnection",
    ]
  }
  patterns = merge(
    {
      root_use              = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS }"
      login_failures        = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"
      login_without_mfa     = "{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed != \"Yes\") }"
      unauthorized_calls    = "{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }"
      access_policy_changes = "{ $.eventSource = \"iam.amazonaws.com\" }"
      trail_changes         = "{ $.eventSource = \"cloudtrail.amazonaws.com\" }"
      recorder_changes      = "{ $.eventSource = \"config.amazonaws.com\" }"
      key_deletion          = "{ $.eventSource = \"kms.amazonaws.com\" }"
      organization_changes  = "{ $.eventSource = \"organizations.amazonaws.com\" }"
    },
    { for name, calls in local.calls : name => "{ ${join(" || ", formatlist("($.eventName = %s)", calls))} }" },
  )
}

resource "aws_cloudwatch_log_group" "trail" {
  count             = var.protected ? 1 : 0
  name              = "/clinic/trail"
  retention_in_days = 2192
  kms_key_id        = var.kms_key_arn
}

resource "aws_iam_role" "trail" {
  count = var.protected ? 1 : 0
  name  = "clinic-trail"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "cloudtrail.amazonaws.com" }
    }]
  })
}

resource "aws_iam_policy" "trail" {
  count = var.protected ? 1 : 0
  name  = "clinic-trail"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.trail[0].arn}:*"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "trail" {
  count      = var.protected ? 1 : 0
  role       = aws_iam_role.trail[0].name
  policy_arn = aws_iam_policy.trail[0].arn
}

resource "aws_sns_topic" "security" {
  count             = var.protected ? 1 : 0
  name              = "clinic-security"
  kms_master_key_id = var.kms_key_arn
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each       = var.protected ? local.patterns : {}
  name           = each.key
  log_group_name = aws_cloudwatch_log_group.trail[0].name
  pattern        = each.value
  metric_transformation {
    name      = each.key
    namespace = "clinic/trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = aws_cloudwatch_log_metric_filter.this
  alarm_name          = "clinic-${each.key}"
  metric_name         = each.value.metric_transformation[0].name
  namespace           = each.value.metric_transformation[0].namespace
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = [aws_sns_topic.security[0].arn]
}

resource "aws_cloudtrail" "this" {
  name                          = "clinic"
  s3_bucket_name                = var.bucket
  is_multi_region_trail         = var.protected
  include_global_service_events = var.protected
  enable_log_file_validation    = var.protected
  kms_key_id                    = var.protected ? var.kms_key_arn : null
  sns_topic_name                = var.protected ? aws_sns_topic.security[0].name : null
  cloud_watch_logs_group_arn    = var.protected ? "${aws_cloudwatch_log_group.trail[0].arn}:*" : null
  cloud_watch_logs_role_arn     = var.protected ? aws_iam_role.trail[0].arn : null

  dynamic "event_selector" {
    for_each = var.protected ? ["objects"] : []
    content {
      data_resource {
        type   = "AWS::S3::Object"
        values = ["arn:aws:s3"]
      }
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = toset(["portal", "intake", "database"])
  name              = "/clinic/${each.key}"
  retention_in_days = var.protected ? 2192 : 30
  kms_key_id        = var.protected ? var.kms_key_arn : null
}
