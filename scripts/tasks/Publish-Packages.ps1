<#
.SYNOPSIS
    Publishes the module's package to a PowerShell repository and the tool's to a NuGet source, each only where it is given.
.PARAMETER Repository
    The name of a registered PSResource repository, or a folder.
.PARAMETER Source
    A NuGet source: its name, its address or a folder.
.NOTES
    Keys come from the environment variables COMPONENTINIT_REPOSITORY_KEY and COMPONENTINIT_SOURCE_KEY. The tool's pointer package goes last: what it points to is there then.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium')]
param(
    [Parameter(Mandatory)] [string] $Packages,
    [Parameter(Mandatory)] [string] $Version,
    [string] $Repository,
    [string] $Source
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

if ($Repository) {
    $package = Join-Path $Packages "ComponentInit.PS.$Version.nupkg"
    if ($PSCmdlet.ShouldProcess($Repository, "Publish $(Split-Path $package -Leaf)")) {
        $temporary = Test-Path -LiteralPath $Repository -PathType Container
        $name = $temporary ? "componentinit-$([guid]::NewGuid())" : $Repository
        if ($temporary) {
            Register-PSResourceRepository -Name $name -Uri (Resolve-Path -LiteralPath $Repository).ProviderPath
        }

        try {
            $key = $env:COMPONENTINIT_REPOSITORY_KEY ? @{ ApiKey = $env:COMPONENTINIT_REPOSITORY_KEY } : @{}
            Publish-PSResource -NupkgPath $package -Repository $name @key
        }
        finally {
            if ($temporary) {
                Unregister-PSResourceRepository -Name $name
            }
        }

        "Published $(Split-Path $package -Leaf) to $Repository"
    }
}

if ($Source) {
    $key = $env:COMPONENTINIT_SOURCE_KEY ? @('--api-key', $env:COMPONENTINIT_SOURCE_KEY) : @()
    $tools = Get-ChildItem -Path (Join-Path $Packages 'ComponentInit.Tool.*nupkg') | Sort-Object -Property { $_.Name -eq "ComponentInit.Tool.$Version.nupkg" }, Name
    foreach ($package in $tools) {
        if ($PSCmdlet.ShouldProcess($Source, "Publish $($package.Name)")) {
            dotnet nuget push $package.FullName --source $Source @key | Out-Null
            "Published $($package.Name) to $Source"
        }
    }
}
