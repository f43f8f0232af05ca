BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $result = Invoke-WasmPreinit -Path $lookup
    $result | Export-WasmSnapshot -Destination $TestDrive
    $manifest = "$TestDrive/lookup.snapshot.json"
    $binary = "$TestDrive/lookup.wasm"
}

Describe 'Compare-WasmSnapshot' {
    It 'finds nothing between a manifest and <Name>' -ForEach @(
        @{ Name = 'its binary'; Of = { $binary } }
        @{ Name = 'its file'; Of = { Get-Item -LiteralPath $binary } }
        @{ Name = 'itself, read before'; Of = { Get-WasmSnapshot -Path $manifest } }
        @{ Name = 'the bytes of its binary'; Of = { , [IO.File]::ReadAllBytes($binary) } }
    ) {
        Compare-WasmSnapshot $manifest (& $Of) | Should -BeNullOrEmpty
        Compare-WasmSnapshot $manifest (& $Of) -Quiet | Should -BeTrue
    }

    It 'takes another run from the pipeline' {
        Invoke-WasmPreinit -Path $lookup | Compare-WasmSnapshot $manifest | Should -BeNullOrEmpty
    }

    It 'shows what init wrote, as objects and as a table' {
        $ranges = @(Compare-WasmSnapshot $lookup $binary -Kind MemoryRange)
        $ranges.Count | Should -BeGreaterThan 0
        $ranges[0] | Should -BeOfType ([ComponentInit.Core.Snapshots.Comparison.SnapshotDifference])
        $ranges[0].Length | Should -BeGreaterThan 0
        Compare-WasmSnapshot $lookup $binary -Quiet | Should -BeFalse
        $ranges | Out-String -Width 120 | Should -Match 'Kind\s+Place\s+Reference\s+Difference'
    }

    It 'follows the location of the session and drives' {
        Push-Location -LiteralPath $TestDrive
        try {
            Compare-WasmSnapshot lookup.snapshot.json TestDrive:/lookup.wasm -Quiet | Should -BeTrue
        }
        finally {
            Pop-Location
        }
    }

    It 'reports <Id>' -ForEach @(
        @{ Id = 'PathNotFound'; Side = { "$TestDrive/none.json" } }
        @{ Id = 'ManifestInvalid'; Side = { Set-Content -LiteralPath "$TestDrive/bad.json" -Value '{}'; "$TestDrive/bad.json" } }
        @{ Id = 'WasmMalformed'; Side = { , [byte[]](1, 2, 3, 4) } }
    ) {
        { Compare-WasmSnapshot $manifest (& $Side) -ErrorAction Stop } | Should -Throw -ErrorId "$Id,ComponentInit.PowerShell.Commands.CompareWasmSnapshotCommand"
    }

    It 'goes on with the next input after an error' {
        $failures = $null
        "$TestDrive/none.json", $binary | Compare-WasmSnapshot $manifest -Quiet -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeTrue
        $failures.Count | Should -Be 1
    }
}
