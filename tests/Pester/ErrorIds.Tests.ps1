BeforeDiscovery {
    $rows = @(
        @{ Code = 'WasmMalformed'; Category = 'InvalidData'; Provoke = { , [byte[]](0, 97, 115, 109) | Get-WasmComponent } }
        @{ Code = 'WasmInvalid'; Category = 'InvalidData'; Provoke = { New-WasmInstance -Path (Write-Text '(module (func (result i32)))') } }
        @{ Code = 'WasmFeatureUnsupported'; Category = 'NotImplemented'; Provoke = { Set-WasmStartup -Path "$samples/greet/greet.wasm" } }
        @{ Code = 'WasmRelocatable'; Category = 'NotImplemented'; Provoke = { Invoke-WasmPreinit -Path (Write-Text '(module (@custom "linking" "\02") (func (export "wizer-initialize")))') } }
        @{ Code = 'WasmNameReserved'; Category = 'InvalidData'; Provoke = { Invoke-WasmPreinit -Path (Write-Text "(module (func (export `"wizer-initialize`")) (func (export `"$reserved`")))") } }
        @{ Code = 'ExportNotFound'; Category = 'ObjectNotFound'; Provoke = { Invoke-WasmExport -Path "$samples/lookup/lookup.wasm" -Name none } }
        @{ Code = 'ExportTypeMismatch'; Category = 'InvalidType'; Provoke = { Invoke-WasmExport -Path (Write-Text '(module (memory (export "m") 1))') -Name m } }
        @{ Code = 'ImportUnresolved'; Category = 'ObjectNotFound'; Provoke = { New-WasmInstance -Path (Write-Text '(module (import "a" "g" (global i32)))') } }
        @{ Code = 'PreinitImportCalled'; Category = 'PermissionDenied'; Provoke = { Invoke-WasmPreinit -Path (Write-Text '(module (import "a" "f" (func $f)) (func (export "wizer-initialize") (call $f)))') } }
        @{ Code = 'PreinitLimitExceeded'; Category = 'LimitsExceeded'; Provoke = { Invoke-WasmPreinit -Path (Write-Text '(module (func (export "wizer-initialize") (loop (br 0))))') -Timeout 00:00:00.1 } }
        @{
            Code = 'PreinitLiveHandles'; Category = 'ResourceBusy'
            Provoke = {
                Invoke-WasmPreinit -Path (Write-Text @'
(component
  (type $r (resource (rep i32)))
  (core func $new (canon resource.new $r))
  (core module $m (import "r" "new" (func $new (param i32) (result i32))) (func (export "init") (drop (call $new (i32.const 1)))))
  (core instance $i (instantiate $m (with "r" (instance (export "new" (func $new))))))
  (func (export "wizer-initialize") (canon lift (core func $i "init"))))
'@)
            }
        }
        @{
            Code = 'PreinitInitFailed'; Category = 'InvalidResult'
            Provoke = {
                Invoke-WasmPreinit -Path (Write-Text @'
(component
  (core module $m (func (export "init") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "wizer-initialize") (result (result)) (canon lift (core func $i "init"))))
'@)
            }
        }
        @{ Code = 'WasmTrap'; Category = 'OperationStopped'; Provoke = { Invoke-WasmPreinit -Path (Write-Text '(module (func (export "wizer-initialize") unreachable))') } }
        @{ Code = 'WasmExit'; Category = 'OperationStopped'; Provoke = { Invoke-WasmCommand -Path (Write-Text '(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32))) (memory (export "memory") 1) (func (export "_start") (call $exit (i32.const 3))))') } }
        @{ Code = 'SnapshotUnsupported'; Category = 'NotImplemented'; Provoke = { Invoke-WasmPreinit -Path (Write-Text '(module (type $s (struct)) (global $g (mut (ref null $s)) (ref.null $s)) (func (export "wizer-initialize") (global.set $g (struct.new $s))))') } }
        @{ Code = 'SnapshotMismatch'; Category = 'InvalidResult'; Provoke = { Invoke-WasmPreinit -Path "$samples/greet/greet.wasm" -Runtime { @{ state = { , [byte[]](1, 2, 3) } } } } }
        @{ Code = 'StartupInvalid'; Category = 'InvalidData'; Provoke = { Set-WasmStartup -Path "$samples/lookup/lookup.wasm" -PlanPath (Write-Text '{}') } }
        @{ Code = 'InitTaskUnsupported'; Category = 'NotImplemented'; Provoke = { Add-InitTaskWrapper -Path "$samples/lookup/lookup.wasm" -Require } }
        @{ Code = 'ValueInvalid'; Category = 'InvalidArgument'; Provoke = { Invoke-WasmExport -Path "$samples/lookup/lookup.wasm" -Name lookup -ArgumentList text } }
        @{ Code = 'ManifestInvalid'; Category = 'InvalidData'; Provoke = { Get-WasmSnapshot -Path (Write-Text '{}') } }
        @{ Code = 'PathNotFound'; Category = 'ObjectNotFound'; Provoke = { Get-WasmComponent -Path "$TestDrive/none.wasm" } }
        @{ Code = 'PathNotFileSystem'; Category = 'InvalidArgument'; Provoke = { Get-WasmComponent -Path Env:/PATH } }
        @{ Code = 'OutputExists'; Category = 'ResourceExists'; Provoke = { Export-WasmReport -Path $manifest -Destination "$TestDrive/there" -NoClobber } }
        @{ Code = 'FileReadFailed'; Category = 'OpenError'; Provoke = { Get-WasmComponent -LiteralPath $TestDrive } }
        @{ Code = 'FileWriteFailed'; Category = 'WriteError'; Provoke = { Export-WasmReport -Path $manifest -Destination $manifest } }
        @{ Code = 'OptionInvalid'; Category = 'InvalidArgument'; Provoke = { Set-WasmStartup -Path "$samples/lookup/lookup.wasm" -Remove -Profile wasmtime } }
        @{ Code = 'NotACommand'; Category = 'InvalidOperation'; Provoke = { Invoke-WasmCommand -Path "$samples/lookup/lookup.wasm" } }
        @{ Code = 'RuntimeFailed'; Category = 'OperationStopped'; Provoke = { Invoke-WasmPreinit -Path "$samples/greet/greet.wasm" -Runtime { throw 'no engine' } } }
    )
}

BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $reserved = '__componentinit_memory_0'
    Invoke-WasmPreinit -Path "$samples/lookup/lookup.wasm" | Export-WasmSnapshot -Destination "$TestDrive/there"
    $manifest = "$TestDrive/there/lookup.snapshot.json"
    Export-WasmReport -Path $manifest -Destination "$TestDrive/there"

    function Write-Text([string] $Text) {
        $path = Join-Path $TestDrive ('{0}.wat' -f [guid]::NewGuid())
        Set-Content -LiteralPath $path -Value $Text
        $path
    }
}

Describe 'Error ids' {
    It 'are all provoked here, but for those that no cmdlet on this platform can give' {
        # EngineUnavailable needs a platform without a native library; StateInvalid is about files that the tool's verb apply reads.
        $known = $rows.Code + 'EngineUnavailable' + 'StateInvalid' | Sort-Object
        [Enum]::GetNames([ComponentInit.Wasm.WasmErrorCode]) | Sort-Object | Should -Be $known
    } -ForEach @(@{ rows = $rows })

    It '<Code> is of the category <Category>' -ForEach $rows {
        $output = try { & $Provoke 2>&1 } catch { $_ }
        $records = @($output | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        $records | Should -HaveCount 1
        $record = $records[0]
        $record.FullyQualifiedErrorId | Should -Match "^$Code,ComponentInit\.PowerShell\.Commands\.\w+Command$"
        $record.CategoryInfo.Category | Should -Be $Category
        $record.TargetObject | Should -Not -BeNullOrEmpty
        $record.Exception | Should -BeOfType ([ComponentInit.Wasm.WasmException])
        $record.Exception.Message | Should -Not -BeNullOrEmpty
    }

    It 'recommend what can be done, by names that there are: <Code>' -ForEach $rows {
        $record = try { & $Provoke 2>&1 } catch { $_ }
        $action = @($record | Where-Object { $_ -is [Management.Automation.ErrorRecord] })[0].ErrorDetails.RecommendedAction
        $advice = [ComponentInit.PowerShell.Errors.ErrorRecordFactory]::Advise($Code)
        if ($advice) { $action | Should -Not -BeNullOrEmpty }
        $parameters = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values.Parameters.Keys + 'InformationAction'
        foreach ($name in [regex]::Matches("$action $advice", '(?<=(^|\s)-)[A-Z]\w+').Value) { $parameters | Should -Contain $name }
        foreach ($name in [regex]::Matches("$action $advice", '\b[A-Z][a-z]+-[A-Z]\w+').Value) { Get-Command -Name $name | Should -Not -BeNullOrEmpty }
    }
}
