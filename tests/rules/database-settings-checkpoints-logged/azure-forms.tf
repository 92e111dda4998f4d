resource "azurerm_postgresql_configuration" "fail_capital_letters" {
  name  = "LOG_CHECKPOINTS"
  value = "off"
}

resource "azurerm_postgresql_configuration" "pass_boolean" {
  name  = "log_checkpoints"
  value = true
}
