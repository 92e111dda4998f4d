resource "azuread_conditional_access_policy" "pass_on" {
  display_name = "pass-on"
  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }
  state = "enabled"
  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

resource "azuread_conditional_access_policy" "fail_off" {
  display_name = "fail-off"
  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }
  state = "disabled"
  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}

resource "azuread_conditional_access_policy" "fail_reporting" {
  display_name = "fail-reporting"
  conditions {
    client_app_types = ["all"]
    applications {
      included_applications = ["All"]
    }
    users {
      included_users = ["All"]
    }
  }
  state = "enabledForReportingButNotEnforced"
  grant_controls {
    operator          = "OR"
    built_in_controls = ["mfa"]
  }
}
