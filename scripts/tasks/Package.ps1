<#
.SYNOPSIS
    Packs the built module and the tool, each with the engine's native library for six platforms.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

Remove-Item -LiteralPath $Layout.Packages -Recurse -Force -ErrorAction Ignore
$null = New-Item -ItemType Directory -Path $Layout.Packages
Compress-PSResource -Path $Layout.Module -DestinationPath $Layout.Packages
dotnet pack src/ComponentInit.Tool --configuration $Layout.Configuration --no-build --nologo --verbosity quiet --output $Layout.Packages
Get-ChildItem -LiteralPath $Layout.Packages | ForEach-Object { '{0} ({1:N1} MB)' -f $_.FullName, ($_.Length / 1MB) }
