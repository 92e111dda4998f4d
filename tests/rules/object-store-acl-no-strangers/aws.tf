variable "unknown" {}

resource "aws_s3_bucket_acl" "pass_private" {
  bucket = "elsewhere"
  acl    = "private"
}

resource "aws_s3_bucket_acl" "fail_canned" {
  bucket = "elsewhere"
  acl    = "authenticated-read"
}

resource "aws_s3_bucket_acl" "fail_grant" {
  bucket = "elsewhere"
  access_control_policy {
    owner {
      id = "0123456789abcdef"
    }
    grant {
      permission = "READ"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
      }
    }
  }
}

resource "aws_s3_bucket_acl" "unknown_variable" {
  bucket = "elsewhere"
  acl    = var.unknown
}
