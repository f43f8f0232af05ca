BeforeAll {
    $namespace = 'ComponentInit.PowerShell.Commands.AddInitTaskWrapperCommand'
    Set-Content -LiteralPath "$TestDrive/tasks.wat" -Value @'
(module
  (global $tasks (mut i32) (i32.const 0))
  (func (export "__wasm_init_task") (global.set $tasks (i32.add (global.get $tasks) (i32.const 1))))
  (func (export "__wasm_init_async_task"))
  (func (export "started") (result i32) (global.get $tasks)))
'@
    Set-Content -LiteralPath "$TestDrive/plain.wat" -Value '(module (func (export "f")))'
}

Describe 'Add-InitTaskWrapper' {
    It 'lets exports call the hook' {
        Invoke-WasmExport -Path "$TestDrive/tasks.wat" -Name started | Should -Be 0
        $wrapped = Add-InitTaskWrapper -Path "$TestDrive/tasks.wat"
        $wrapped | Invoke-WasmExport -Name started | Should -Be 1
        $wrapped.History.Operation | Should -Be 'wrap'
    }

    It 'says which hooks run around each export' {
        $messages = Add-InitTaskWrapper -Path "$TestDrive/tasks.wat" -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $messages.Message | Should -Match 'Wrap the exports of tasks\.wat:\s+started: __wasm_init_task\(\) before'
    }

    It 'lists with -WhatIf what would be wrapped, and emits nothing' {
        Add-InitTaskWrapper -Path "$TestDrive/tasks.wat" -WhatIf | Should -BeNullOrEmpty
    }

    It 'changes nothing the second time' {
        $once = Add-InitTaskWrapper -Path "$TestDrive/tasks.wat"
        ($once | Add-InitTaskWrapper).Sha256 | Should -Be $once.Sha256
    }

    It 'emits a binary without hooks as it is' {
        $plain = Get-WasmComponent -Path "$TestDrive/plain.wat"
        ($plain | Add-InitTaskWrapper -WarningAction Ignore).Sha256 | Should -Be $plain.Sha256
    }

    It 'refuses a binary without hooks when they are required' {
        { Add-InitTaskWrapper -Path "$TestDrive/plain.wat" -Require -ErrorAction Stop } | Should -Throw -ErrorId "InitTaskUnsupported,$namespace"
    }

    It 'has an alias with the common prefix' {
        (Get-Alias -Name Add-WasmInitTaskWrapper).ResolvedCommandName | Should -Be 'Add-InitTaskWrapper'
    }
}
