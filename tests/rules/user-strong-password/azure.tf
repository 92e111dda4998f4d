resource "azuread_user" "pass_default" {
  user_principal_name = "pass-default@clinic.example"
  display_name        = "pass-default"
}

resource "azuread_user" "fail_weak" {
  user_principal_name     = "fail-weak@clinic.example"
  display_name            = "fail-weak"
  disable_strong_password = true
}
