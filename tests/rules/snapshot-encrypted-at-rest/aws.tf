variable "unknown" {}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_ebs_snapshot_copy" "pass_copy" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
  encrypted          = true
}

resource "aws_ebs_snapshot_copy" "fail_copy" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
}

resource "aws_ebs_snapshot" "pass_of_encrypted" {
  volume_id = aws_ebs_volume.encrypted.id
}

resource "aws_ebs_snapshot" "fail_of_plain" {
  volume_id = aws_ebs_volume.plain.id
}

resource "aws_ami_copy" "pass_image" {
  name              = "image"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-west-2"
  encrypted         = true
}

resource "aws_ami_copy" "fail_image" {
  name              = "image"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-west-2"
}

resource "aws_ebs_snapshot_copy" "unknown_variable" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
  encrypted          = var.unknown
}

resource "aws_dlm_lifecycle_policy" "pass_schedule" {
  description        = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      backup = "yes"
    }
    schedule {
      name = "daily"
      create_rule {
        interval = 24
      }
      retain_rule {
        count = 35
      }
      cross_region_copy_rule {
        target    = "us-west-2"
        encrypted = true
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "fail_schedule" {
  description        = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      backup = "yes"
    }
    schedule {
      name = "daily"
      create_rule {
        interval = 24
      }
      retain_rule {
        count = 35
      }
      cross_region_copy_rule {
        target    = "us-west-2"
        encrypted = false
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "pass_event" {
  description        = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "us-west-2"
        encryption_configuration {
          encrypted = true
        }
        retain_rule {
          interval      = 15
          interval_unit = "MONTHS"
        }
      }
    }
    event_source {
      type = "MANAGED_CWE"
      parameters {
        description_regex = "^.*$"
        event_type        = "shareSnapshot"
        snapshot_owner    = ["123456789012"]
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "fail_event" {
  description        = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    policy_type = "EVENT_BASED_POLICY"
    action {
      name = "copy"
      cross_region_copy {
        target = "us-west-2"
        encryption_configuration {

        }
        retain_rule {
          interval      = 15
          interval_unit = "MONTHS"
        }
      }
    }
    event_source {
      type = "MANAGED_CWE"
      parameters {
        description_regex = "^.*$"
        event_type        = "shareSnapshot"
        snapshot_owner    = ["123456789012"]
      }
    }
  }
}

resource "aws_ami" "pass_image" {
  name = "pass-image"
  ebs_block_device {
    device_name = "/dev/xvda"
    encrypted   = true
    volume_size = 8
  }
}

resource "aws_ami" "fail_image" {
  name = "fail-image"
  ebs_block_device {
    device_name = "/dev/xvda"
    volume_size = 8
  }
}

resource "aws_ami" "unknown_image" {
  name = "unknown-image"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0"
  }
}
