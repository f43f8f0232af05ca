<#
.SYNOPSIS
    Makes a release out of a clean tree: lint, tests, packages, a look into each package, their installation, SHA256SUMS; publishes where it is told to.
.NOTES
    A step that fails ends it. With -WhatIf everything is done but publishing.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

& "$PSScriptRoot/Confirm-Release.ps1" -Root $Layout.Root -Version $Layout.Version
foreach ($step in 'Build', 'Lint', 'Test', 'Package') {
    $global:LASTEXITCODE = 0
    & "$PSScriptRoot/$step.ps1" -Layout $Layout
    if ($LASTEXITCODE -ne 0) {
        throw "Not released: $step failed."
    }
}

& "$PSScriptRoot/Confirm-Packages.ps1" -Packages $Layout.Packages -Version $Layout.Version
$pwsh = Join-Path $PSHOME pwsh.dll
$report = Join-Path $Layout.Results Install.json
$tests = Join-Path $Layout.Root tests Pester Install.Tests.ps1
dotnet $pwsh -NoProfile -NonInteractive -File "$PSScriptRoot/Invoke-PesterRun.ps1" -Root $Layout.Root -Module $Layout.Module -Packages $Layout.Packages -Report $report -Path $tests
$sums = Get-ChildItem -LiteralPath $Layout.Packages -Filter *.nupkg | Sort-Object -Property Name | ForEach-Object {
    '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName).Hash.ToLowerInvariant(), $_.Name
}
Set-Content -LiteralPath (Join-Path $Layout.Packages SHA256SUMS) -Value ($sums -join "`n")

$where = @{ Repository = $Layout.Repository; Source = $Layout.Source }
& "$PSScriptRoot/Publish-Packages.ps1" -Packages $Layout.Packages -Version $Layout.Version @where -WhatIf:$Layout.WhatIf
"Released $($Layout.Version) into $($Layout.Packages)"
