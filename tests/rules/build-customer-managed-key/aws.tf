resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_codebuild_project" "pass_key" {
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
  encryption_key = aws_kms_key.records.arn
}

resource "aws_codebuild_project" "fail_default" {
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

resource "aws_codepipeline" "pass_pipeline" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  artifact_store {
    location = "records-artifacts"
    type     = "S3"
    encryption_key {
      id   = aws_kms_key.records.arn
      type = "KMS"
    }
  }
  stage {
    name = "Source"
    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeCommit"
      version          = "1"
      output_artifacts = ["source"]
      configuration = {
        RepositoryName = "records"
        BranchName     = "main"
      }
    }
  }
  stage {
    name = "Build"
    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["source"]
      configuration = {
        ProjectName = "records"
      }
    }
  }
}

resource "aws_codepipeline" "fail_pipeline" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  artifact_store {
    location = "records-artifacts"
    type     = "S3"
  }
  stage {
    name = "Source"
    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeCommit"
      version          = "1"
      output_artifacts = ["source"]
      configuration = {
        RepositoryName = "records"
        BranchName     = "main"
      }
    }
  }
  stage {
    name = "Build"
    action {
      name            = "Build"
      category        = "Build"
      owner           = "AWS"
      provider        = "CodeBuild"
      version         = "1"
      input_artifacts = ["source"]
      configuration = {
        ProjectName = "records"
      }
    }
  }
}

resource "aws_codeartifact_domain" "pass_domain" {
  domain         = "records"
  encryption_key = aws_kms_key.records.arn
}

resource "aws_codeartifact_domain" "fail_domain" {
  domain = "records"
}

resource "aws_imagebuilder_component" "pass_component" {
  name       = "records"
  platform   = "Linux"
  version    = "1.0.0"
  uri        = "s3://records/component.yml"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_imagebuilder_component" "fail_component" {
  name     = "records"
  platform = "Linux"
  version  = "1.0.0"
  uri      = "s3://records/component.yml"
}

resource "aws_imagebuilder_distribution_configuration" "pass_distribution" {
  name = "records"
  distribution {
    region = "us-east-1"
    ami_distribution_configuration {
      name       = "records-{{ imagebuilder:buildDate }}"
      kms_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_imagebuilder_distribution_configuration" "fail_distribution" {
  name = "records"
  distribution {
    region = "us-east-1"
    ami_distribution_configuration {
      name = "records-{{ imagebuilder:buildDate }}"
    }
  }
}

resource "aws_imagebuilder_image_recipe" "pass_recipe" {
  name         = "records"
  parent_image = "arn:aws:imagebuilder:us-east-1:aws:image/amazon-linux-2023-x86/x.x.x"
  version      = "1.0.0"
  component {
    component_arn = "arn:aws:imagebuilder:us-east-1:aws:component/update-linux/x.x.x"
  }
  block_device_mapping {
    device_name = "/dev/xvda"
    ebs {
      encrypted  = true
      kms_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_imagebuilder_image_recipe" "fail_recipe" {
  name         = "records"
  parent_image = "arn:aws:imagebuilder:us-east-1:aws:image/amazon-linux-2023-x86/x.x.x"
  version      = "1.0.0"
  component {
    component_arn = "arn:aws:imagebuilder:us-east-1:aws:component/update-linux/x.x.x"
  }
  block_device_mapping {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true
    }
  }
}
