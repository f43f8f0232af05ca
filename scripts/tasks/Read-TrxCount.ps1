<#
.SYNOPSIS
    Reads how many tests of a TRX report passed, failed and were skipped; all zero where there is no report.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $LiteralPath)

$counts = [pscustomobject]@{ Total = 0; Passed = 0; Failed = 0; Skipped = 0 }
if (Test-Path -LiteralPath $LiteralPath) {
    $report = [xml](Get-Content -LiteralPath $LiteralPath -Raw)
    foreach ($result in $report.GetElementsByTagName('UnitTestResult')) {
        $counts.Total++
        switch ($result.outcome) {
            'Passed' { $counts.Passed++ }
            'NotExecuted' { $counts.Skipped++ }
            default { $counts.Failed++ }
        }
    }
}

$counts
