<#
.SYNOPSIS
    Builds, tests, checks and packs ComponentInit.PS. Everything it makes goes to out/.
.PARAMETER Task
    Build    the module (out/module/ComponentInit.PS/<version>) and the tool (out/tool)
    Docs     the module's help files from their Markdown sources; part of Build
    Test     Build, then every xunit project and Pester; the last line counts them
    Lint     dotnet format in verify mode
    Package  Build, then the packages of the tool and of the module (out/packages)
.PARAMETER Configuration
    The build configuration; Release unless given.
.EXAMPLE
    scripts/build.sh -Task Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Docs', 'Test', 'Lint', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$PSNativeCommandUseErrorActionPreference = $true
$PSStyle.OutputRendering = 'PlainText'

$root = Split-Path $PSScriptRoot
Set-Location -LiteralPath $root
$version = ([xml](Get-Content -LiteralPath Directory.Build.props -Raw)).Project.PropertyGroup.Version
$layout = @{
    Root          = $root
    Version       = $version
    Configuration = $Configuration
    Module        = Join-Path $root out module ComponentInit.PS $version
    Tool          = Join-Path $root out tool
    Packages      = Join-Path $root out packages
    Results       = Join-Path $root out test-results
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
