# As configurations were written before Terraform 0.12.

variable "origins" {
  type    = "list"
  default = ["*"]
}

resource "azurerm_app_service" "fail_list_in_list" {
  site_config {
    cors {
      allowed_origins = ["${var.origins}"]
    }
  }
}

resource "azurerm_app_service" "fail_list_function" {
  site_config {
    cors {
      allowed_origins = "${concat(list("https://records.example"), var.origins)}"
    }
  }
}

resource "azurerm_app_service" "pass_list_function" {
  site_config {
    cors {
      allowed_origins = "${list("https://records.example")}"
    }
  }
}
