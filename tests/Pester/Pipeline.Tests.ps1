BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $module = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
    $pester = Join-Path (Get-Module -Name Pester).ModuleBase Pester.psd1

    # A copy of a file in which a text is another one of the same length.
    function Copy-Changed([string] $File, [string] $Destination, [string] $Old, [string] $New) {
        $text = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes($File))
        $text.Contains($Old) | Should -BeTrue
        [IO.File]::WriteAllBytes($Destination, [Text.Encoding]::Latin1.GetBytes($text.Replace($Old, $New)))
        $Destination
    }
}

Describe 'samples/pipeline/Component.Tests.ps1' {
    BeforeAll {
        $cases = @{
            sample   = @{}
            answer   = @{ Component = Copy-Changed "$samples/greet/greet.wasm" "$TestDrive/answer.wasm" 'Hello, ' 'Hullo, ' }
            renamed  = @{ Component = Copy-Changed "$samples/greet/greet.wasm" "$TestDrive/renamed.wasm" 'is-ready' 'is-right' }
            library  = @{ Component = "$samples/lookup/lookup.wasm" }
            manifest = @{ Manifest = "$samples/pipeline/snapshots/lookup.snapshot.json" }
        }

        # In a process of its own, all cases in one: Pester does not run within Pester.
        ConvertTo-Json -InputObject $cases | Set-Content -LiteralPath "$TestDrive/cases.json"
        $script = @"
Import-Module '$module', '$pester'
`$results = @{}
foreach (`$case in (Get-Content -LiteralPath '$TestDrive/cases.json' -Raw | ConvertFrom-Json -AsHashtable).GetEnumerator()) {
    `$container = New-PesterContainer -Path '$samples/pipeline/Component.Tests.ps1' -Data `$case.Value
    `$result = Invoke-Pester -Container `$container -Output None -PassThru
    `$results[`$case.Key] = @(`$result.Tests | ForEach-Object { @{ Name = `$_.ExpandedName; Result = "`$(`$_.Result)"; Message = "`$(`$_.ErrorRecord)" } })
}

`$results | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath '$TestDrive/results.json'
"@
        dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -Command $script
        $results = Get-Content -LiteralPath "$TestDrive/results.json" -Raw | ConvertFrom-Json
    }

    It 'is green on the sample' {
        $results.sample.Count | Should -Be 7
        $results.sample | Where-Object Result -NE Passed | Should -BeNullOrEmpty
    }

    It 'fails on <Name>' -ForEach @(
        @{ Name = 'another answer'; Case = 'answer'; Test = 'has the state that was committed'; Because = 'memory 0' }
        @{ Name = 'an export of another name'; Case = 'renamed'; Test = 'exports is-ready'; Because = 'but got' }
        @{ Name = 'an export that nobody wrote down'; Case = 'renamed'; Test = 'exports nothing that nobody wrote down'; Because = 'is-right' }
        @{ Name = 'another kind of program'; Case = 'library'; Test = 'starts as it should'; Because = 'Reactor' }
        @{ Name = 'a manifest of another state'; Case = 'manifest'; Test = 'has the state that was committed'; Because = 'instance' }
    ) {
        $failed = $results.$Case | Where-Object { $_.Name -eq $Test }
        $failed.Result | Should -Be Failed
        $failed.Message | Should -BeLike "*$Because*"
    }
}

Describe 'samples/pipeline/Publish-Preinitialised.ps1' {
    BeforeAll {
        $script = "$samples/pipeline/Publish-Preinitialised.ps1"
    }

    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid())"
        $null = New-Item -ItemType Directory -Path "$folder/build"
        Copy-Item -Path "$samples/greet/greet.wasm", "$samples/lookup/lookup.wasm" -Destination "$folder/build"
        Copy-Item -LiteralPath "$samples/pipeline/snapshots" -Destination $folder -Recurse
        $arguments = @{ Path = "$folder/build"; Manifests = "$folder/snapshots"; Destination = "$folder/release" }
    }

    It 'publishes what is as it was committed' {
        $lines = & $script @arguments
        $lines.Name | Should -Be @('greet', 'lookup')
        $lines.State | Select-Object -Unique | Should -Be Unchanged
        Invoke-WasmExport -Path "$folder/release/lookup.wasm" -Name lookup -ArgumentList 27 | Should -Be 111
        (Get-ChildItem -LiteralPath "$folder/release").Count | Should -Be 4
    }

    It 'publishes nothing, and names what drifted: <Name>' -ForEach @(
        @{ Name = 'a component'; Change = { $null = Copy-Changed "$samples/greet/greet.wasm" "$folder/build/greet.wasm" 'Hello, ' 'Hullo, ' }; Because = '*greet (drifted): *memory 0*' }
        @{ Name = 'a manifest'; Change = { Copy-Item -LiteralPath "$folder/snapshots/greet.snapshot.json" -Destination "$folder/snapshots/lookup.snapshot.json" }; Because = '*lookup (drifted)*' }
        @{ Name = 'no manifest'; Change = { Remove-Item -LiteralPath "$folder/snapshots/greet.snapshot.json" }; Because = '*greet (new)*not committed*' }
        @{ Name = 'an init function that fails'; Change = { Copy-Item -LiteralPath "$samples/echo/echo.wasm" -Destination "$folder/build" }; Because = '*echo (failed)*' }
    ) {
        . $Change
        { & $script @arguments } | Should -Throw -ExpectedMessage $Because
        Test-Path -LiteralPath "$folder/release" | Should -BeFalse
    }

    It 'accepts with -Update, but nothing with -WhatIf, and sees what a file that init reads changes' {
        Copy-Item -LiteralPath "$samples/words/data" -Destination $folder -Recurse
        $arguments = @{ Path = "$samples/words"; Manifests = "$folder/snapshots"; Destination = "$folder/release"; Directory = @{ '/data' = "$folder/data" }; WarningAction = 'Ignore' }
        $null = & $script @arguments -Update -WhatIf
        Test-Path -LiteralPath "$folder/release" | Should -BeFalse
        (& $script @arguments -Update).State | Should -Be New
        (& $script @arguments).State | Should -Be Unchanged
        Add-Content -LiteralPath "$folder/data/words.txt" -Value 'another'
        { & $script @arguments } | Should -Throw -ExpectedMessage '*words (drifted): instance*memory*'
        (& $script @arguments -Update).State | Should -Be Drifted
        (& $script @arguments).State | Should -Be Unchanged
    }

    It 'ends a pipeline with an exit code' {
        Remove-Item -LiteralPath "$folder/snapshots/greet.snapshot.json"
        $command = "Import-Module '$module'; & '$script' '$folder/build' -Manifests '$folder/snapshots' -Destination '$folder/release'"
        $null = dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -Command $command 2>&1 3>&1
        $LASTEXITCODE | Should -Be 1
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'an empty folder'; Change = { Remove-Item -Path "$folder/build/*" }; Because = 'There is no*' }
        @{ Name = 'two files of one name'; Change = { $null = New-Item -ItemType Directory -Path "$folder/build/more"; Copy-Item -LiteralPath "$samples/greet/greet.wasm" -Destination "$folder/build/more" }; Because = 'Two binaries*greet.wasm*' }
    ) {
        . $Change
        { & $script @arguments } | Should -Throw -ExpectedMessage $Because
    }
}
