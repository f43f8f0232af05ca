<#
.SYNOPSIS
    Fails unless a tree can be released: everything is committed, and CHANGELOG.md says what the version brings.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Root,
    [Parameter(Mandatory)] [string] $Version
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$changes = @(git -C $Root status --porcelain)
if ($LASTEXITCODE -ne 0) {
    throw "$Root is not a git work tree."
}

if ($changes) {
    throw "Commit or remove first what the release would not have:`n$($changes -join "`n")"
}

if (-not (& "$PSScriptRoot/Read-ChangelogSection.ps1" -Root $Root -Version $Version)) {
    throw "CHANGELOG.md says nothing about $Version`: write a section '## $Version'."
}

"$Version can be released from $(git -C $Root rev-parse --short HEAD)"
