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
        }
        $binary, $export, $startup, $measured, $validation = $job | Receive-Job -Wait -AutoRemoveJob
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
        $measured.Start.Samples | Should -HaveCount 2
        $validation.IsValid | Should -BeTrue
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
