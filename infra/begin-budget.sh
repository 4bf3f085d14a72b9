#!/usr/bin/env bash
# Remembers, the first time, in which month the budget began: Azure does not let that date change afterwards.
set -euo pipefail

if [ -z "${BUDGET_START:-}" ]; then
  azd env set BUDGET_START "$(date -u +%Y-%m-01)"
fi
