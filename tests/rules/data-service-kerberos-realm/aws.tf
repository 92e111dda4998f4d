resource "aws_emr_cluster" "pass_realm" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  kerberos_attributes {
    realm              = "CLINIC.INTERNAL"
    kdc_admin_password = "example-only-1"
  }
}

resource "aws_emr_cluster" "fail_empty" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  kerberos_attributes {
    realm              = ""
    kdc_admin_password = "example-only-1"
  }
}

resource "aws_emr_cluster" "na_none" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
}
