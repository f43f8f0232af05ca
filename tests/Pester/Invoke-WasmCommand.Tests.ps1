BeforeAll {
    $namespace = 'ComponentInit.PowerShell.Commands.InvokeWasmCommandCommand'
    # Writes its standard input back, and with an argument ends with exit code 3.
    Set-Content -LiteralPath "$TestDrive/echo.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "warned\n")
  (func (export "_start")
    (i32.store (i32.const 0) (i32.const 1024)) (i32.store (i32.const 4) (i32.const 4096))
    (loop $more
      (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
      (if (i32.load (i32.const 8)) (then
        (i32.store (i32.const 16) (i32.const 1024)) (i32.store (i32.const 20) (i32.load (i32.const 8)))
        (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 24)))
        (br $more))))
    (drop (call $sizes (i32.const 32) (i32.const 36)))
    (if (i32.gt_u (i32.load (i32.const 32)) (i32.const 1)) (then
      (i32.store (i32.const 16) (i32.const 64)) (i32.store (i32.const 20) (i32.const 7))
      (drop (call $write (i32.const 2) (i32.const 16) (i32.const 1) (i32.const 24)))
      (call $exit (i32.const 3))))))
'@
    Set-Content -LiteralPath "$TestDrive/endless.wat" -Value '(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (memory (export "memory") 1) (func (export "_start") (loop (br 0))))'
}

Describe 'Invoke-WasmCommand' {
    It 'emits lines and sets the exit code' {
        $global:LASTEXITCODE = 9
        Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInputText 'one', 'zwölf' | Should -Be @('one', 'zwölf')
        $global:LASTEXITCODE | Should -Be 0
    }

    It 'is safe for bytes' {
        $bytes = [byte[]](0..255)
        $out = Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInputBytes $bytes -AsByteStream
        , $out | Should -BeOfType ([byte[]])
        [Convert]::ToHexString($out) | Should -Be ([Convert]::ToHexString($bytes))
    }

    It 'reads and writes text in another encoding: <Encoding>' -ForEach @(
        @{ Encoding = 'latin1'; Bytes = 'FC0A' }
        @{ Encoding = 'Unicode'; Bytes = 'FC000A00' }
        @{ Encoding = 'bigendianunicode'; Bytes = '00FC000A' }
        @{ Encoding = 1252; Bytes = 'FC0A' }
        @{ Encoding = 'iso-8859-1'; Bytes = 'FC0A' }
        @{ Encoding = [Text.Encoding]::UTF32; Bytes = 'FC0000000A000000' }
        @{ Encoding = 'utf8'; Bytes = 'C3BC0A' }
    ) {
        Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInputText 'ü' -Encoding $Encoding | Should -BeExactly 'ü'
        [Convert]::ToHexString([byte[]](Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInputText 'ü' -Encoding $Encoding -AsByteStream)) | Should -Be $Bytes
        $said = Invoke-WasmCommand -Path "$TestDrive/echo.wat" -ArgumentList fail -Encoding ascii -ErrorAction Ignore 6>&1
        $said[0].MessageData | Should -Be warned
    }

    It 'names encodings that there are, and completes them' {
        { Invoke-WasmCommand -Path "$TestDrive/echo.wat" -Encoding none } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*' -ExpectedMessage '*latin1*'
        $line = 'Invoke-WasmCommand x.wasm -Encoding lat'
        [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText | Should -Be latin1
    }

    It 'reads a file of the session as standard input' {
        Set-Content -LiteralPath "$TestDrive/in.txt" -Value 'from a file'
        Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInput 'TestDrive:/in.txt' | Should -Be 'from a file'
    }

    It 'reports an exit code, with standard error on the information stream' {
        $failures = $null
        $records = Invoke-WasmCommand -Path "$TestDrive/echo.wat" -ArgumentList fail -ErrorAction SilentlyContinue -ErrorVariable failures 6>&1
        $records[0].MessageData | Should -Be 'warned'
        $records[0].Tags | Should -Be 'WasmStderr'
        $failures[0].FullyQualifiedErrorId | Should -Be "WasmExit,$namespace"
        $global:LASTEXITCODE | Should -Be 3
    }

    It 'has a fresh instance for each run' {
        Set-Content -LiteralPath "$TestDrive/count.wat" -Value @'
(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (global $n (mut i32) (i32.const 0))
  (func (export "_start") (global.set $n (i32.add (global.get $n) (i32.const 1))) (call $exit (global.get $n))))
'@
        foreach ($run in 1..3) {
            Invoke-WasmCommand -Path "$TestDrive/count.wat" -ErrorAction SilentlyContinue
            $global:LASTEXITCODE | Should -Be 1
        }
    }

    It 'says the steps of the start with -Verbose' {
        Set-Content -LiteralPath "$TestDrive/steps.wat" -Value '(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (memory (export "memory") 1) (func (export "_start")))'
        $said = Invoke-WasmCommand -Path "$TestDrive/steps.wat" -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $said.Message | Should -Contain 'steps.wat: 1: run _start()'
    }

    It 'refuses what is no command with what can be called' {
        $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
        { Invoke-WasmCommand -Path $lookup -ErrorAction Stop } | Should -Throw -ErrorId "NotACommand,$namespace" -ExpectedMessage '*lookup*'
    }

    It 'takes a profile where two conventions contradict each other' {
        Set-Content -LiteralPath "$TestDrive/both.wat" -Value '(module (global $g (mut i32) (i32.const 0)) (func (export "_initialize") (global.set $g (i32.const 1))) (func (export "_start") (if (i32.eqz (global.get $g)) (then unreachable))))'
        { Invoke-WasmCommand -Path "$TestDrive/both.wat" -ErrorAction Stop } | Should -Throw -ErrorId "StartupInvalid,$namespace" -ExpectedMessage 'INIT103*'
        { Invoke-WasmCommand -Path "$TestDrive/both.wat" -Profile command -ErrorAction Stop } | Should -Throw -ErrorId "WasmTrap,$namespace"
        Invoke-WasmCommand -Path "$TestDrive/both.wat" -Profile wasmtime -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'refuses two standard inputs' {
        { Invoke-WasmCommand -Path "$TestDrive/echo.wat" -StandardInputText a -StandardInputBytes 1 } | Should -Throw -ErrorId "OptionInvalid,$namespace"
    }

    It 'ends an endless command' {
        { Invoke-WasmCommand -Path "$TestDrive/endless.wat" -Timeout 00:00:00.2 -ErrorAction Stop } | Should -Throw -ErrorId "PreinitLimitExceeded,$namespace"
    }

    It 'runs nothing with -WhatIf' {
        Invoke-WasmCommand -Path "$TestDrive/endless.wat" -WhatIf
    }
}
