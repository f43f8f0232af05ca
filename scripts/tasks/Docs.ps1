<#
.SYNOPSIS
    Writes the built module's help files: MAML from module/en-US/<Cmdlet>.md, and the about topics.
.NOTES
    Converted in a process of its own, because the syntax is read from the module, and an imported binary module stays locked.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

$sources = Join-Path $Layout.Root module en-US
$target = Join-Path $Layout.Module en-US
$null = New-Item -ItemType Directory -Path $target -Force
Copy-Item -Path "$sources/about_*.help.txt" -Destination $target

$pwsh = Join-Path $PSHOME pwsh.dll
dotnet $pwsh -NoProfile -NonInteractive -File "$PSScriptRoot/ConvertTo-Maml.ps1" -Module $Layout.Module -Source $sources -Destination (Join-Path $target ComponentInit.PS.dll-Help.xml)
