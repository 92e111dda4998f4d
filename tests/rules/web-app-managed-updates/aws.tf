resource "aws_elastic_beanstalk_environment" "pass_on" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
}

resource "aws_elastic_beanstalk_environment" "fail_off" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "false"
  }
}

resource "aws_elastic_beanstalk_environment" "fail_none" {
  name                = "records"
  application         = "records"
  solution_stack_name = "64bit Amazon Linux 2023 v4.0.0 running Python 3.11"
}
