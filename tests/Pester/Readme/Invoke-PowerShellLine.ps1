<#
.SYNOPSIS
    Runs statements in this session, in order, and writes to <LiteralPath>.results for each its output, its errors and its exit code.
.NOTES
    Started in a fresh pwsh. The names of its own variables stay out of the way of the statements, which run in the same scope.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $LiteralPath,
    [Parameter(Mandatory)] [string] $Pester
)

# Not among the modules of PowerShell; whoever reads has it.
Import-Module -Name (Join-Path $Pester Pester.psd1)

$PSStyle.OutputRendering = 'PlainText'
$readmeResults = foreach ($readmeStatement in Get-Content -LiteralPath $LiteralPath -Raw | ConvertFrom-Json) {
    $global:LASTEXITCODE = 0
    $readmeOutput = try {
        . ([scriptblock]::Create($readmeStatement)) 2>&1
    }
    catch {
        $_
    }

    $readmeErrors, $readmeObjects = @($readmeOutput).Where({ $_ -is [Management.Automation.ErrorRecord] }, 'Split')
    [pscustomobject]@{
        ExitCode = $global:LASTEXITCODE
        Output   = ($readmeObjects | Out-String -Width 160).Trim()
        Errors   = ($readmeErrors | Out-String -Width 160).Trim()
    }
}

ConvertTo-Json -InputObject @($readmeResults) | Set-Content -LiteralPath "$LiteralPath.results"
