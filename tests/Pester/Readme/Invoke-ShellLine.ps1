<#
.SYNOPSIS
    Runs lines of the README in one bash, in order, and emits for each its exit code, its output and its errors, or why it was skipped.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [hashtable[]] $Line
)

$results = New-Item -ItemType Directory -Path "$Folder.results"
$triples = $Line.ForEach({ $_.Index, $_.Block, $_.Text }).ForEach({ "$_`0" })
Set-Content -LiteralPath "$results/lines" -Value ($triples -join '') -NoNewline

# npm takes what it has at hand, and gives up at once where there is no registry.
$settings = @{ npm_config_prefer_offline = 'true'; npm_config_audit = 'false'; npm_config_fund = 'false'; npm_config_fetch_retries = '0' }
$before = @{}
foreach ($name in $settings.Keys) {
    $before[$name] = [Environment]::GetEnvironmentVariable($name)
    [Environment]::SetEnvironmentVariable($name, $settings[$name])
}

Push-Location -LiteralPath $Folder
try {
    $null = '' | bash "$PSScriptRoot/run-lines.sh" $results
}
finally {
    Pop-Location
    foreach ($name in $settings.Keys) {
        [Environment]::SetEnvironmentVariable($name, $before[$name])
    }
}

foreach ($item in $Line) {
    $text = @{}
    foreach ($kind in 'rc', 'out', 'err', 'skip') {
        $text[$kind] = "$(Get-Content -LiteralPath "$results/$($item.Index).$kind" -Raw -ErrorAction Ignore)".Trim()
    }

    [pscustomobject]@{
        ExitCode = $text.rc ? [int]$text.rc : -1
        Output   = $text.out
        # What the tool and npm report of good work goes to standard error too.
        Errors   = $text.rc -eq '0' ? '' : $text.err
        Skipped  = $text.skip
    }
}
