resource "aws_acmpca_certificate_authority" "pass_crl" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "clinic.example"
    }
  }
  revocation_configuration {
    crl_configuration {
      enabled            = true
      expiration_in_days = 7
      s3_bucket_name     = "revoked"
    }
  }
}

resource "aws_acmpca_certificate_authority" "pass_ocsp" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "clinic.example"
    }
  }
  revocation_configuration {
    ocsp_configuration {
      enabled = true
    }
  }
}

resource "aws_acmpca_certificate_authority" "fail_default" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "clinic.example"
    }
  }
}

resource "aws_acmpca_certificate_authority" "na_short" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "clinic.example"
    }
  }
  usage_mode = "SHORT_LIVED_CERTIFICATE"
}

resource "aws_acmpca_certificate_authority" "fail_off" {
  certificate_authority_configuration {
    key_algorithm     = "RSA_4096"
    signing_algorithm = "SHA512WITHRSA"
    subject {
      common_name = "clinic.example"
    }
  }
  revocation_configuration {
    crl_configuration {
      enabled = false
    }
  }
}
