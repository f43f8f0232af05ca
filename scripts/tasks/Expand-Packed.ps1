<#
.SYNOPSIS
    Packs module and tool for tests (out/packed), expands the module's package beside them and emits the folder of the module in it.
.NOTES
    The tool in one package for all platforms, which is a matter of seconds; Package.ps1 makes one for each.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

Remove-Item -LiteralPath $Layout.Packed -Recurse -Force -ErrorAction Ignore
$module = Join-Path $Layout.Packed modules ComponentInit.PS $Layout.ModuleVersion
$null = New-Item -ItemType Directory -Path $module
Compress-PSResource -Path $Layout.Module -DestinationPath $Layout.Packed
[IO.Compression.ZipFile]::ExtractToDirectory((Join-Path $Layout.Packed "ComponentInit.PS.$($Layout.Version).nupkg"), $module)
dotnet pack src/ComponentInit.Tool --configuration $Layout.Configuration --no-build --nologo --verbosity quiet --output $Layout.Packed | Out-Host
$module
