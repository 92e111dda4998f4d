resource "azuread_named_location" "pass_office" {
  display_name = "pass-office"
  ip {
    ip_ranges = ["203.0.113.0/24"]
    trusted   = true
  }
}

resource "azuread_named_location" "na_other" {
  display_name = "na-other"
  ip {
    ip_ranges = ["198.51.100.0/24"]
  }
}
