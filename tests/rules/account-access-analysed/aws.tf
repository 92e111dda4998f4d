resource "aws_accessanalyzer_analyzer" "pass_account" {
  analyzer_name = "account"
}

resource "aws_accessanalyzer_analyzer" "pass_organisation" {
  analyzer_name = "organisation"
  type          = "ORGANIZATION"
}

resource "aws_accessanalyzer_analyzer" "na_unused" {
  analyzer_name = "unused"
  type          = "ACCOUNT_UNUSED_ACCESS"
}
