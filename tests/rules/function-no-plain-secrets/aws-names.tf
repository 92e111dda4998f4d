resource "aws_lambda_function" "pass_names_about_secrets" {
  function_name = "names"
  environment {
    variables = {
      TOKEN_URL             = "https://login.example.org/token"
      API_KEY_HEADER        = "x-api-key"
      SECRETS_REGION        = "us-east-1"
      TOKEN_EXPIRY_SECONDS  = "3600"
      SECRETS_ENDPOINT      = "https://secretsmanager.us-east-1.amazonaws.com"
    }
  }
}

resource "aws_lambda_function" "fail_short_names" {
  function_name = "short"
  environment {
    variables = {
      DB_PASS = "Correct-Horse-7"
    }
  }
}

resource "aws_lambda_function" "fail_password_in_a_url" {
  function_name = "url"
  environment {
    variables = {
      TOKEN_URL = "https://portal:Correct-Horse-7@login.example.org/token"
    }
  }
}
