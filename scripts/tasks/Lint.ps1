<#
.SYNOPSIS
    Fails when `dotnet format` would change a file.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

dotnet format ComponentInit.PS.sln --verify-no-changes
"dotnet format: nothing to change in $($Layout.Root)"
