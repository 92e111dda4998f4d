resource "azurerm_firewall" "pass_small_letters" {
  threat_intel_mode = "deny"
}
