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
