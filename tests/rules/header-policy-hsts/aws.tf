variable "unknown" {}

resource "aws_cloudfront_response_headers_policy" "pass_two_years" {
  name = "pass-two-years"
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 63072000
      override                   = true
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "pass_year" {
  name = "pass-year"
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "fail_short" {
  name = "fail-short"
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 300
      override                   = true
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "fail_none" {
  name = "fail-none"
  security_headers_config {
    content_type_options {
      override = true
    }
  }
}

resource "aws_cloudfront_response_headers_policy" "unknown_age" {
  name = "unknown-age"
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = var.unknown
      override                   = true
    }
  }
}
