#!/usr/bin/env bash
# Starts build.ps1 in the PowerShell that .config/dotnet-tools.json pins; arguments go through.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off NO_COLOR=1

dotnet tool restore >/dev/null
version=$(sed -n 's/.*"powershell".*"version": *"\([^"]*\)".*/\1/p' .config/dotnet-tools.json)
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
pwsh="${packages%/}/powershell/$version/tools/net10.0/any/unix/pwsh.dll"

# pwsh.dll itself: `dotnet pwsh` starts two processes more.
exec dotnet "$pwsh" -NoProfile -NonInteractive -File scripts/build.ps1 "$@"
