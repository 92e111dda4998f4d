resource "aws_transfer_workflow" "pass_handled" {
  steps {
    type = "DECRYPT"
    decrypt_step_details {
      name = "open"
      type = "PGP"
      destination_file_location {
        s3_file_location {
          bucket = "elsewhere"
          key    = "in/"
        }
      }
    }
  }
  on_exception_steps {
    type = "TAG"
    tag_step_details {
      name = "mark"
      tags {
        key   = "state"
        value = "seen"
      }
    }
  }
}

resource "aws_transfer_workflow" "fail_ignored" {
  steps {
    type = "DECRYPT"
    decrypt_step_details {
      name = "open"
      type = "PGP"
      destination_file_location {
        s3_file_location {
          bucket = "elsewhere"
          key    = "in/"
        }
      }
    }
  }
}

resource "aws_transfer_workflow" "na_no_decryption" {
  steps {
    type = "TAG"
    tag_step_details {
      name = "mark"
      tags {
        key   = "state"
        value = "seen"
      }
    }
  }
}
