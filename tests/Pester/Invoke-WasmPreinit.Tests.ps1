BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $lookup = "$samples/lookup/lookup.wasm"
    $words = "$samples/words/words.wasm"
    $namespace = 'ComponentInit.PowerShell.Commands.InvokeWasmPreinitCommand'
    Set-Content -LiteralPath "$TestDrive/loop.wat" -Value '(module (func (export "wizer-initialize") (loop (br 0))))'
    Set-Content -LiteralPath "$TestDrive/trap.wat" -Value '(module (func (export "wizer-initialize") unreachable))'
    Set-Content -LiteralPath "$TestDrive/import.wat" -Value '(module (import "env" "f" (func $f)) (func (export "wizer-initialize") (call $f)))'
}

Describe 'Invoke-WasmPreinit' {
    Context 'the result' {
        It 'starts from the state that the init function left' {
            $result = Invoke-WasmPreinit -Path $lookup
            $result | Should -BeOfType ([ComponentInit.Core.Binaries.WasmBinary])
            $result | Invoke-WasmExport -Name lookup -ArgumentList 27 | Should -Be 111
            Invoke-WasmExport -Path $lookup -Name lookup -ArgumentList 27 | Should -Be (-1)
        }

        It 'is the same bytes each time' {
            (Invoke-WasmPreinit -Path $lookup).Sha256 | Should -Be (Invoke-WasmPreinit -Path $lookup -NoCache).Sha256
        }

        It 'carries its snapshot and the steps that made it' {
            $result = Get-WasmComponent -Path $lookup | Invoke-WasmPreinit
            $result.Snapshot | Should -Not -BeNullOrEmpty
            $result.History.Operation | Should -Be 'preinit'
        }

        It 'has no init function any more unless it is kept' {
            (Invoke-WasmPreinit -Path $lookup | Get-WasmExport).Name | Should -Not -Contain 'wizer-initialize'
            (Invoke-WasmPreinit -Path $lookup -KeepInitFunction | Get-WasmExport).Name | Should -Contain 'wizer-initialize'
        }

        It 'has renamed exports' {
            (Invoke-WasmPreinit -Path $lookup -Rename 'steps=lookup' | Get-WasmExport).Name | Should -Be @('memory', 'steps')
        }

        It 'says the steps with -Verbose, and what came out of them with -Debug' {
            $said = Invoke-WasmPreinit -Path $words -Directory @{ '/data' = "$samples/words/data" } -NoCache -Verbose -Debug -WarningAction SilentlyContinue 4>&1 5>&1 6>$null
            ($said | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message | Should -Contain 'words.wasm: Capture'
            $debug = ($said | Where-Object { $_ -is [Management.Automation.DebugRecord] }).Message
            $debug[0] | Should -Be "${words}: Module, bytes: $((Get-Item -LiteralPath $words).Length)"
            $debug | Should -Contain "words.wasm: Run: called 'wizer-initialize'"
            $debug | Should -Contain 'words.wasm: Run: host call wasi_snapshot_preview1.path_open, calls: 1'
            $debug -match '^words\.wasm: Compile: compiled by ' | Should -HaveCount 1
        }

        It 'leaves the input alone' {
            $before = (Get-FileHash -LiteralPath $lookup).Hash
            $null = Invoke-WasmPreinit -Path $lookup
            (Get-FileHash -LiteralPath $lookup).Hash | Should -Be $before
        }
    }

    Context 'a component' {
        It 'starts from the state that the init function left' {
            Invoke-WasmExport -Path "$samples/greet/greet.wasm" -Name is-ready | Should -BeFalse
            $result = Invoke-WasmPreinit -Path "$samples/greet/greet.wasm"
            $result.Kind | Should -Be 'Component'
            $result | Invoke-WasmExport -Name is-ready | Should -BeTrue
            $result | Invoke-WasmExport -Name greet -ArgumentList Grace | Should -Be 'The usual place, Grace?'
        }

        It 'is written with its manifest' {
            $files = Invoke-WasmPreinit -Path "$samples/greet/greet.wasm" | Export-WasmSnapshot -Destination $TestDrive -PassThru
            $files.Name | Should -Be @('greet.wasm', 'greet.snapshot.json')
            Test-WasmComponent -Path $files[0] | Should -BeTrue
            (Get-WasmSnapshot -Path $files[1]).Init.Function | Should -Not -BeNullOrEmpty
        }
    }

    Context 'the guest' {
        It 'sees a directory, and what it prints is information' {
            $result = Invoke-WasmPreinit -Path $words -Directory @{ '/data' = "$samples/words/data" } -InformationVariable printed
            $printed.MessageData | Should -Be 'words: the list is read and sorted'
            $printed.Tags | Should -Be 'WasmStdout'
            $result | Invoke-WasmExport -Name count -Wasi | Should -Be 57
        }

        It 'prints errors under a tag of their own' {
            Invoke-WasmPreinit -Path $words -Wasi -InformationVariable printed -ErrorAction SilentlyContinue
            $printed.Tags | Should -Be 'WasmStderr'
            $printed.MessageData | Should -Match 'cannot open'
        }

        It 'maps directories by the location of the session' {
            Push-Location -LiteralPath "$samples/words"
            try {
                Invoke-WasmPreinit -Path words.wasm -Directory @{ '/data' = './data' } | Invoke-WasmExport -Name find -ArgumentList 109 -Wasi | Should -BeGreaterThan 0
            }
            finally {
                Pop-Location
            }
        }

        It 'gets zeros from a stubbed import' {
            Invoke-WasmPreinit -Path "$TestDrive/import.wat" -StubImport env | Should -Not -BeNullOrEmpty
        }
    }

    Context 'errors' {
        It 'reports a trap' {
            { Invoke-WasmPreinit -Path "$TestDrive/trap.wat" -ErrorAction Stop } | Should -Throw -ErrorId "WasmTrap,$namespace"
        }

        It 'reports an import that was called, with its name' {
            { Invoke-WasmPreinit -Path "$TestDrive/import.wat" -ErrorAction Stop } | Should -Throw -ErrorId "PreinitImportCalled,$namespace" -ExpectedMessage '*env*f*'
        }

        It 'reports a guest that runs too long' {
            { Invoke-WasmPreinit -Path "$TestDrive/loop.wat" -Timeout 00:00:00.2 -ErrorAction Stop } | Should -Throw -ErrorId "PreinitLimitExceeded,$namespace"
        }

        It 'reports an export that does not exist' {
            { Invoke-WasmPreinit -Path $lookup -InitFunction nothing -ErrorAction Stop } | Should -Throw -ErrorId "ExportNotFound,$namespace"
        }

        It 'reports a wrong rename' {
            { Invoke-WasmPreinit -Path $lookup -Rename nonsense -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$namespace"
        }

        It 'goes on after a failure' {
            $result = "$TestDrive/trap.wat", $lookup | Invoke-WasmPreinit -ErrorVariable problems -ErrorAction SilentlyContinue
            $result.Count | Should -Be 1
            $problems.Count | Should -Be 1
        }
    }

    It 'runs nothing with -WhatIf' {
        Invoke-WasmPreinit -Path "$TestDrive/loop.wat" -WhatIf | Should -BeNullOrEmpty
    }

    It 'ends an endless guest when the pipeline stops' {
        $shell = [powershell]::Create()
        $module = (Get-Module -Name ComponentInit.PS).Path
        $null = $shell.AddScript("Import-Module '$module'; '$TestDrive/loop.wat' | Invoke-WasmPreinit")
        $running = $shell.BeginInvoke()
        Start-Sleep -Milliseconds 700
        $running.IsCompleted | Should -BeFalse
        $shell.Stop()
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $shell.Dispose()
    }

    It 'shows its progress a few times in a second, and takes it back at the end' {
        $shell = [powershell]::Create()
        $module = (Get-Module -Name ComponentInit.PS).Path
        $null = $shell.AddScript("Import-Module '$module'; '$TestDrive/loop.wat' | Invoke-WasmPreinit -Timeout 2.5 -ErrorAction Ignore")
        $null = $shell.Invoke()
        $records = $shell.Streams.Progress | Where-Object Activity -NotLike '*module*import*'
        $shell.Dispose()
        $records.Count | Should -BeGreaterThan 1
        $records.Count | Should -BeLessOrEqual 15
        $records.ActivityId | Select-Object -Unique | Should -HaveCount 1
        $records[-1].RecordType | Should -Be Completed
    }

    It 'runs in parallel runspaces' {
        $module = (Get-Module -Name ComponentInit.PS).Path
        $hashes = 1..6 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module -Name $using:module
            (Invoke-WasmPreinit -Path $using:lookup).Sha256
        }
        $hashes.Count | Should -Be 6
        @($hashes | Select-Object -Unique).Count | Should -Be 1
    }

    It 'chooses the number of data segments by how sparse a memory is, as the tool does' {
        Set-Content -LiteralPath "$TestDrive/sparse.wat" -Value @'
(module (memory 1100)
  (func (export "wizer-initialize") (local $i i32)
    (loop (i32.store8 (local.get $i) (i32.const 1))
      (br_if 0 (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 5000))) (i32.const 70000000))))))
