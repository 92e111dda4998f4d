variable "networks" {
  type = set(string)
}

resource "aws_s3_access_point" "unknown_network" {
  bucket = "clinic-records"
  name   = "records"

  public_access_block_configuration {
    block_public_policy     = false
    restrict_public_buckets = false
  }

  dynamic "vpc_configuration" {
    for_each = var.networks
    content {
      vpc_id = vpc_configuration.value
    }
  }

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }]
  })
}
