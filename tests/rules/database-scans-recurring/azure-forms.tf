resource "azurerm_mssql_server" "pass_express" {
  name                                     = "express"
  express_vulnerability_assessment_enabled = true
}

resource "azurerm_mssql_server" "fail_not_express" {
  name                                     = "not-express"
  express_vulnerability_assessment_enabled = false
}
