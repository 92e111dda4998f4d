resource "azuread_conditional_access_policy" "pass_mfa" {
  display_name = "pass-mfa"
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

resource "azuread_conditional_access_policy" "pass_block" {
  display_name = "pass-block"
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
    built_in_controls = ["block"]
  }
}

resource "azuread_conditional_access_policy" "fail_terms" {
  display_name = "fail-terms"
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
    built_in_controls = ["approvedApplication"]
  }
}

resource "azuread_conditional_access_policy" "fail_either" {
  display_name = "fail-either"
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
    built_in_controls = ["mfa", "passwordChange"]
  }
}

resource "azuread_conditional_access_policy" "pass_both" {
  display_name = "pass-both"
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
    operator          = "AND"
    built_in_controls = ["mfa", "passwordChange"]
  }
}

resource "azuread_conditional_access_policy" "na_session" {
  display_name = "na-session"
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
  session_controls {
    sign_in_frequency        = 8
    sign_in_frequency_period = "hours"
  }
}
