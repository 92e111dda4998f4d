resource "aws_lambda_function_url" "pass_none" {
  function_name      = "intake"
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_function_url" "pass_named" {
  function_name      = "intake"
  authorization_type = "AWS_IAM"
  cors {
    allow_origins = ["https://portal.clinic.example"]
  }
}

resource "aws_lambda_function_url" "fail_star" {
  function_name      = "intake"
  authorization_type = "AWS_IAM"
  cors {
    allow_origins = ["*"]
  }
}
