<#
.SYNOPSIS
    Builds the solution once and lays out the importable module and the tool.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

$configuration = $Layout.Configuration
dotnet build ComponentInit.PS.sln --configuration $configuration --nologo --verbosity quiet

Remove-Item -LiteralPath $Layout.Module, $Layout.Tool -Recurse -Force -ErrorAction Ignore
$null = New-Item -ItemType Directory -Path $Layout.Module
$binaries = Join-Path $Layout.Root src ComponentInit.PowerShell bin $configuration net10.0
Copy-Item -Path "$binaries/ComponentInit.*.dll" -Destination $Layout.Module
Copy-Item -LiteralPath "$binaries/runtimes" -Destination $Layout.Module -Recurse

$sources = Join-Path $Layout.Root module
Copy-Item -Path "$sources/*.ps1xml" -Destination $Layout.Module
Copy-Item -LiteralPath (Join-Path $Layout.Root LICENSE), (Join-Path $Layout.Root README.md) -Destination $Layout.Module
$manifest = Get-Content -LiteralPath "$sources/ComponentInit.PS.psd1" -Raw
$manifest = $manifest -replace "(?m)^(\s*ModuleVersion\s*=\s*)'[^']*'", "`$1'$($Layout.ModuleVersion)'"
$manifest = $manifest -replace "(?m)^(\s*Prerelease\s*=\s*)'[^']*'", "`$1'$($Layout.Prerelease)'"
$notes = (& "$PSScriptRoot/Read-ChangelogSection.ps1" -Root $Layout.Root -Version $Layout.Version).Replace("'", "''")
$manifest = $manifest -replace "(?m)^(\s*ReleaseNotes\s*=\s*)'[^']*'", "`$1'$($notes.Replace('$', '$$'))'"
Set-Content -LiteralPath (Join-Path $Layout.Module ComponentInit.PS.psd1) -Value $manifest -NoNewline

& "$PSScriptRoot/Docs.ps1" -Layout $Layout

dotnet publish src/ComponentInit.Tool --configuration $configuration --no-build --nologo --verbosity quiet --output $Layout.Tool
"Built $($Layout.Module) and $($Layout.Tool)"
