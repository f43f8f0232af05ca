BeforeAll {
    $module = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    # The guest says when it has begun, and then never ends.
    Set-Content -LiteralPath "$TestDrive/endless.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00begun\0a")
  (func $run (export "_start") (export "wizer-initialize") (drop (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 32))) (loop (br 0))))
'@
    Set-Content -LiteralPath "$TestDrive/start.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\06\00\00\00begun\0a")
  (func $run (drop (call $write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 32))) (loop (br 0)))
  (start $run))
'@
}

Describe 'Stopping a pipeline' {
    It 'ends the endless guest of <Cmdlet> and leaves no file' -ForEach @(
        @{ Cmdlet = 'Invoke-WasmPreinit'; Line = 'Invoke-WasmPreinit -Path DRIVE/endless.wat -Wasi | Export-WasmSnapshot -Destination DRIVE/out' }
        @{ Cmdlet = 'Invoke-WasmExport'; Line = 'Invoke-WasmExport -Path DRIVE/endless.wat -Name _start -Wasi' }
        @{ Cmdlet = 'Invoke-WasmCommand'; Line = 'Invoke-WasmCommand -Path DRIVE/endless.wat' }
        @{ Cmdlet = 'New-WasmInstance'; Line = 'New-WasmInstance -Path DRIVE/start.wat -Wasi' }
        @{ Cmdlet = 'Measure-WasmStartup'; Line = 'Measure-WasmStartup -Path DRIVE/endless.wat -Name _start -SkipInitFunction -Wasi' }
    ) {
        $before = (Get-ChildItem -LiteralPath $TestDrive -Recurse -Force).FullName
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$module'; $($Line.Replace('DRIVE', "$TestDrive")); 'after'")
            $output = [Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.BeginInvoke([Management.Automation.PSDataCollection[psobject]]::new(), $output)
            $deadline = [datetime]::UtcNow.AddSeconds(60)
            while ($shell.Streams.Information.Count -eq 0 -and [datetime]::UtcNow -lt $deadline) {
                Start-Sleep -Milliseconds 20
            }

            "$($shell.Streams.Information)" | Should -Be begun
            $shell.Stop()
            $running.IsCompleted | Should -BeTrue
            $shell.InvocationStateInfo.State | Should -Be Stopped
            $output | Should -BeNullOrEmpty
            $shell.Streams.Error | Should -BeNullOrEmpty

            # The session goes on.
            $shell.Commands.Clear()
            $null = $shell.AddScript("Invoke-WasmExport -Path '$lookup' -Name lookup -ArgumentList 1")
            $shell.Invoke() | Should -Be (-1)
        }
        finally {
            $shell.Dispose()
        }

        (Get-ChildItem -LiteralPath $TestDrive -Recurse -Force).FullName | Should -Be $before
    }

    It 'ends a guest in a thread job' {
        $job = Start-ThreadJob { Import-Module $using:module; Invoke-WasmCommand -Path "$using:TestDrive/endless.wat" }
        while ($job.Information.Count -eq 0 -and $job.State -in 'NotStarted', 'Running') { Start-Sleep -Milliseconds 20 }
        Stop-Job -Job $job
        $job.State | Should -Be Stopped
        Remove-Job -Job $job
    }

    It 'happens by itself where a write ends the pipeline' {
        { Invoke-WasmExport -Path "$TestDrive/endless.wat" -Name _start -Wasi -InformationAction Stop } | Should -Throw
    }
}
