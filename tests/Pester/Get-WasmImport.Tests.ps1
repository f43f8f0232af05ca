BeforeAll {
    $words = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/words/words.wasm").ProviderPath
}

Describe 'Get-WasmImport' {
    It 'lists imports with module, kind and type' {
        $import = Get-WasmImport -Path $words -Name fd_read
        $import.Module | Should -Be 'wasi_snapshot_preview1'
        $import.Kind | Should -Be 'func'
        $import.Type | Should -Match 'i32'
    }

    It 'filters by module' {
        Get-WasmImport -Path $words -Module env | Should -BeNullOrEmpty
        (Get-WasmImport -Path $words -Module wasi_*).Count | Should -Be 8
    }
}
