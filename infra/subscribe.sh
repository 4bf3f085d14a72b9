#!/usr/bin/env bash
# The second stage: waits until the host has made the webhook's key, and subscribes the app to the storage's events.
# Needs the outputs of the first stage in the environment, as azd sets them for its hooks.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for name in AZURE_SUBSCRIPTION_ID AZURE_RESOURCE_GROUP FUNCTION_APP_NAME STORAGE_ACCOUNT_NAME EVENT_TOPIC_NAME; do
  if [ -z "${!name:-}" ]; then
    echo "$name is not set. azd sets it for its hooks: run 'azd hooks run postdeploy' in the folder infra." >&2
    exit 1
  fi
done

# azd and az sign in apart: where az has not, or not to this subscription, it says so here.
az account set --subscription "$AZURE_SUBSCRIPTION_ID"

# The host loads its functions within a minute or two of the deployment.
attempts=30
until [ -n "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$FUNCTION_APP_NAME" \
  --query systemKeys.blobs_extension --output tsv 2>/dev/null)" ]; do
  attempts=$((attempts - 1))
  if [ "$attempts" -eq 0 ]; then
    echo "After five minutes the host of $FUNCTION_APP_NAME has no key 'blobs_extension': it has loaded no function with a blob trigger. Look at its log stream, then run 'azd hooks run postdeploy'." >&2
    exit 1
  fi
  sleep 10
done

az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name events --template-file events.bicep \
  --parameters functionAppName="$FUNCTION_APP_NAME" storageAccountName="$STORAGE_ACCOUNT_NAME" topicName="$EVENT_TOPIC_NAME" \
  --output none
