resource "azurerm_cognitive_account" "pass_name_of_azurerm_2" {
  kind                              = "OpenAI"
  outbound_network_access_restrited = true
  fqdns                             = ["records.example"]
}

resource "azurerm_cognitive_account" "fail_no_names" {
  kind                               = "OpenAI"
  outbound_network_access_restricted = true
  fqdns                              = [""]
}
