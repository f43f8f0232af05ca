BeforeDiscovery {
    # The views of each type that a cmdlet emits. They are made from bytes, so that no path of this machine is in them.
    $rows = @(
        @{ Type = 'WasmBinary'; Make = { Read-Sample lookup | Get-WasmComponent; Read-Sample greet | Get-WasmComponent } }
        @{ Type = 'ExportReport'; Make = { Read-Sample greet | Get-WasmExport } }
        @{ Type = 'ImportReport'; Make = { Read-Sample echo | Get-WasmImport } }
        @{ Type = 'ValidationReport'; Make = { Read-Sample lookup | Test-WasmComponent -Detailed; , [byte[]](0, 97, 115, 109, 1, 0, 0, 0, 1, 1, 9) | Test-WasmComponent -Detailed } }
        @{ Type = 'StartupReport'; Make = { Read-Sample words | Get-WasmStartup } }
        @{ Type = 'Snapshot'; Make = { (Read-Sample lookup | Invoke-WasmPreinit).Snapshot } }
        @{ Type = 'SnapshotDifference'; Make = { Compare-WasmSnapshot (Read-Sample lookup) (Read-Sample lookup | Invoke-WasmPreinit) } }
        @{ Type = 'WasmInstance'; Make = { $instances } }
        @{ Type = 'StartupMeasurement'; Make = { Read-Sample lookup | Measure-WasmStartup -Name lookup -ArgumentList 27 -ReferencePath $lookup -Runs 2 } }
    )
    $cells = foreach ($row in $rows) { foreach ($width in 80, 120) { $row + @{ Width = $width } } }
}

BeforeAll {
    $lookup = "$PSScriptRoot/../../samples/lookup/lookup.wasm"

    function Read-Sample([string] $Name) {
        , [IO.File]::ReadAllBytes("$PSScriptRoot/../../samples/$Name/$Name.wasm")
    }

    $disposed = Read-Sample lookup | New-WasmInstance
    $disposed.Dispose()
    $instances = @(Read-Sample greet | New-WasmInstance) + $disposed

    # Times differ from run to run, and the room that they take with them; paths differ from machine to machine.
    function Show([object[]] $Objects, [int] $Width) {
        $text = "# as it is`n", ($Objects | Out-String -Width $Width),
        "# table`n", ($Objects | Format-Table | Out-String -Width $Width),
        "# list`n", ($Objects | Format-List | Out-String -Width $Width),
        "# wide`n", ($Objects | Format-Wide | Out-String -Width $Width)
        (-join $text) -replace "`r", '' -replace ' *\d[\d.]* ms', ' # ms' -replace ' +\d+\.\dx(?=\n)', ' #x' -replace '(Speedup +: )\d.*', '$1#' -replace '(Path +: ).*', '$1#' -replace ' +(?=\n)', ''
    }
}

Describe 'Views' {
    It 'are kept for every type that a cmdlet says it emits' -ForEach @(@{ rows = $rows }) {
        $types = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values.OutputType.Type | Where-Object Namespace -Like 'ComponentInit.*' | ForEach-Object Name
        $rows.Type | Where-Object { $_ -notin 'Snapshot' } | Should -BeIn $types
        $types | Sort-Object -Unique | Should -BeIn $rows.Type
    }

    # To take what is shown now: set COMPONENTINIT_UPDATE_VIEWS and look at the difference.
    It 'of <Type> at a width of <Width> are as kept' -ForEach $cells {
        $shown = Show @(& $Make) $Width
        $path = "$PSScriptRoot/Views/$Type.$Width.txt"
        if ($env:COMPONENTINIT_UPDATE_VIEWS) {
            [IO.File]::WriteAllText($path, $shown)
        }

        $shown | Should -BeExactly ([IO.File]::ReadAllText($path) -replace "`r", '')
        $shown | Should -Not -Match 'System\.Collections|Immutable|`1'
    }
}

Describe 'An object in a string' {
    BeforeAll {
        $binary = Read-Sample lookup | Get-WasmComponent
        $preinitialised = Invoke-WasmPreinit -InputObject $binary
        $snapshot = $preinitialised.Snapshot
        $words = Read-Sample words | Get-WasmStartup
        $measured = Measure-WasmStartup -InputObject $binary -Runs 2
    }

    It 'says what it is: <Expected>' -ForEach @(
        @{ Of = { $binary }; Expected = '(memory) (module, 357 bytes)' }
        @{ Of = { $snapshot }; Expected = '(memory) (357 bytes) -> (memory) (* bytes), initialised by wizer-initialize (export removed)' }
        @{ Of = { $snapshot.Engine }; Expected = 'wasmtime *.*.*' }
        @{ Of = { $snapshot.Policy }; Expected = 'no WASI' }
        @{ Of = { $snapshot.Limits }; Expected = 'time unlimited, memory unlimited, stack 8388608 bytes' }
        @{ Of = { $snapshot.Instances[0] }; Expected = 'instance 0: memory 0: 2 -> 2 pages, 10001 bytes not zero, 1 segments' }
        @{ Of = { $snapshot.Sections[0] }; Expected = "type section: 11 -> 11 bytes" }
        @{ Of = { $preinitialised.History }; Expected = 'preinit' }
        @{ Of = { Get-WasmExport -InputObject $binary -Name lookup }; Expected = 'lookup: (func (param i32) (result i32))' }
        @{ Of = { Read-Sample words | Get-WasmImport -Name fd_close }; Expected = 'wasi_snapshot_preview1.fd_close: (func (param i32) (result i32))' }
        @{ Of = { $words }; Expected = 'reactor: init _initialize() `[ONCE`]; preinit wizer-initialize() (*)' }
        @{ Of = { $words.Plan.Handoffs }; Expected = 'memory memory to wasi_snapshot_preview1 as memory' }
        @{ Of = { $words.Plan.Conventions[0] }; Expected = '[a-z]*' }
        @{ Of = { Test-WasmComponent -InputObject $binary -Detailed }; Expected = 'valid' }
        @{ Of = { $measured }; Expected = '(memory): starts in *ms*' }
    ) {
        $text = "$(& $Of)"
        $text | Should -BeLike $Expected
        $text | Should -Not -Match 'System\.|Immutable|[{}]'
    }

    It 'is no word of the platform, whatever a cmdlet emits' {
        foreach ($object in $binary, $snapshot, $words, $measured, @(Compare-WasmSnapshot $binary $preinitialised)[0], $instances[0]) { "$object" | Should -Not -Match 'ComponentInit\.|Immutable|^\w+ \{' }
    }
}

Describe 'Times' {
    It 'are sorted and compared by their medians' {
        $times = 0..4 | ForEach-Object { Read-Sample lookup | Measure-WasmStartup -Runs 1 }
        $sorted = ($times | Sort-Object -Property Start).Start
        $sorted.Median | Should -Be @($times.Start.Median | Sort-Object)
        $sorted[0] -le $sorted[-1] | Should -BeTrue
        $sorted[0] -gt $sorted[-1] | Should -BeFalse
        { $sorted[0].CompareTo('text') } | Should -Throw
    }
}
