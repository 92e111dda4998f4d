resource "aws_codebuild_project" "fail_without_status" {
  logs_config {
    s3_logs {
      encryption_disabled = true
      location            = "logs/builds"
    }
  }
}

resource "aws_codebuild_project" "pass_without_status" {
  logs_config {
    s3_logs {
      location = "logs/builds"
    }
  }
}

resource "aws_codebuild_project" "na_off" {
  logs_config {
    s3_logs {
      encryption_disabled = true
      status              = "DISABLED"
    }
  }
}
