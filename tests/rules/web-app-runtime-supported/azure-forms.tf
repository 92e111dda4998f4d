resource "azurerm_app_service" "fail_image" {
  site_config {
    linux_fx_version = "PHP|7.4"
  }
}

resource "azurerm_app_service" "fail_dotnet_core" {
  site_config {
    linux_fx_version = "DOTNETCORE|3.1"
  }
}

resource "azurerm_app_service" "pass_image" {
  site_config {
    linux_fx_version = "NODE|20-lts"
  }
}

resource "azurerm_app_service" "pass_container" {
  site_config {
    linux_fx_version = "DOCKER|records:7.4"
  }
}
