BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $lookup = "$samples/lookup/lookup.wasm"
    $namespace = 'ComponentInit.PowerShell.Commands.MeasureWasmStartupCommand'
    $after = Invoke-WasmPreinit -Path $lookup
}

Describe 'Measure-WasmStartup' {
    It 'measures a binary, by position' {
        $measured = Measure-WasmStartup $lookup lookup -ArgumentList 27 -Runs 2
        $measured | Should -BeOfType ([ComponentInit.Core.Measuring.StartupMeasurement])
        $measured.Results | Should -Be '111'
        $measured.Name | Should -Be lookup.wasm
        $measured.PSPath | Should -Be $lookup
        foreach ($step in 'Instantiate', 'Initialise', 'FirstCall', 'Start') {
            $measured.$step.Samples.Count | Should -Be 2 -Because $step
            $measured.$step.Median | Should -BeGreaterThan ([timespan]::Zero) -Because $step
        }
    }

    It 'measures before and after in turn, and says which is faster' {
        $measured = $after | Measure-WasmStartup -Name lookup -ArgumentList 27 -ReferencePath $lookup -Runs 2 -Compilations 2
        $measured.Results | Should -Be @('111', '111')
        $measured[0].InitFunction | Should -Be 'wizer-initialize'
        $measured[1].InitFunction | Should -BeNullOrEmpty
        $measured[0].Speedup | Should -BeNullOrEmpty
        $measured[1].Speedup | Should -BeOfType ([double])
        $measured[1].Initialise | Should -BeNullOrEmpty
        $measured[1].Compile.Samples.Count | Should -Be 2
    }

    It 'calls the init function unless it is told not to' {
        (Measure-WasmStartup -Path $lookup -Name lookup -ArgumentList 27 -Runs 1 -SkipInitFunction).Results | Should -Be '-1'
    }

    It 'takes files from the pipeline and does not take their names for exports' {
        (Get-ChildItem -LiteralPath "$samples/lookup" -Filter *.wasm | Measure-WasmStartup -Runs 1).FirstCall | Should -BeNullOrEmpty
    }

    It 'measures a component' {
        (Measure-WasmStartup -Path "$samples/greet/greet.wasm" -Name greet -ArgumentList World -Runs 1).Results | Should -Be '"Hello, World!"'
    }

    It 'gives WASI to the guest' {
        $measured = Measure-WasmStartup -Path "$samples/words/words.wasm" -Name count -Directory @{ '/data' = "$samples/words/data" } -Runs 1
        $measured.Results | Should -Be '57'
    }

    It 'runs nothing with -WhatIf' {
        Measure-WasmStartup -Path $lookup -WhatIf | Should -BeNullOrEmpty
    }

    It 'shows medians as a table and everything as a list' {
        $measured = $after | Measure-WasmStartup -Name lookup -ArgumentList 27 -ReferencePath $lookup -Runs 1
        $measured | Out-String -Width 120 | Should -Match 'Name\s+Compile Instantiate Initialise FirstCall\s+Start\s+Faster'
        $measured | Out-String -Width 120 | Should -Match 'lookup\.wasm( +\d[\d.]* ms){4} +\d[\d.]*x'
        $measured[1] | Format-List | Out-String -Width 120 | Should -Match 'Start\s+: \d[\d.]* ms \(minimum \d[\d.]* ms\)'
    }

    It 'refuses <Reason>' -ForEach @(
        @{ Reason = 'an export that is not there'; Id = 'ExportNotFound'; Arguments = @{ Name = 'nothing' } }
        @{ Reason = 'a reference that is not there'; Id = 'PathNotFound'; Arguments = @{ ReferencePath = 'nothing.wasm' } }
        @{ Reason = 'arguments without a call'; Id = 'OptionInvalid'; Arguments = @{ ArgumentList = 1 } }
        @{ Reason = 'no runs'; Id = 'ParameterArgumentValidationError'; Arguments = @{ Runs = 0 } }
    ) {
        { Measure-WasmStartup -Path $lookup @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$namespace"
    }
}
