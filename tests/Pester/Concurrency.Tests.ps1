BeforeAll {
    $module = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $lookup = Get-WasmComponent -Path "$samples/lookup/lookup.wasm"
    $greet = Get-WasmComponent -Path "$samples/greet/greet.wasm"
    $expected = $lookup, $greet | Invoke-WasmPreinit | ForEach-Object Sha256
}

Describe 'Runspaces beside each other' {
    It 'give what one of them gives, with objects that all of them share' {
        $results = 1..16 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module -Name $using:module
            $lookup = $using:lookup
            $greet = $using:greet
            $made = $lookup, $greet | Invoke-WasmPreinit
            [pscustomobject]@{
                Hashes  = $made.Sha256 -join ' '
                Exports = @($greet | Get-WasmExport).Count
                Startup = ($lookup | Get-WasmStartup).Plan.Kind
                Answer  = $made[0] | Invoke-WasmExport -Name lookup -ArgumentList 27
                Valid   = $greet | Test-WasmComponent
            }
        }
        $results | Should -HaveCount 16
        $results.Hashes | Select-Object -Unique | Should -Be ($expected -join ' ')
        $results.Exports | Select-Object -Unique | Should -Be @($greet | Get-WasmExport).Count
        $results.Answer | Select-Object -Unique | Should -Be 111
        $results.Valid | Select-Object -Unique | Should -BeTrue
    }

    It 'call one instance in turn' {
        Set-Content -LiteralPath "$TestDrive/counter.wat" -Value '(module (global $n (mut i32) (i32.const 0)) (func (export "next") (result i32) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n)))'
        $instance = New-WasmInstance -Path "$TestDrive/counter.wat"
        $numbers = 1..24 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module -Name $using:module
            Invoke-WasmExport -Instance $using:instance -Name next
        }
        $numbers | Sort-Object | Should -Be (1..24)
        $instance.Dispose()
    }

    It 'may be those of thread jobs' {
        $jobs = 1..4 | ForEach-Object { Start-ThreadJob { Import-Module -Name $using:module; ($using:lookup | Invoke-WasmPreinit).Sha256 } }
        $jobs | Receive-Job -Wait -AutoRemoveJob | Select-Object -Unique | Should -Be $expected[0]
    }
}

