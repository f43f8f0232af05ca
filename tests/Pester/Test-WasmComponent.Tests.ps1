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

    It 'says False of what is no binary: <Name>' -ForEach @(
        @{ Name = 'text of something else'; Text = 'no binary' }
        @{ Name = 'an empty file'; Text = '' }
        @{ Name = 'wrong text of the text format'; Text = '(module (func $f)) (' }
    ) {
        Set-Content -LiteralPath "$TestDrive/other.bin" -Value $Text -NoNewline
        Test-WasmComponent -Path "$TestDrive/other.bin", $lookup -ErrorAction Stop | Should -Be @($false, $true)
        , [Text.Encoding]::UTF8.GetBytes("$Text ") | Test-WasmComponent -ErrorAction Stop | Should -BeFalse
        (Test-WasmComponent -Path "$TestDrive/other.bin" -Detailed).Code | Should -Be WasmMalformed
    }

    It 'says what each report is about' {
        $reports = Get-ChildItem -LiteralPath $lookup, $greet | Test-WasmComponent -Detailed
        $reports.Name | Should -Be @('lookup.wasm', 'greet.wasm')
        $reports.PSPath | Should -Be @($lookup, $greet)
        ($reports | Get-WasmComponent).Name | Should -Be @('lookup.wasm', 'greet.wasm')
        (Test-WasmComponent -InputObject $invalid -Detailed).Name | Should -Be '(memory)'
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
