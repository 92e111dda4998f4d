variable "unknown" {}

resource "google_compute_firewall" "pass_office" {
  name          = "pass-office"
  network       = "clinic"
  source_ranges = ["203.0.113.0/24"]

  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_firewall" "pass_tags" {
  name        = "pass-tags"
  network     = "clinic"
  source_tags = ["web"]

  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_firewall" "pass_other" {
  name          = "pass-other"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["443"]
  }
}

resource "google_compute_firewall" "fail_world" {
  name          = "fail-world"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_firewall" "fail_no_source" {
  name    = "fail-no-source"
  network = "clinic"


  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_firewall" "fail_range" {
  name          = "fail-range"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
    ports    = ["443", "3000-4000"]
  }
}

resource "google_compute_firewall" "fail_all_ports" {
  name          = "fail-all-ports"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "tcp"
  }
}

resource "google_compute_firewall" "fail_all_protocols" {
  name          = "fail-all-protocols"
  network       = "clinic"
  source_ranges = ["0.0.0.0/0"]

  allow {
    protocol = "all"
  }
}

resource "google_compute_firewall" "na_out" {
  name               = "na-out"
  network            = "clinic"
  destination_ranges = ["0.0.0.0/0"]
  direction          = "EGRESS"
  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_firewall" "unknown_source" {
  name          = "unknown-source"
  network       = "clinic"
  source_ranges = [var.unknown]

  allow {
    protocol = "tcp"
    ports    = ["3389"]
  }
}

resource "google_compute_network_firewall_policy_rule" "fail_policy" {
  firewall_policy = "clinic"
  priority        = 100
  action          = "allow"
  direction       = "INGRESS"
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3389"]
    }
  }
}
