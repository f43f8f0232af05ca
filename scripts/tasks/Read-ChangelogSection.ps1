<#
.SYNOPSIS
    Gives what CHANGELOG.md says of a version, or an empty text where it says nothing.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Root,
    [Parameter(Mandatory)] [string] $Version
)

$changelog = (Get-Content -LiteralPath (Join-Path $Root CHANGELOG.md) -Raw).ReplaceLineEndings("`n")
[regex]::Match($changelog, "(?ms)^## $([regex]::Escape($Version))(?: [^\n]*)?\n(?<text>.*?)(?=^## |\z)").Groups['text'].Value.Trim()