Describe 'Objects that leave the process' {
    BeforeAll {
        $job = Start-Job {
            Import-Module -Name $using:module
            Get-WasmComponent -Path "$using:samples/lookup/lookup.wasm" | Invoke-WasmPreinit
            Get-WasmExport -Path "$using:samples/greet/greet.wasm" -Name greet
            Get-WasmStartup -Path "$using:samples/lookup/lookup.wasm"
            Measure-WasmStartup -Path "$using:samples/lookup/lookup.wasm" -Runs 2
            Test-WasmComponent -Path "$using:samples/lookup/lookup.wasm" -Detailed
            Get-WasmSnapshot -Path "$using:samples/pipeline/snapshots/lookup.snapshot.json"
            Compare-WasmSnapshot "$using:samples/lookup/lookup.wasm" "$using:samples/words/words.wasm" | Select-Object -First 1
            New-WasmInstance -Path "$using:samples/lookup/lookup.wasm"
        }
        $binary, $export, $startup, $measured, $validation, $snapshot, $difference, $instance = $job | Receive-Job -Wait -AutoRemoveJob

        # As large as an engine of JavaScript: what is decoded of it is megabytes of JSON.
        $functions = 0..29999 | ForEach-Object { "(func (export `"function-number-$_`") (result i32) (i32.const $_))" }
        Set-Content -LiteralPath "$TestDrive/large.wat" -Value "(module (memory 200) $functions (data (i32.const 0) `"$('0123456789' * 500000)`") (func (export `"wizer-initialize`")))"
        $large = Get-WasmComponent -Path "$TestDrive/large.wat"
        $preinitialised = Invoke-WasmPreinit -InputObject $large
    }

    It 'are property bags: a binary without its bytes' {
        $binary.Sha256 | Should -Be $expected[0]
        $binary.Kind.ToString() | Should -Be Module
        $binary.Exports | Should -Be @(Invoke-WasmPreinit -InputObject $lookup | Get-WasmExport).Count
        $binary.Snapshot.Init.Function | Should -Be 'wizer-initialize'
        $binary.History[0].Operation | Should -Be preinit
        foreach ($absent in 'Content', 'Bytes', 'Module', 'Component') {
            $binary.psobject.Properties[$absent] | Should -BeNullOrEmpty -Because $absent
        }
    }

    It 'are property bags: what was found out about one' {
        $export.Type | Should -Be 'func(name: string) -> string'
        $startup.Name | Should -Be lookup.wasm
        $startup.Plan.Entries.Target.Name | Should -Be wizer-initialize
        $measured.Start.Samples | Should -HaveCount 2
        $validation.IsValid | Should -BeTrue
        $difference.Kind.ToString() | Should -BeIn ([Enum]::GetNames([ComponentInit.Core.Snapshots.Comparison.DifferenceKind]))
        $instance.BinaryName | Should -Be lookup.wasm
        $instance.Binary.Exports | Should -Be 3
    }

    It 'are property bags: snapshots to their last page, of manifests and of binaries' {
        foreach ($each in $snapshot, $binary.Snapshot) {
            $each.Output.Sha256 | Should -Be $expected[0]
            $each.Instances[0].Memories[0].PagesAfter | Should -BeGreaterThan 0
            $each.Instances[0].Memories[0].PageHashes.Count | Should -BeGreaterThan 0
        }
    }

    It 'are small and soon there, a binary of megabytes too' {
        $large.Size | Should -BeGreaterThan 5MB
        foreach ($each in $large, $preinitialised, (Get-WasmStartup -InputObject $large)) {
            $taken = Measure-Command { $text = [Management.Automation.PSSerializer]::Serialize($each) }
            $text.Length | Should -BeLessThan 200000
            $taken | Should -BeLessThan ([timespan]::FromSeconds(5))
            foreach ($depth in 2, 4, 20) {
                $taken = Measure-Command { $json = ConvertTo-Json -InputObject $each -Depth $depth -WarningAction Ignore }
                $json.Length | Should -BeLessThan 100000
                $taken | Should -BeLessThan ([timespan]::FromSeconds(5))
            }
        }
    }

    It 'have what matters of a binary in JSON' {
        $read = ConvertTo-Json -InputObject $preinitialised -Depth 4 -WarningAction Ignore | ConvertFrom-Json
        foreach ($name in 'Name', 'Kind', 'Size', 'Path', 'Sha256', 'Exports') { $read.$name | Should -Be $preinitialised.$name -Because $name }
        $read.History[0].Operation | Should -Be preinit
        $read.Snapshot.Init.Function | Should -Be wizer-initialize
        $read.psobject.Properties.Name | Should -Not -Contain Module
        $read.psobject.Properties.Name | Should -Not -Contain Component
    }

    It 'leave what is decoded to scripts that name it' {
        $large.Module.Exports.Length | Should -Be 30001
        $large.Component | Should -BeNullOrEmpty
        $greet.Component.Sections.Length | Should -BeGreaterThan 1
        $greet.Module | Should -BeNullOrEmpty
        foreach ($name in 'Module', 'Component') { $large.psobject.Properties.Name | Should -Not -Contain $name }
    }

    It 'are JSON of a bounded depth and size: <Name>' -ForEach @(
        @{ Name = 'a binary'; Make = { $lookup } }
        @{ Name = 'a component'; Make = { $greet } }
        @{ Name = 'an export'; Make = { Get-WasmExport -InputObject $greet -Name greet } }
        @{ Name = 'a snapshot'; Make = { (Invoke-WasmPreinit -InputObject $lookup).Snapshot } }
        @{ Name = 'a start-up plan'; Make = { Get-WasmStartup -InputObject $lookup } }
        @{ Name = 'a measurement'; Make = { Measure-WasmStartup -InputObject $lookup -Runs 1 } }
        @{ Name = 'a difference'; Make = { Compare-WasmSnapshot $lookup (Invoke-WasmPreinit -InputObject $lookup) | Select-Object -First 1 } }
        @{ Name = 'an instance'; Make = { New-WasmInstance -InputObject $lookup } }
    ) {
        $json = & $Make | ConvertTo-Json -WarningAction Ignore
        $json.Length | Should -BeLessThan 20000
        $json | ConvertFrom-Json | Should -Not -BeNullOrEmpty
    }
}
