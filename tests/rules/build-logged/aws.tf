resource "aws_codebuild_project" "pass_default" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_codebuild_project" "pass_files" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type = "CODEPIPELINE"
  }
  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
    s3_logs {
      status   = "ENABLED"
      location = "records-logs/builds"
    }
  }
}

resource "aws_codebuild_project" "fail_off" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type = "CODEPIPELINE"
  }
  logs_config {
    cloudwatch_logs {
      status = "DISABLED"
    }
  }
}
