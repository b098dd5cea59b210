#!/usr/bin/env bash
# Installs clientgen for the steps that follow.
#   VERSION  the version of the tool
#   SOURCE   a feed, or a folder with the package; empty for the feeds that are configured
#   TOOLS    the folder it goes to
set -euo pipefail

tools=${TOOLS:?TOOLS is the folder the tool goes to}
options=(--tool-path "$tools" --version "${VERSION:?VERSION is the version of the tool}")
if [ -n "${SOURCE:-}" ]; then options+=(--add-source "$SOURCE"); fi
dotnet tool install ClientGen.Cli "${options[@]}"
if [ -n "${GITHUB_PATH:-}" ]; then printf '%s\n' "$tools" >> "$GITHUB_PATH"; fi
