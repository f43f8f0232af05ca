BeforeDiscovery {
    . "$PSScriptRoot/Readme/Read-ReadmeLine.ps1"
    $readme = "$PSScriptRoot/../../README.md"
    $shell = @(Read-ReadmeLine -LiteralPath $readme -Section 'Five minutes in a shell', 'In a build pipeline' -Language sh)
    $powershell = @(Read-ReadmeLine -LiteralPath $readme -Section 'Five minutes in PowerShell', 'In a build pipeline' -Language powershell)
}

BeforeAll {
    . "$PSScriptRoot/Readme/Read-ReadmeLine.ps1"
    . "$PSScriptRoot/Readme/New-ReadmeFolder.ps1"
    $readme = "$PSScriptRoot/../../README.md"

    # A line that states what it prints has printed that; any line has ended well.
    function Assert-ReadmeResult($Result, $Stated) {
        $Result.ExitCode | Should -Be 0 -Because $Result.Errors
        $Result.Errors | Should -BeNullOrEmpty
        if ($null -ne $Stated) {
            $Result.Output.Trim() | Should -BeExactly $Stated
        }
    }
}

Describe 'The README in a shell' -Skip:($null -eq (Get-Command -Name bash -CommandType Application -ErrorAction Ignore)) {
    BeforeAll {
        $lines = @(Read-ReadmeLine -LiteralPath $readme -Section 'Five minutes in a shell', 'In a build pipeline' -Language sh)
        $folder = New-ReadmeFolder -Path "$TestDrive/sh"
        $results = @(& "$PSScriptRoot/Readme/Invoke-ShellLine.ps1" -Folder $folder -Line $lines)
    }

    It 'is read' {
        $lines.Count | Should -BeGreaterThan 10
        @($lines.Stated -ne $null).Count | Should -BeGreaterOrEqual 4
    }

    It '<Text>' -ForEach $shell {
        if ($results[$Index].Skipped) {
            Set-ItResult -Skipped -Because $results[$Index].Skipped
        }

        Assert-ReadmeResult $results[$Index] $Stated
    }
}

Describe 'The README in PowerShell' {
    BeforeAll {
        $lines = @(Read-ReadmeLine -LiteralPath $readme -Section 'Five minutes in PowerShell', 'In a build pipeline' -Language powershell)
        $folder = New-ReadmeFolder -Path "$TestDrive/ps"
        $file = "$TestDrive/lines.json"
        ConvertTo-Json -InputObject @($lines.Text) | Set-Content -LiteralPath $file
        $null = dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -WorkingDirectory $folder -File "$PSScriptRoot/Readme/Invoke-PowerShellLine.ps1" -LiteralPath $file -Pester (Get-Module -Name Pester).ModuleBase
        $results = @(Get-Content -LiteralPath "$file.results" -Raw | ConvertFrom-Json)
    }

    It 'is read' {
        $lines.Count | Should -BeGreaterThan 10
        @($lines.Stated -ne $null).Count | Should -BeGreaterOrEqual 3
    }

    It '<Text>' -ForEach $powershell {
        Assert-ReadmeResult $results[$Index] $Stated
    }
}