'@
        $ours = Invoke-WasmPreinit -Path "$TestDrive/sparse.wat"
        $ours.Snapshot.Instances[0].Memories[0].Segments | Should -BeLessOrEqual 10000
        $ours.Snapshot.Instances[0].Memories[0].Segments | Should -BeGreaterThan 5000
        (Invoke-WasmPreinit -Path "$TestDrive/sparse.wat" -MaxSegments 100000).Snapshot.Instances[0].Memories[0].Segments | Should -BeGreaterThan 10000
    }

    It 'gives the guest the stack it is to have' {
        Set-Content -LiteralPath "$TestDrive/deep.wat" -Value @'
(module
  (func $deep (param i32) (result i32)
    (if (result i32) (local.get 0) (then (i32.add (i32.const 1) (call $deep (i32.sub (local.get 0) (i32.const 1))))) (else (i32.const 0))))
  (func (export "wizer-initialize") (drop (call $deep (i32.const 20000)))))
'@
        { Invoke-WasmPreinit -Path "$TestDrive/deep.wat" -MaxStack 64KB -ErrorAction Stop } | Should -Throw -ErrorId 'PreinitLimitExceeded*'
        (Invoke-WasmPreinit -Path "$TestDrive/deep.wat" -MaxStack 16MB).Snapshot.Limits.StackBytes | Should -Be 16MB
    }
}
