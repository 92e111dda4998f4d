resource "aws_codebuild_project" "pass_pipeline" {
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

resource "aws_codebuild_project" "pass_plain" {
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
  secondary_sources {
    source_identifier = "docs"
    type              = "GITHUB"
    location          = "https://github.com/clinic/docs.git"
  }
}

resource "aws_codebuild_project" "fail_token" {
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
  secondary_sources {
    source_identifier = "docs"
    type              = "BITBUCKET"
    location          = "https://builder:example-token@bitbucket.org/clinic/docs.git"
  }
}
