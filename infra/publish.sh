#!/usr/bin/env bash
# Lays out what the Functions host is given, in artifacts/functions: the app with its own .NET runtime, compiled ahead,
# the model, host.json and a folder for each function.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rm -rf artifacts/functions
dotnet publish src/Ingestion.App --configuration Release --runtime linux-x64 --self-contained \
  -p:PublishReadyToRun=true --output artifacts/functions
