BeforeAll {
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
    $namespace = 'ComponentInit.PowerShell.Commands.InvokeWasmPreinitCommand'
    $access = 'componentinit:access/state'
    $expected = (Invoke-WasmPreinit -Path $greet).Sha256
    $runtime = {
        param($instrumented, $init, $arguments)
        $instance = New-WasmInstance -InputObject $instrumented
        $null = Invoke-WasmExport -Instance $instance $init -ArgumentList $arguments
        { param($function) Invoke-WasmExport -Instance $instance "componentinit:access/state#$function" }.GetNewClosure()
    }
}

Describe 'Invoke-WasmPreinit -Runtime' {
    It 'gives the bytes of the built-in engine' {
        (Invoke-WasmPreinit -Path $greet -Runtime $runtime).Sha256 | Should -Be $expected
    }

    It 'passes the init function and its arguments' {
        $call = 'componentinit:greet/guests.note({name: "Ada", visits: 2})'
        $result = Invoke-WasmPreinit -Path $greet -InitFunction $call -KeepInitFunction -Runtime $runtime
        $result.Sha256 | Should -Be (Invoke-WasmPreinit -Path $greet -InitFunction $call -KeepInitFunction).Sha256
        (Invoke-WasmExport -InputObject $result -Name all).name | Should -Contain Ada
    }

    It 'calls the members of <Kind>' -ForEach @(
        @{ Kind = 'a hashtable'; Wrap = { param($state, $piece0, $handles, $dispose) @{ state = $state; piece0 = $piece0; handles = $handles; Dispose = $dispose } } }
        @{ Kind = 'an object with properties'; Wrap = { param($state, $piece0, $handles, $dispose) [pscustomobject]@{ state = $state; piece0 = $piece0; handles = $handles; Dispose = $dispose } } }
        @{
            Kind = 'an object with script methods'
            Wrap = {
                param($state, $piece0, $handles, $dispose)
                [pscustomobject]@{} | Add-Member -PassThru ScriptMethod state $state | Add-Member -PassThru ScriptMethod piece0 $piece0 |
                    Add-Member -PassThru ScriptMethod handles $handles | Add-Member -PassThru ScriptMethod Dispose $dispose
            }
        }
    ) {
        $made = [Collections.Generic.List[object]]::new()
        $result = Invoke-WasmPreinit -Path $greet -Runtime {
            param($instrumented, $init)
            $instance = New-WasmInstance -InputObject $instrumented
            $made.Add($instance)
            $null = Invoke-WasmExport -Instance $instance $init
            & $Wrap { , (Invoke-WasmExport -Instance $instance state) }.GetNewClosure() `
                { Invoke-WasmExport -Instance $instance piece0 }.GetNewClosure() `
                { Invoke-WasmExport -Instance $instance handles }.GetNewClosure() `
                { $instance.Dispose() }.GetNewClosure()
        }
        $result.Sha256 | Should -Be $expected
        $made[0].IsDisposed | Should -BeTrue
    }

    It 'reports what the script block throws' {
        { Invoke-WasmPreinit -Path $greet -Runtime { throw 'no engine here' } -ErrorAction Stop } |
            Should -Throw -ErrorId "RuntimeFailed,$namespace" -ExpectedMessage '*no engine here*'
        { Invoke-WasmPreinit -Path $greet -Runtime { { throw 'out of order' } } -ErrorAction Stop } |
            Should -Throw -ErrorId "RuntimeFailed,$namespace" -ExpectedMessage '*out of order*'
        { Invoke-WasmPreinit -Path $greet -Runtime { Get-Item -LiteralPath "$TestDrive/none" } -ErrorAction Stop } |
            Should -Throw -ErrorId "RuntimeFailed,$namespace" -ExpectedMessage '*none*'
    }

    It 'keeps the ids of our own errors' {
        { Invoke-WasmPreinit -Path $greet -Runtime { param($binary) Invoke-WasmExport -InputObject $binary nothing } -ErrorAction Stop } |
            Should -Throw -ErrorId "ExportNotFound,$namespace"
    }

    It 'reports an answer that is <What>' -ForEach @(
        @{ What = 'nothing'; Script = { }; Message = '*gave 0 objects*' }
        @{ What = 'too much'; Script = { 1; 2 }; Message = '*gave 2 objects*' }
        @{ What = 'without members'; Script = { @{} }; Message = "*has no member 'state'*" }
        @{ What = 'of another type'; Script = { @{ state = { 'text' } } }; Message = "*'state' gave String*" }
    ) {
        { Invoke-WasmPreinit -Path $greet -Runtime $Script -ErrorAction Stop } | Should -Throw -ErrorId "RuntimeFailed,$namespace" -ExpectedMessage $Message
    }

    It 'reports a state that is no state' {
        { Invoke-WasmPreinit -Path $greet -Runtime { @{ state = { , [byte[]](1, 2, 3) } } } -ErrorAction Stop } |
            Should -Throw -ErrorId "SnapshotMismatch,$namespace" -ExpectedMessage '*3 bytes of state*'
    }

    It 'refuses what the script block has to decide' {
        { Invoke-WasmPreinit -Path $greet -Wasi -Runtime $runtime } | Should -Throw -ErrorId "OptionInvalid,$namespace" -ExpectedMessage '*-Wasi*'
    }

    It 'refuses a core module' {
        Set-Content -LiteralPath "$TestDrive/core.wat" -Value '(module (func (export "wizer-initialize")))'
        { Invoke-WasmPreinit -Path "$TestDrive/core.wat" -Runtime $runtime -ErrorAction Stop } | Should -Throw -ErrorId "WasmFeatureUnsupported,$namespace"
    }

    It 'runs nothing under -WhatIf' {
        Invoke-WasmPreinit -Path $greet -WhatIf -Runtime { throw 'called' } | Should -BeNullOrEmpty
    }
}
