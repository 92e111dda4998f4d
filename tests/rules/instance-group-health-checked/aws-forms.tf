resource "aws_autoscaling_group" "fail_traffic_source" {
  health_check_type = "EC2"
}

resource "aws_autoscaling_traffic_source_attachment" "portal" {
  autoscaling_group_name = aws_autoscaling_group.fail_traffic_source.id
  traffic_source {
    identifier = aws_lb_target_group.portal.arn
    type       = "elbv2"
  }
}

resource "aws_autoscaling_group" "pass_several" {
  health_check_type = "EC2,ELB"
  load_balancers    = ["portal"]
}

resource "aws_autoscaling_group" "na_alone" {
  health_check_type = "EC2"
}
