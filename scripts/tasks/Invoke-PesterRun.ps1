<#
.SYNOPSIS
    Runs the Pester tests on a module and writes their counts as JSON. Started in a process of its own: a binary module cannot be reloaded.
.PARAMETER Packages
    The folder with the packages that the tests install; they are skipped without one.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Root,
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Report,
    [string] $Packages,
    [string] $Path = (Join-Path $Root tests Pester)
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$PSStyle.OutputRendering = 'PlainText'
$env:COMPONENTINIT_PACKAGES = $Packages

$packages = (Get-Content -LiteralPath (Join-Path $Root scripts obj project.assets.json) -Raw | ConvertFrom-Json).project.restore.packagesPath
$version = ([xml](Get-Content -LiteralPath (Join-Path $Root Directory.Packages.props) -Raw)).Project.PropertyGroup.PesterVersion
Import-Module -Name (Join-Path $packages pester $version tools Pester.psd1)
Import-Module -Name (Join-Path $Module ComponentInit.PS.psd1)

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.PassThru = $true
$configuration.Output.RenderMode = 'Plaintext'
$configuration.Output.Verbosity = 'Normal'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'JUnitXml'
$configuration.TestResult.OutputPath = [IO.Path]::ChangeExtension($Report, 'xml')
$result = Invoke-Pester -Configuration $configuration

@{
    Passed  = $result.PassedCount
    Failed  = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
    Skipped = $result.SkippedCount
} | ConvertTo-Json | Set-Content -LiteralPath $Report
exit [int]($result.Result -ne 'Passed' -or $result.TotalCount -eq 0)
