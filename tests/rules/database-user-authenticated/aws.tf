variable "unknown" {}

resource "aws_elasticache_user" "pass" {
  user_id       = "pass"
  access_string = "on ~* +@all"
  engine        = "REDIS"
  authentication_mode {
    type = "iam"
  }
  user_name = "pass"
}

resource "aws_elasticache_user" "fail" {
  user_id              = "fail"
  user_name            = "clinic"
  access_string        = "on ~* +@all"
  engine               = "REDIS"
  no_password_required = true
}

resource "aws_elasticache_user" "fail_mode" {
  user_id       = "fail-mode"
  user_name     = "clinic"
  access_string = "on ~* +@all"
  engine        = "REDIS"
  authentication_mode {
    type = "no-password-required"
  }
}

resource "aws_elasticache_user" "pass_passwords" {
  user_id       = "pass-passwords"
  user_name     = "clinic"
  access_string = "on ~* +@all"
  engine        = "REDIS"
  passwords     = ["example-only-password"]
}

resource "aws_memorydb_user" "pass_memorydb" {
  user_name     = "pass-memorydb"
  access_string = "on ~* +@all"
  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user" "unknown_variable" {
  user_id              = "unknown-variable"
  user_name            = "clinic"
  access_string        = "on ~* +@all"
  engine               = "REDIS"
  no_password_required = var.unknown
}
