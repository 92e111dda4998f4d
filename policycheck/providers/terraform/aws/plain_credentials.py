"""Arguments of AWS types that hold a password or key."""

from __future__ import annotations

from policycheck.providers.terraform.credentials import holds_credentials

holds_credentials(
    {
        "aws_db_instance": ("password",),
        "aws_rds_cluster": ("master_password",),
        "aws_docdb_cluster": ("master_password",),
        "aws_redshift_cluster": ("master_password",),
        "aws_redshiftserverless_namespace": ("admin_user_password",),
        "aws_elasticache_replication_group": ("auth_token",),
        "aws_dms_endpoint": ("password",),
        "aws_mq_broker": ("user.password", "ldap_server_metadata.service_account_password"),
        "aws_directory_service_directory": ("password",),
        "aws_secretsmanager_secret_version": ("secret_string", "secret_binary"),
        "aws_datasync_location_object_storage": ("secret_key",),
        "aws_datasync_location_smb": ("password",),
        "aws_datasync_location_fsx_windows_file_system": ("password",),
        "aws_opensearch_domain": ("advanced_security_options.master_user_options.master_user_password",),
        "aws_elasticsearch_domain": ("advanced_security_options.master_user_options.master_user_password",),
        "aws_fsx_windows_file_system": ("self_managed_active_directory.password",),
    }
)
