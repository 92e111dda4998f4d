# A role in the client's account that the provider's scan takes on. It reads configuration and no data.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "scanner_principal_arn" {
  description = "The provider's own role, which runs policycheck."
  type        = string

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/", var.scanner_principal_arn))
    error_message = "Name one role or user, not a whole account."
  }
}

variable "external_id" {
  description = "Given by the provider, another one for each client."
  type        = string

  validation {
    condition     = length(var.external_id) >= 16
    error_message = "At least 16 characters, so that it cannot be guessed."
  }
}

variable "role_name" {
  description = "The role's name; `policycheck scan aws --organization` expects the same one in every account."
  type        = string
  default     = "policycheck"
}

variable "tags" {
  description = "Tags of the role and its policies."
  type        = map(string)
  default     = {}
}

locals {
  # A managed policy holds at most 6,144 characters, a role at most 10 of them: the actions are spread over several.
  actions = jsondecode(file("${path.module}/policy.json")).Statement[0].Action
  parts   = { for number, actions in chunklist(local.actions, 120) : tostring(number + 1) => actions }
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [var.scanner_principal_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [var.external_id]
    }
  }
}

data "aws_iam_policy_document" "read" {
  for_each = local.parts

  statement {
    sid       = "PolicycheckScan"
    actions   = each.value
    resources = ["*"]
  }
}

resource "aws_iam_role" "scan" {
  name                 = var.role_name
  description          = "Reads configuration for policycheck, every night. Writes nothing."
  assume_role_policy   = data.aws_iam_policy_document.trust.json
  max_session_duration = 3600
  tags                 = var.tags
}

resource "aws_iam_policy" "read" {
  for_each = local.parts

  name        = "${var.role_name}-read-${each.key}"
  description = "What policycheck reads, part ${each.key} of ${length(local.parts)}."
  policy      = data.aws_iam_policy_document.read[each.key].json
  tags        = var.tags
}

resource "aws_iam_role_policy_attachment" "read" {
  for_each = local.parts

  role       = aws_iam_role.scan.name
  policy_arn = aws_iam_policy.read[each.key].arn
}

output "role_arn" {
  description = "Goes into the provider's fleet.yaml."
  value       = aws_iam_role.scan.arn
}
