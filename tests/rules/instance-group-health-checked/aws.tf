resource "aws_autoscaling_attachment" "records" {
  autoscaling_group_name = aws_autoscaling_group.fail_attached.name
  lb_target_group_arn    = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/records/0123456789abcdef"
}

resource "aws_autoscaling_group" "pass_checked" {
  max_size             = 3
  min_size             = 1
  availability_zones   = ["us-east-1a"]
  launch_configuration = "records"
  health_check_type    = "ELB"
  target_group_arns    = ["arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/records/0123456789abcdef"]
}

resource "aws_autoscaling_group" "fail_machine" {
  max_size             = 3
  min_size             = 1
  availability_zones   = ["us-east-1a"]
  launch_configuration = "records"
  health_check_type    = "EC2"
  load_balancers       = ["records"]
}

resource "aws_autoscaling_group" "fail_attached" {
  max_size             = 3
  min_size             = 1
  availability_zones   = ["us-east-1a"]
  launch_configuration = "records"
  name                 = "attached"
}

resource "aws_autoscaling_group" "na_alone" {
  max_size             = 3
  min_size             = 1
  availability_zones   = ["us-east-1a"]
  launch_configuration = "records"
}
