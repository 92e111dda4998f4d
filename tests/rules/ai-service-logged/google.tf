resource "google_dialogflow_agent" "pass_agent" {
  display_name          = "records"
  default_language_code = "en"
  time_zone             = "America/New_York"
  enable_logging        = true
}

resource "google_dialogflow_agent" "fail_agent" {
  display_name          = "records"
  default_language_code = "en"
  time_zone             = "America/New_York"
}

resource "google_dialogflow_cx_agent" "pass_cx" {
  display_name               = "records"
  location                   = "global"
  default_language_code      = "en"
  time_zone                  = "America/New_York"
  enable_stackdriver_logging = true
}

resource "google_dialogflow_cx_agent" "pass_advanced" {
  display_name          = "records"
  location              = "global"
  default_language_code = "en"
  time_zone             = "America/New_York"
  advanced_settings {
    logging_settings {
      enable_stackdriver_logging = true
    }
  }
}

resource "google_dialogflow_cx_agent" "fail_cx" {
  display_name          = "records"
  location              = "global"
  default_language_code = "en"
  time_zone             = "America/New_York"
}

resource "google_dialogflow_cx_webhook" "pass_hook" {
  display_name               = "records"
  parent                     = "projects/clinic/locations/global/agents/records"
  enable_stackdriver_logging = true
}

resource "google_dialogflow_cx_webhook" "fail_hook" {
  display_name = "records"
  parent       = "projects/clinic/locations/global/agents/records"
}
