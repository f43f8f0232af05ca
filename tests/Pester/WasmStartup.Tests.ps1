BeforeAll {
    Set-Content -LiteralPath "$TestDrive/reactor.wat" -Value @'
(module (global $n (mut i32) (i32.const 1))
  (func (export "_initialize") (global.set $n (i32.const 42)))
  (func (export "get") (result i32) (global.get $n)))
'@
    Set-Content -LiteralPath "$TestDrive/both.wat" -Value '(module (func (export "_start")) (func (export "_initialize")))'
    Set-Content -LiteralPath "$TestDrive/component.wat" -Value '(component)'
}

Describe 'Get-WasmStartup' {
    It 'says what has to be called and why' {
        $report = Get-WasmStartup -Path "$TestDrive/reactor.wat"
        $report.Plan.Kind | Should -Be 'Reactor'
        $report.Plan.Entries[0].Target.Name | Should -Be '_initialize'
        $report.Rules.Id | Should -Contain 'D17'
        $report.IsDeclared | Should -BeFalse
        $report | Out-String -Width 120 | Should -Match 'Entries\s+: \{?init _initialize\(\)'
    }

    It 'says of a component what its exports say' {
        Set-Content -LiteralPath "$TestDrive/cli.wat" -Value @'
(component
  (core module $m (func (export "run") (result i32) i32.const 1)) (core instance $i (instantiate $m))
  (func $run (result (result)) (canon lift (core func $i "run"))) (instance $cli (export "run" (func $run))) (export "wasi:cli/run@0.2.3" (instance $cli)))
'@
        $report = Get-WasmStartup -Path "$TestDrive/cli.wat"
        $report.Plan.Kind | Should -Be 'Command'
        $report.Rules.Id | Should -Be 'D1'
        (Get-WasmComponent -Path "$TestDrive/cli.wat").Startup | Should -Be 'command: wasi:cli/run (detected)'
        (Get-WasmStartup -Path "$TestDrive/component.wat").Plan.Kind | Should -Be 'Component'
        Invoke-WasmCommand -Path "$TestDrive/cli.wat" -ErrorAction SilentlyContinue
        $LASTEXITCODE | Should -Be 1
    }

    It 'does not guess, unless a profile decides' {
        (Get-WasmStartup -Path "$TestDrive/both.wat" -WarningAction SilentlyContinue).Plan.Kind | Should -Be 'Ambiguous'
        (Get-WasmStartup -Path "$TestDrive/both.wat" -Profile extism -WarningAction SilentlyContinue).Plan.Kind | Should -Be 'Reactor'
    }

    It 'gives the plan as text of the text format' {
        Get-WasmStartup -Path "$TestDrive/reactor.wat" -AsText | Should -BeExactly '(@init reactor (init order 10 once "_initialize"))'
    }

    It 'gives the plan as JSON, to change and to declare' {
        Get-WasmStartup -Path "$TestDrive/reactor.wat" -AsJson | Set-Content -LiteralPath "$TestDrive/plan.json"
        (Get-Content -LiteralPath "$TestDrive/plan.json" -Raw | ConvertFrom-Json).kind | Should -Be reactor
        (Set-WasmStartup -Path "$TestDrive/reactor.wat" -PlanPath "$TestDrive/plan.json").Sha256 | Should -Be (Set-WasmStartup -Path "$TestDrive/reactor.wat").Sha256
        Set-WasmStartup -Path "$TestDrive/reactor.wat" -Plan (Get-Content -LiteralPath "$TestDrive/plan.json" -Raw) | Should -Not -BeNullOrEmpty
        { Get-WasmStartup -Path "$TestDrive/reactor.wat" -AsJson -AsText } | Should -Throw -ErrorId 'OptionInvalid,*'
    }

    It 'completes profiles and refuses others' {
        $line = 'Get-WasmStartup a.wasm -Profile waz'
        [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText | Should -Be 'wazero'
        { Get-WasmStartup -Path "$TestDrive/both.wat" -Profile none -ErrorAction Stop } | Should -Throw -ErrorId 'OptionInvalid,*'
    }
}

Describe 'Set-WasmStartup' {
    It 'declares what is detected, and takes it out again' {
        $declared = Set-WasmStartup -Path "$TestDrive/reactor.wat"
        ($declared | Get-WasmStartup).IsDeclared | Should -BeTrue
        ($declared | Set-WasmStartup -Remove).Sha256 | Should -Be (Get-WasmComponent -Path "$TestDrive/reactor.wat").Sha256
    }

    It 'takes a plan as <Name>' -ForEach @(
        @{ Name = 'a report'; Of = { Get-WasmStartup -Path "$TestDrive/reactor.wat" } }
        @{ Name = 'JSON'; Of = { '{"kind":"reactor","entries":[{"phase":1,"order":10,"target":"_initialize","result":"none"}]}' } }
    ) {
        $report = Set-WasmStartup -Path "$TestDrive/reactor.wat" -Plan (& $Of) | Get-WasmStartup
        $report.Plan.Entries[0].Target.Name | Should -Be '_initialize'
    }

    It 'takes the plans of reports from the pipeline, unless something else is asked for' {
        $report = Get-WasmStartup -Path "$TestDrive/both.wat" -Profile extism -WarningAction Ignore
        $report.PSPath | Should -Be $report.Path
        ($report | Set-WasmStartup | Get-WasmStartup).Plan.Kind | Should -Be Reactor
        ($report | Set-WasmStartup -Remove).Sha256 | Should -Be (Get-WasmComponent -Path "$TestDrive/both.wat").Sha256
        ($report | Set-WasmStartup -Profile command | Get-WasmStartup).Plan.Kind | Should -Be Command
        { Set-WasmStartup -Path "$TestDrive/both.wat" -Plan $report -Remove } | Should -Throw -ErrorId 'OptionInvalid,*'
    }

    It 'refuses <Id>: <Name>' -ForEach @(
        @{ Id = 'StartupInvalid'; Name = 'an open case'; Arguments = @{ Path = 'both.wat' } }
        @{ Id = 'WasmFeatureUnsupported'; Name = 'a component'; Arguments = @{ Path = 'component.wat' } }
        @{ Id = 'StartupInvalid'; Name = 'a plan that does not fit'; Arguments = @{ Path = 'reactor.wat'; Plan = '{"kind":"reactor","entries":[{"phase":1,"order":0,"target":"none","result":"none"}]}' } }
    ) {
        $Arguments.Path = "$TestDrive/$($Arguments.Path)"
        { Set-WasmStartup @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,ComponentInit.PowerShell.Commands.SetWasmStartupCommand"
    }

    It 'changes nothing with -WhatIf' {
        Set-WasmStartup -Path "$TestDrive/reactor.wat" -WhatIf | Should -BeNullOrEmpty
    }
}

Describe 'Export-WasmEsmLoader' {
    BeforeAll {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/loader"
    }

    It 'writes the module, the loader and its declarations' {
        $files = Set-WasmStartup -Path "$TestDrive/reactor.wat" | Export-WasmEsmLoader -Destination $folder -Name app -PassThru
        $files.Name | Should -Be @('app.wasm', 'app.d.mts', 'app.mjs')
        Get-Content -LiteralPath "$folder/app.d.mts" -Raw | Should -Match 'get'
    }

    It 'starts it in Node' -Skip:($null -eq (Get-Command -Name node -CommandType Application -ErrorAction Ignore)) {
        Export-WasmEsmLoader -Path "$TestDrive/reactor.wat" -Destination $folder -Name app
        Set-Content -LiteralPath "$folder/main.mjs" -Value 'import { get } from "./app.mjs"; console.log(get());'
        node "$folder/main.mjs" | Should -Be '42'
    }

    It 'takes a profile where two conventions contradict each other' {
        { Export-WasmEsmLoader -Path "$TestDrive/both.wat" -Destination $folder -Name both -ErrorAction Stop } | Should -Throw -ErrorId 'StartupInvalid,*' -ExpectedMessage 'INIT103*'
        Export-WasmEsmLoader -Path "$TestDrive/both.wat" -Destination $folder -Name both -Profile extism
        Get-Content -LiteralPath "$folder/both.mjs" -Raw | Should -Match '"_initialize"'
    }

    It 'writes nothing with -WhatIf, and replaces nothing with -NoClobber' {
        Export-WasmEsmLoader -Path "$TestDrive/reactor.wat" -Destination $folder -Name other -WhatIf
        Test-Path -LiteralPath "$folder/other.mjs" | Should -BeFalse
        Set-Content -LiteralPath "$folder/kept.mjs" -Value old
        { Export-WasmEsmLoader -Path "$TestDrive/reactor.wat" -Destination $folder -Name kept -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId 'OutputExists,*'
        Get-Content -LiteralPath "$folder/kept.mjs" | Should -Be old
    }
}
