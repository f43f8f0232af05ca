BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
}

Describe 'Get-WasmExport' {
    It 'lists exports with kind and type' {
        $exports = Get-WasmExport -Path $lookup
        $exports.Name | Should -Be @('memory', 'wizer-initialize', 'lookup')
        $exports.Kind | Should -Be @('memory', 'func', 'func')
        $exports[2].Type | Should -Match 'i32.*i32'
        $exports[2].PSPath | Should -Be $lookup
    }

    It 'lists what a component exports, in WIT notation' {
        $exports = Get-WasmExport -Path $greet
        $exports.Name | Should -Contain 'componentinit:greet/guests@1.0.0#all'
        $found = $exports | Where-Object Name -EQ greet
        $found.Kind | Should -Be 'func'
        $found.Type | Should -Be 'func(name: string) -> string'
        $found.LiftedFrom | Should -Be 'core module 0 "greet"'
        (Get-WasmExport -Path $greet -Name *#note).Type | Should -Be 'func(guest: guest) -> result<u32, string>'
    }

    It 'filters names by wildcard and letter case' {
        (Get-WasmExport -Path $lookup -Name look*).Name | Should -Be 'lookup'
        Get-WasmExport -Path $lookup -Name LOOK* | Should -BeNullOrEmpty
    }

    It 'takes a binary from the pipeline' {
        (Get-WasmComponent -Path $lookup | Get-WasmExport -Name lookup).Index | Should -Be 1
    }

    It 'completes names from the file' {
        $line = "Get-WasmExport -Path '$lookup' -Name wiz"
        $result = [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
        $result.CompletionMatches.CompletionText | Should -Be 'wizer-initialize'
    }

    It 'completes nothing where the file is missing' {
        $line = 'Get-WasmExport -Path none.wasm -Name wiz'
        $matches = [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches
        $matches.CompletionText | Should -Not -Contain 'wizer-initialize'
    }

    It 'shows a table for each file' {
        Get-WasmExport -Path $lookup | Out-String -Width 120 | Should -Match 'Index\s+Kind\s+Name\s+Type'
    }
}
