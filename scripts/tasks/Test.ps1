<#
.SYNOPSIS
    Runs every xunit project and then Pester on the module as its package has it; the last line is "N passed, N failed, N skipped".
.NOTES
    A test project that ends without a report, or reports no failure but exits with one, counts as one failure.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

$PSNativeCommandUseErrorActionPreference = $false
Remove-Item -LiteralPath $Layout.Results -Recurse -Force -ErrorAction Ignore
$null = New-Item -ItemType Directory -Path $Layout.Results

$passed = $failed = $skipped = 0
foreach ($project in Get-ChildItem -Path (Join-Path $Layout.Root tests *.Tests *.csproj)) {
    $assembly = Join-Path $project.DirectoryName bin $Layout.Configuration net10.0 "$($project.BaseName).dll"
    $report = "$($project.BaseName).trx"
    dotnet exec $assembly --results-directory $Layout.Results --report-xunit-trx --report-xunit-trx-filename $report --progress off --no-ansi |
        Out-Host
    $exitCode = $LASTEXITCODE
    $counts = & "$PSScriptRoot/Read-TrxCount.ps1" -LiteralPath (Join-Path $Layout.Results $report)
    if ($counts.Failed -eq 0 -and ($counts.Total -eq 0 -or $exitCode -ne 0)) {
        "$($project.BaseName): ended with exit code $exitCode and $($counts.Total) results"
        $counts.Failed = 1
    }

    $passed += $counts.Passed
    $failed += $counts.Failed
    $skipped += $counts.Skipped
}

dotnet restore scripts/tools.csproj --nologo --verbosity quiet | Out-Host
$module = & "$PSScriptRoot/Expand-Packed.ps1" -Layout $Layout
$pesterReport = Join-Path $Layout.Results Pester.json
$pwsh = Join-Path $PSHOME pwsh.dll
dotnet $pwsh -NoProfile -NonInteractive -File "$PSScriptRoot/Invoke-PesterRun.ps1" -Root $Layout.Root -Module $module -Packages $Layout.Packed -Report $pesterReport |
    Out-Host
$exitCode = $LASTEXITCODE
$pester = (Test-Path -LiteralPath $pesterReport) ? (Get-Content -LiteralPath $pesterReport -Raw | ConvertFrom-Json) : @{ Passed = 0; Failed = 0; Skipped = 0 }
$passed += $pester.Passed
$skipped += $pester.Skipped
$failed += $pester.Failed -eq 0 -and ($pester.Passed -eq 0 -or $exitCode -ne 0) ? 1 : $pester.Failed

"$passed passed, $failed failed, $skipped skipped"
$global:LASTEXITCODE = [int]($failed -ne 0 -or $passed -eq 0)
