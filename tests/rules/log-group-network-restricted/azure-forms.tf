resource "azurerm_log_analytics_workspace" "pass_access_types" {
  internet_ingestion_access_type = "Disabled"
  internet_query_access_type     = "SecuredByPerimeter"
}

resource "azurerm_log_analytics_workspace" "fail_access_type" {
  internet_ingestion_access_type = "Disabled"
  internet_query_access_type     = "Enabled"
}
