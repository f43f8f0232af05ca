BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
    # A function of type [] -> [i32] whose body is empty: well-formed, not valid.
    $invalid = [byte[]](0, 0x61, 0x73, 0x6D, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7F, 3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0B)
}

Describe 'Test-WasmComponent' {
    It 'gives one True or False for each input' {
        Test-WasmComponent -Path $lookup, $lookup | Should -Be @($true, $true)
        , $invalid | Test-WasmComponent | Should -BeFalse
    }

    It 'validates components' {
        Test-WasmComponent -Path $greet | Should -BeTrue
        Set-Content -LiteralPath "$TestDrive/bad.wat" -Value '(component (core module (func (result i32))))'
        (Test-WasmComponent -Path "$TestDrive/bad.wat" -Detailed).Code | Should -Be 'WasmInvalid'
    }

    It 'gives the reason and its place with -Detailed' {
        $report = Test-WasmComponent -InputObject $invalid -Detailed
        $report.IsValid | Should -BeFalse
        $report.Code | Should -Be 'WasmInvalid'
        $report.Message | Should -Not -BeNullOrEmpty
        $report.Offset | Should -BeGreaterThan 8
    }

    It 'gives no answer about a missing file' {
        Test-WasmComponent -Path "$TestDrive/none.wasm" -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems[0].FullyQualifiedErrorId | Should -Be 'PathNotFound,ComponentInit.PowerShell.Commands.TestWasmComponentCommand'
    }
}
