BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    Copy-Item -LiteralPath "$samples/lookup/lookup.wasm" -Destination "$TestDrive/a [1].wasm"
    Set-Content -LiteralPath "$TestDrive/odd.wat" -Value '(module (func (export "it''s $odd #1")) (func (export "plain")))'
    Set-Content -LiteralPath "$TestDrive/broken.wasm" -Value 'no binary'
    $before = Get-ChildItem -LiteralPath $TestDrive | Select-Object -ExpandProperty Name

    function Complete([string] $Line) {
        [Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
    }
}

Describe 'Completion' {
    It 'knows <What>' -ForEach @(
        @{ What = 'exports of every kind to list'; Line = "Get-WasmExport -Path 'SAMPLES/words/words.wasm' -Name "; Has = 'memory', 'count'; HasNot = 'fd_close' }
        @{ What = 'functions to call'; Line = "Invoke-WasmExport -Path 'SAMPLES/words/words.wasm' -Name "; Has = 'count', 'find'; HasNot = 'memory' }
        @{ What = 'functions by their beginning'; Line = "Invoke-WasmExport -Path 'SAMPLES/words/words.wasm' -Name fi"; Has = 'find'; HasNot = 'count' }
        @{ What = 'functions of interfaces, quoted'; Line = "Invoke-WasmExport -Path 'SAMPLES/greet/greet.wasm' -Name comp"; Has = "'componentinit:greet/guests@1.0.0#all'"; HasNot = 'greet' }
        @{ What = 'functions to measure'; Line = "Measure-WasmStartup 'SAMPLES/greet/greet.wasm' -Name "; Has = 'greet'; HasNot = @() }
        @{ What = 'init functions of a module'; Line = "Invoke-WasmPreinit 'SAMPLES/words/words.wasm' -InitFunction "; Has = 'wizer-initialize', '_initialize'; HasNot = 'count', 'find', 'memory' }
        @{ What = 'init functions of a component'; Line = "Invoke-WasmPreinit 'SAMPLES/greet/greet.wasm' -InitFunction "; Has = 'wizer-initialize'; HasNot = 'greet', 'is-ready' }
        @{ What = 'modules of imports'; Line = "Get-WasmImport 'SAMPLES/words/words.wasm' -Module "; Has = 'wasi_snapshot_preview1'; HasNot = 'fd_close' }
        @{ What = 'names of imports'; Line = "Get-WasmImport 'SAMPLES/words/words.wasm' -Name fd_c"; Has = 'fd_close'; HasNot = 'fd_read' }
        @{ What = 'modules of imports to allow'; Line = "Invoke-WasmPreinit 'SAMPLES/words/words.wasm' -AllowImport "; Has = 'wasi_snapshot_preview1'; HasNot = @() }
        @{ What = 'modules of imports to stub'; Line = "New-WasmInstance 'SAMPLES/words/words.wasm' -StubImport w"; Has = 'wasi_snapshot_preview1'; HasNot = @() }
        @{ What = 'profiles'; Line = 'Get-WasmStartup x.wasm -Profile w'; Has = 'wasmtime'; HasNot = @() }
        @{ What = 'enumerations'; Line = 'Invoke-WasmPreinit x.wasm -Compiler '; Has = 'Winch', 'Cranelift'; HasNot = @() }
        @{ What = 'files by -LiteralPath'; Line = "Invoke-WasmExport -LiteralPath 'DRIVE/a [1].wasm' -Name "; Has = 'lookup'; HasNot = @() }
        @{ What = 'names with quotes and signs'; Line = "Invoke-WasmExport -Path 'DRIVE/odd.wat' -Name "; Has = "'it''s `$odd #1'", 'plain'; HasNot = @() }
    ) {
        $texts = (Complete $Line.Replace('SAMPLES', $samples).Replace('DRIVE', "$TestDrive")).CompletionText
        foreach ($text in $Has) { $texts | Should -Contain $text }
        foreach ($text in $HasNot) { $texts | Should -Not -Contain $text }
    }

    It 'shows what it completes' {
        (Complete "Invoke-WasmExport '$samples/words/words.wasm' -Name fin").ToolTip | Should -Be 'func (func (param i32) (result i32))'
        (Complete "Get-WasmImport '$samples/words/words.wasm' -Module wasi").ToolTip | Should -Match '^\d+ imports: fd_close'
    }

    It 'has nothing to say about <What>' -ForEach @(
        @{ What = 'a file that is no binary'; Path = 'DRIVE/broken.wasm' }
        @{ What = 'a directory'; Path = 'DRIVE' }
        @{ What = 'another provider'; Path = 'Env:/PATH' }
    ) {
        foreach ($parameter in 'Name', 'AllowImport') {
            $offered = Complete "Invoke-WasmExport -Path '$($Path.Replace('DRIVE', "$TestDrive"))' -$parameter "
            $offered | Where-Object ResultType -EQ ParameterValue | Should -BeNullOrEmpty
        }
    }

    It 'of the tool is that of a shell: <Line>' -ForEach @(
        @{ Line = 'component-init rep'; Has = 'report'; HasNot = 'preinit' }
        @{ Line = 'component-init preinit --max-m'; Has = '--max-memory'; HasNot = '--verify' }
        @{ Line = 'component-init preinit x.wasm --compiler '; Has = 'winch'; HasNot = '--verify' }
    ) {
        $path = $env:PATH
        try {
            $env:PATH = "$PSScriptRoot/../../out/tool" + [IO.Path]::PathSeparator + $path
            component-init completion pwsh | Out-String | Invoke-Expression
            $texts = (Complete $Line).CompletionText
        }
        finally {
            $env:PATH = $path
        }

        $texts | Should -Contain $Has
        $texts | Should -Not -Contain $HasNot
    }

    It 'writes nothing' {
        Get-ChildItem -LiteralPath $TestDrive | Select-Object -ExpandProperty Name | Should -Be $before
    }
}
