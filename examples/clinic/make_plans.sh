#!/bin/sh
# Makes plan.json (the bad variant) and good.plan.json with the real provider, before any apply.
# TF_CLI_CONFIG_FILE may name a configuration with a provider mirror.
set -eu
cd "$(dirname "$0")"
for variant in bad good; do
  (
    cd "$variant"
    terraform init -input=false >/dev/null
    terraform plan -input=false -lock=false -out=../plan.tfplan >/dev/null
    case $variant in bad) out=plan.json ;; *) out=good.plan.json ;; esac
    terraform show -json ../plan.tfplan >"../$out"
    rm ../plan.tfplan
  )
done
