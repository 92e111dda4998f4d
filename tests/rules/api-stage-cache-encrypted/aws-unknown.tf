variable "cached" {
  type = bool
}

resource "aws_api_gateway_stage" "unknown_cache" {
  rest_api_id           = "abcdef1234"
  deployment_id         = "abcdef"
  stage_name            = "live"
  cache_cluster_enabled = var.cached
  cache_cluster_size    = "0.5"
}
