<#
.SYNOPSIS
    Builds, tests, checks and packs ComponentInit.PS. Everything it makes goes to out/.
.PARAMETER Task
    Build    the module (out/module/ComponentInit.PS/<version>) and the tool (out/tool)
    Docs     the module's help files from their Markdown sources; part of Build
    Test     Build, then every xunit project and Pester; the last line counts them
    Lint     dotnet format in verify mode
    Package  Build, then the packages of the tool and of the module (out/packages)
    Release  Test, Lint and Package from a clean tree whose changelog has the version; looks into each package and publishes where it is told to
.PARAMETER Configuration
    The build configuration; Release unless given.
.PARAMETER Repository
    Release: where the module is published, a registered PowerShell repository or a folder. Nowhere unless given.
.PARAMETER Source
    Release: where the tool is published, a NuGet source or a folder. Nowhere unless given.
.PARAMETER WhatIf
    Release: does everything but publishing, and says what would be published.
.EXAMPLE
    scripts/build.sh -Task Test
.EXAMPLE
    scripts/build.sh -Task Release -Repository PSGallery -Source out/feed -WhatIf
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Docs', 'Test', 'Lint', 'Package', 'Release')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    [string] $Repository,

    [string] $Source,

    [switch] $WhatIf
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$PSNativeCommandUseErrorActionPreference = $true
$PSStyle.OutputRendering = 'PlainText'

$root = Split-Path $PSScriptRoot
Set-Location -LiteralPath $root
$version = ([xml](Get-Content -LiteralPath Directory.Build.props -Raw)).Project.PropertyGroup.Version
$numbers, $prerelease = $version -split '-', 2
if ($prerelease -and $prerelease -notmatch '^[0-9A-Za-z]+$') {
    throw "Directory.Build.props: a module's version can be '$numbers-preview1'; '$prerelease' has more than letters and digits."
}

$layout = @{
    Root          = $root
    Version       = $version
    ModuleVersion = $numbers
    Prerelease    = $prerelease
    Configuration = $Configuration
    Module        = Join-Path $root out module ComponentInit.PS $numbers
    Tool          = Join-Path $root out tool
    Packages      = Join-Path $root out packages
    Packed        = Join-Path $root out packed
    Results       = Join-Path $root out test-results
    Repository    = $Repository
    Source        = $Source
    WhatIf        = [bool]$WhatIf
}

$failed = $false
foreach ($name in $Task) {
    $needsBuild = $name -in 'Test', 'Package' -and 'Build' -notin $Task
    foreach ($step in @($needsBuild ? 'Build' : @()) + $name) {
        & "$PSScriptRoot/tasks/$step.ps1" -Layout $layout
        $failed = $failed -or $LASTEXITCODE -ne 0
    }
}

exit [int]$failed
