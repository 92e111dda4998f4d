resource "aws_ec2_serial_console_access" "pass_off" {
  enabled = false
}

resource "aws_ec2_serial_console_access" "fail_on" {
  enabled = true
}
