variable "unknown" {}

resource "aws_ses_configuration_set" "pass_required" {
  name = "pass-required"
  delivery_options {
    tls_policy = "Require"
  }
}

resource "aws_ses_configuration_set" "fail_default" {
  name = "fail-default"
}

resource "aws_ses_configuration_set" "fail_optional" {
  name = "fail-optional"
  delivery_options {
    tls_policy = "Optional"
  }
}

resource "aws_ses_configuration_set" "unknown_variable" {
  name = "unknown-variable"
  delivery_options {
    tls_policy = var.unknown
  }
}

resource "aws_sesv2_configuration_set" "pass_second" {
  configuration_set_name = "pass-second"
  delivery_options {
    tls_policy = "REQUIRE"
  }
}

resource "aws_sesv2_configuration_set" "fail_second" {
  configuration_set_name = "fail-second"
}
