variable "subnets" {}

resource "aws_lambda_function" "pass_subnets_of_the_caller" {
  function_name = "subnets"
  role          = "arn:aws:iam::123456789012:role/service"
  runtime       = "python3.13"
  handler       = "main.handle"
  filename      = "function.zip"

  vpc_config {
    subnet_ids         = var.subnets
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}
