BeforeAll {
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
    $call = 'ComponentInit.PowerShell.Commands.InvokeWasmExportCommand'
    Set-Content -LiteralPath "$TestDrive/count.wat" -Value @'
(module
  (memory (export "memory") 64)
  (global $n (mut i32) (i32.const 0))
  (func (export "next") (result i32) (memory.fill (i32.const 0) (i32.const 1) (i32.const 1048576)) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n)))
'@
    Set-Content -LiteralPath "$TestDrive/counters.wat" -Value @'
(component
  (type $c' (resource (rep i32)))
  (core func $new (canon resource.new $c'))
  (core module $m
    (import "c" "new" (func $new (param i32) (result i32)))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "get") (param i32) (result i32) (local.get 0)))
  (core instance $i (instantiate $m (with "c" (instance (export "new" (func $new))))))
  (export $c "counter" (type $c'))
  (func (export "[constructor]counter") (param "v" u32) (result (own $c)) (canon lift (core func $i "make")))
  (func (export "[method]counter.get") (param "self" (borrow $c)) (result u32) (canon lift (core func $i "get"))))
'@
    Set-Content -LiteralPath "$TestDrive/say.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\10\00\00\00\03\00\00\00") (data (i32.const 16) "hi\0a")
  (func (export "say") (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))
'@
}

Describe 'New-WasmInstance' {
    It 'keeps its state between calls' {
        $instance = New-WasmInstance -Path "$TestDrive/count.wat"
        Invoke-WasmExport -Instance $instance next | Should -Be 1
        Invoke-WasmExport -Instance $instance -Name next | Should -Be 2
        $instance | Invoke-WasmExport -Name next | Should -Be 3
        New-WasmInstance -Path "$TestDrive/count.wat" | Invoke-WasmExport -Name next | Should -Be 1
        $instance.Dispose()
    }

    It 'takes what the pipeline brings' {
        $instance = Get-WasmComponent -Path $greet | New-WasmInstance
        $instance.Kind | Should -Be Component
        $instance.BinaryName | Should -Be greet.wasm
        $instance | Out-String | Should -Match 'greet.wasm +Component'
        $null = Invoke-WasmExport -Instance $instance note -ArgumentList @{ name = 'Ada'; visits = 2 }
        (Invoke-WasmExport -Instance $instance all).name | Should -Contain Ada
        $instance.Dispose()
    }

    It 'passes handles from call to call until they are dropped' {
        $instance = New-WasmInstance -Path "$TestDrive/counters.wat"
        $first = Invoke-WasmExport -Instance $instance '[constructor]counter' -ArgumentList 5
        $second = Invoke-WasmExport -Instance $instance '[constructor]counter' -ArgumentList 6
        Invoke-WasmExport -Instance $instance counter.get -ArgumentList $first | Should -Be 5
        Invoke-WasmExport -Instance $instance counter.get -ArgumentList $second | Should -Be 6
        $instance.LiveHandles | Should -Be 2
        $instance.Drop($first)
        $instance.LiveHandles | Should -Be 1
        { Invoke-WasmExport -Instance $instance counter.get -ArgumentList $first -ErrorAction Stop } | Should -Throw -ErrorId "ValueInvalid,$call"
        Invoke-WasmExport -Instance $instance counter.get -ArgumentList $second | Should -Be 6
        $instance.Dispose()
        $instance.LiveHandles | Should -Be 0
    }

    It 'refuses the handles of another instance' {
        $one = New-WasmInstance -Path "$TestDrive/counters.wat"
        $other = New-WasmInstance -Path "$TestDrive/counters.wat"
        $null = Invoke-WasmExport -Instance $other '[constructor]counter' -ArgumentList 7
        $handle = Invoke-WasmExport -Instance $one '[constructor]counter' -ArgumentList 5
        { Invoke-WasmExport -Instance $other counter.get -ArgumentList $handle -ErrorAction Stop } |
            Should -Throw -ErrorId "ValueInvalid,$call" -ExpectedMessage '*belongs to another instance*'
        { $other.Drop($handle) } | Should -Throw '*belongs to another instance*'
        $one, $other | ForEach-Object Dispose
    }

    It 'prints into the call that runs' {
        $instance = New-WasmInstance -Path "$TestDrive/say.wat" -Wasi
        foreach ($round in 1, 2) {
            Invoke-WasmExport -Instance $instance say -InformationVariable said 6> $null
            $said.MessageData | Should -Be hi
            $said.Tags | Should -Be WasmStdout
        }
        $instance.Dispose()
    }

    It 'says that it was disposed' {
        $instance = New-WasmInstance -Path "$TestDrive/count.wat"
        $instance.Dispose()
        $instance.Dispose()
        $instance.IsDisposed | Should -BeTrue
        { Invoke-WasmExport -Instance $instance next -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$call" -ExpectedMessage '*New-WasmInstance*'
    }

    It 'keeps the rules it was made with' {
        $instance = New-WasmInstance -Path "$TestDrive/count.wat"
        { Invoke-WasmExport -Instance $instance next -Wasi -Timeout 00:00:01 } | Should -Throw -ErrorId "OptionInvalid,$call" -ExpectedMessage '*-Timeout, -Wasi*'
        $instance.Dispose()
    }

    It 'completes the names of its exports' {
        $global:completedInstance = New-WasmInstance -Path "$TestDrive/count.wat"
        $line = 'Invoke-WasmExport -Instance $global:completedInstance -Name '
        [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText | Should -Be next
        $global:completedInstance.Dispose()
        Remove-Variable -Name completedInstance -Scope Global
    }

    It 'reports what cannot be instantiated' {
        Set-Content -LiteralPath "$TestDrive/trap.wat" -Value '(module (func $start unreachable) (start $start))'
        { New-WasmInstance -Path "$TestDrive/trap.wat" -ErrorAction Stop } | Should -Throw -ErrorId 'WasmTrap,ComponentInit.PowerShell.Commands.NewWasmInstanceCommand'
    }

    It 'runs nothing under -WhatIf' {
        New-WasmInstance -Path "$TestDrive/count.wat" -WhatIf | Should -BeNullOrEmpty
    }

    It 'leaves nothing behind' {
        $made = { param($count) foreach ($i in 1..$count) { $instance = New-WasmInstance -Path "$TestDrive/count.wat"; $null = Invoke-WasmExport -Instance $instance next; $instance.Dispose() } }
        $resident = { [GC]::Collect(); [GC]::WaitForPendingFinalizers(); $process = Get-Process -Id $PID; $process.Refresh(); $process.WorkingSet64 }
        & $made 100
        $before = & $resident
        & $made 500
        (& $resident) - $before | Should -BeLessThan 64MB
    }
}
