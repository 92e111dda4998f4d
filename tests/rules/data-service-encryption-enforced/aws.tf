resource "aws_athena_workgroup" "pass_default" {
  name = "records"
  configuration {
    result_configuration {
      output_location = "s3://records/results/"
    }
  }
}

resource "aws_athena_workgroup" "pass_on" {
  name = "records"
  configuration {
    enforce_workgroup_configuration = true
  }
}

resource "aws_athena_workgroup" "fail_off" {
  name = "records"
  configuration {
    enforce_workgroup_configuration = false
  }
}

resource "aws_athena_workgroup" "fail_empty" {
  name = "records"
}
