variable "protected" {
  type = bool
}

variable "subnet_ids" {
  type = list(string)
}

variable "security_group_id" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "kms_key_arn" {
  type = string
}

variable "log_bucket" {
  type = string
}

variable "secret_arn" {
  type = string
}

variable "role_arn" {
  type = string
}

resource "aws_lb" "this" {
  name                       = "clinic-portal"
  subnets                    = var.subnet_ids
  security_groups            = [var.security_group_id]
  enable_deletion_protection = var.protected
  drop_invalid_header_fields = var.protected
  access_logs {
    bucket  = var.log_bucket
    prefix  = "portal"
    enabled = var.protected
  }
}

resource "aws_lb_target_group" "this" {
  name     = "clinic-portal"
  port     = 8443
  protocol = "HTTPS"
  vpc_id   = var.vpc_id
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = var.protected ? "ELBSecurityPolicy-TLS13-1-2-2021-06" : "ELBSecurityPolicy-2016-08"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"
  default_action {
    type             = var.protected ? "redirect" : "forward"
    target_group_arn = var.protected ? null : aws_lb_target_group.this.arn
    dynamic "redirect" {
      for_each = var.protected ? [443] : []
      content {
        protocol    = "HTTPS"
        port        = redirect.value
        status_code = "HTTP_301"
      }
    }
  }
}

resource "aws_iam_role" "worker" {
  count = var.protected ? 1 : 0
  name  = "clinic-worker"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_instance_profile" "worker" {
  count = var.protected ? 1 : 0
  name  = "clinic-worker"
  role  = aws_iam_role.worker[0].name
}

resource "aws_instance" "worker" {
  count                       = 2
  ami                         = "ami-12c6146b"
  instance_type               = "t3.small"
  subnet_id                   = var.subnet_ids[count.index]
  vpc_security_group_ids      = [var.security_group_id]
  associate_public_ip_address = !var.protected
  monitoring                  = var.protected
  iam_instance_profile        = var.protected ? aws_iam_instance_profile.worker[0].name : null
  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = var.protected ? "required" : "optional"
  }
  root_block_device {
    volume_size = 40
    encrypted   = var.protected
    kms_key_id  = var.protected ? var.kms_key_arn : null
  }
}

resource "aws_ebs_volume" "scans" {
  for_each          = toset(["radiology", "laboratory"])
  availability_zone = "us-east-1a"
  size              = 200
  encrypted         = var.protected
  kms_key_id        = var.protected ? var.kms_key_arn : null
  tags = {
    Name = each.key
  }
}

resource "aws_efs_file_system" "documents" {
  creation_token = "clinic-documents"
  encrypted      = var.protected
  kms_key_id     = var.protected ? var.kms_key_arn : null
}

resource "aws_efs_file_system_policy" "documents" {
  count          = var.protected ? 1 : 0
  file_system_id = aws_efs_file_system.documents.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_sqs_queue" "failures" {
  count             = var.protected ? 1 : 0
  name              = "clinic-intake-failures"
  kms_master_key_id = var.kms_key_arn
}

resource "aws_lambda_function" "intake" {
  function_name = "clinic-intake"
  role          = var.role_arn
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
  kms_key_arn   = var.protected ? var.kms_key_arn : null

  reserved_concurrent_executions = var.protected ? 10 : -1

  dynamic "vpc_config" {
    for_each = var.protected ? [var.subnet_ids] : []
    content {
      subnet_ids         = vpc_config.value
      security_group_ids = [var.security_group_id]
    }
  }

  dynamic "dead_letter_config" {
    for_each = aws_sqs_queue.failures
    content {
      target_arn = dead_letter_config.value.arn
    }
  }

  tracing_config {
    mode = var.protected ? "Active" : "PassThrough"
  }

  environment {
    variables = {
      DB_SECRET_ARN = var.secret_arn
      DB_PASSWORD   = var.protected ? "" : "example-only-not-a-real-password"
    }
  }
}
