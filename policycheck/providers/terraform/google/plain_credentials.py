"""Arguments of Google Cloud types that hold a password or key."""

from __future__ import annotations

from policycheck.providers.terraform.credentials import holds_credentials

holds_credentials(
    {
        "google_sql_user": ("password",),
        "google_sql_database_instance": ("root_password",),
        "google_alloydb_cluster": ("initial_user.password",),
        "google_alloydb_user": ("password",),
        "google_secret_manager_secret_version": ("secret_data",),
        "google_compute_disk": ("disk_encryption_key.raw_key",),
        "google_compute_instance": ("boot_disk.disk_encryption_key_raw", "attached_disk.disk_encryption_key_raw"),
        "google_container_cluster": ("master_auth.password",),
        "google_datastream_connection_profile": (
            "mysql_profile.password",
            "postgresql_profile.password",
            "oracle_profile.password",
        ),
    }
)
