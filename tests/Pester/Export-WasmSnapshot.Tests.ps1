BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $namespace = 'ComponentInit.PowerShell.Commands.ExportWasmSnapshotCommand'
    $result = Invoke-WasmPreinit -Path $lookup
}

Describe 'Export-WasmSnapshot' {
    BeforeEach {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())"
    }

    It 'writes the binary and its manifest, and emits nothing' {
        $result | Export-WasmSnapshot -Destination $folder | Should -BeNullOrEmpty
        (Get-ChildItem -LiteralPath $folder -Force).Name | Sort-Object | Should -Be @('lookup.snapshot.json', 'lookup.wasm')
        (Get-FileHash -LiteralPath "$folder/lookup.wasm").Hash | Should -Be $result.Sha256
    }

    It 'writes a manifest of the published schema: <_>' -ForEach 'lookup', 'words', 'greet' {
        $samples = "$PSScriptRoot/../../samples"
        Invoke-WasmPreinit -Path "$samples/$_/$_.wasm" -Directory @{ '/data' = "$samples/words/data" } -WarningAction Ignore | Export-WasmSnapshot -Destination $folder
        Test-Json -Path "$folder/$_.snapshot.json" -SchemaFile "$PSScriptRoot/../../schemas/componentinit.snapshot-1.schema.json" | Should -BeTrue
    }

    It 'emits the files with -PassThru' {
        ($result | Export-WasmSnapshot -Destination $folder -Name other -PassThru).Name | Should -Be @('other.wasm', 'other.snapshot.json')
        ($result | Export-WasmSnapshot -Destination $folder -Name other -PassThru)[0].PSPath | Should -BeLike '*FileSystem::*other.wasm'
    }

    It 'replaces files, and refuses to with -NoClobber' {
        Set-Content -LiteralPath "$folder/lookup.wasm" -Value old
        { $result | Export-WasmSnapshot -Destination $folder -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId "OutputExists,$namespace"
        Get-Content -LiteralPath "$folder/lookup.wasm" | Should -Be old
        $result | Export-WasmSnapshot -Destination $folder
        (Get-Item -LiteralPath "$folder/lookup.wasm").Length | Should -Be $result.Size
    }

    It 'writes nothing with -WhatIf' {
        $result | Export-WasmSnapshot -Destination $folder -WhatIf
        Get-ChildItem -LiteralPath $folder -Force | Should -BeNullOrEmpty
    }

    It 'asks for a name where there is none' {
        $bytes = [IO.File]::ReadAllBytes($lookup)
        { , $bytes | Invoke-WasmPreinit | Export-WasmSnapshot -Destination $folder -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$namespace"
    }

    It 'refuses a binary without a snapshot' {
        { Get-WasmComponent -Path $lookup | Export-WasmSnapshot -Destination $folder -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$namespace"
    }

    It 'follows the location of the session' {
        Push-Location -LiteralPath $folder
        try {
            $result | Export-WasmSnapshot -Destination .
            Test-Path -LiteralPath "$folder/lookup.wasm" | Should -BeTrue
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'Get-WasmSnapshot' {
    BeforeAll {
        $result | Export-WasmSnapshot -Destination $TestDrive
    }

    It 'shows a snapshot as facts, without the names of types' {
        $result | Export-WasmSnapshot -Destination $TestDrive -Name shown
        $text = Get-WasmSnapshot -Path "$TestDrive/shown.snapshot.json" | Out-String -Width 120
        $text | Should -Match 'Init\s+: wizer-initialize \(export removed\)'
        $text | Should -Match 'Memories\s+: 0/0: 2 -> 2 pages, \d+ bytes not zero, 1 segments'
        $text | Should -Not -Match 'ImmutableArray|ComponentInit\.Core'
    }

    It 'reads what was written' {
        $snapshot = Get-WasmSnapshot -Path "$TestDrive/lookup.snapshot.json"
        $snapshot | Should -BeOfType ([ComponentInit.Core.Snapshots.Snapshot])
        $snapshot.Output.Sha256 | Should -Be $result.Sha256
    }

    It 'refuses another schema' {
        Set-Content -LiteralPath "$TestDrive/other.json" -Value '{"schema":"other/1"}'
        { Get-WasmSnapshot -Path "$TestDrive/other.json" -ErrorAction Stop } | Should -Throw -ErrorId 'ManifestInvalid,ComponentInit.PowerShell.Commands.GetWasmSnapshotCommand'
    }

    It 'reports a missing file' {
        { Get-WasmSnapshot -Path "$TestDrive/none.json" -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFound,ComponentInit.PowerShell.Commands.GetWasmSnapshotCommand'
    }
}
