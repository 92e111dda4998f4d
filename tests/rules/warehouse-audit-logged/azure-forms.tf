resource "azurerm_synapse_sql_pool" "pass_default" {
  name = "records"
}

resource "azurerm_synapse_sql_pool_extended_auditing_policy" "of_pass_default" {
  sql_pool_id      = azurerm_synapse_sql_pool.pass_default.id
  storage_endpoint = "https://records.blob.core.windows.net"
}
