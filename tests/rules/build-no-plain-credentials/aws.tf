resource "aws_codebuild_project" "pass_none" {
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

resource "aws_codebuild_project" "pass_other" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "STAGE"
      value = "prod"
    }
  }
  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_codebuild_project" "pass_secret" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "AWS_ACCESS_KEY_ID"
      value = "deploy/key"
      type  = "SECRETS_MANAGER"
    }
  }
  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_codebuild_project" "fail_key" {
  name         = "records"
  service_role = "arn:aws:iam::123456789012:role/records"
  artifacts {
    type = "CODEPIPELINE"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
    environment_variable {
      name  = "AWS_ACCESS_KEY_ID"
      value = "AKIAIOSFODNN7EXAMPLE"
    }
  }
  source {
    type = "CODEPIPELINE"
  }
}
