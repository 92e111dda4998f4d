resource "aws_vpc" "clinic" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "inside" {
  vpc_id     = aws_vpc.clinic.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "outside" {
  vpc_id                  = aws_vpc.clinic.id
  cidr_block              = "10.0.2.0/24"
  map_public_ip_on_launch = true
}

resource "aws_emr_cluster" "pass_inside" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  ec2_attributes {
    instance_profile = "records"
    subnet_id        = aws_subnet.inside.id
  }
}

resource "aws_emr_cluster" "fail_outside" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  ec2_attributes {
    instance_profile = "records"
    subnet_id        = aws_subnet.outside.id
  }
}

resource "aws_emr_cluster" "na_elsewhere" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  ec2_attributes {
    instance_profile = "records"
    subnet_id        = "subnet-0123456789abcdef0"
  }
}
