resource "aws_elastic_beanstalk_environment" "pass_enhanced" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "enhanced"
  }
}

resource "aws_elastic_beanstalk_environment" "fail_basic" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "basic"
  }
}

resource "aws_elastic_beanstalk_environment" "fail_none" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
}
