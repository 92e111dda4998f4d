# What a device says of itself comes before what its snapshot is.
resource "aws_ami" "pass_said" {
  name = "said"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0"
    encrypted   = true
  }
}

resource "aws_ami" "fail_said" {
  name = "said"
  ebs_block_device {
    device_name = "/dev/xvda"
    encrypted   = true
  }
  ebs_block_device {
    device_name = "/dev/xvdb"
    snapshot_id = "snap-0123456789abcdef0"
    encrypted   = false
  }
}

resource "aws_ami" "unknown_snapshot" {
  name = "snapshot"
  ebs_block_device {
    device_name = "/dev/xvda"
    snapshot_id = "snap-0123456789abcdef0"
  }
}
