resource "azuread_application_password" "fail_default" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
}

resource "azuread_application_password" "pass_half_a_year" {
  application_id    = "/applications/00000000-0000-0000-0000-000000000000"
  end_date_relative = "4380h"
}

resource "azuread_application_password" "fail_ten_years" {
  application_id    = "/applications/00000000-0000-0000-0000-000000000000"
  end_date_relative = "87600h"
}

resource "azuread_application_password" "pass_dates" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  start_date     = "2026-01-01T00:00:00Z"
  end_date       = "2026-12-31T00:00:00Z"
}

resource "azuread_application_password" "fail_dates" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  start_date     = "2026-01-01T00:00:00Z"
  end_date       = "2036-01-01T00:00:00Z"
}

resource "azuread_service_principal_password" "fail_principal" {
  service_principal_id = "00000000-0000-0000-0000-000000000000"
}
