BeforeDiscovery {
    # The guest of the ones that run it would never return.
    $rows = @(
        @{ Cmdlet = 'Add-InitTaskWrapper'; Run = { Add-InitTaskWrapper -Path "$TestDrive/in/hooks.wat" -WhatIf } }
        @{ Cmdlet = 'Export-WasmEsmLoader'; Run = { Export-WasmEsmLoader -Path $lookup -Destination $TestDrive -PassThru -WhatIf } }
        @{ Cmdlet = 'Export-WasmReport'; Run = { $result | Export-WasmReport -Destination "$TestDrive/new" -PassThru -WhatIf } }
        @{ Cmdlet = 'Export-WasmSnapshot'; Run = { $result | Export-WasmSnapshot -Destination "$TestDrive/new" -Image -Force -PassThru -WhatIf } }
        @{ Cmdlet = 'Invoke-WasmCommand'; Run = { Invoke-WasmCommand -Path "$TestDrive/in/endless.wat" -WhatIf } }
        @{ Cmdlet = 'Invoke-WasmExport'; Run = { Invoke-WasmExport -Path "$TestDrive/in/endless.wat" -Name _start -WhatIf } }
        @{ Cmdlet = 'Invoke-WasmPreinit'; Run = { Invoke-WasmPreinit -Path "$TestDrive/in/endless.wat" -InitFunction _start -WhatIf } }
        @{ Cmdlet = 'Measure-WasmStartup'; Run = { Measure-WasmStartup -Path "$TestDrive/in/endless.wat" -Name _start -WhatIf } }
        @{ Cmdlet = 'New-WasmInstance'; Run = { New-WasmInstance -Path "$TestDrive/in/start.wat" -WhatIf } }
        @{ Cmdlet = 'Set-WasmStartup'; Run = { Set-WasmStartup -Path $lookup -WhatIf } }
    )
}

BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $result = Invoke-WasmPreinit -Path $lookup
    $null = New-Item -ItemType Directory -Path "$TestDrive/in"
    Set-Content -LiteralPath "$TestDrive/in/endless.wat" -Value '(module (memory (export "memory") 1) (func (export "_start") (loop (br 0))))'
    Set-Content -LiteralPath "$TestDrive/in/start.wat" -Value '(module (func $f (loop (br 0))) (start $f))'
    Set-Content -LiteralPath "$TestDrive/in/hooks.wat" -Value '(module (func (export "__wasm_init_task")) (func (export "__wasm_init_async_task")) (func (export "run")))'

    function Get-Tree { Get-ChildItem -LiteralPath $TestDrive -Recurse -Force | ForEach-Object { '{0} {1}' -f $_.FullName, $_.Length } }
}

Describe '-WhatIf' {
    It 'is there for every cmdlet that writes, runs a guest or makes a new binary, and for no other' -ForEach @(@{ rows = $rows }) {
        $asking = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values | Where-Object { $_.Parameters.ContainsKey('WhatIf') } | ForEach-Object Name
        $asking | Sort-Object | Should -Be @($rows.Cmdlet | Sort-Object)
        (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Keys | Where-Object { $_ -notin $asking } | Should -Match '^(Get|Test|Compare)-'
    }

    It 'has a sister in -Confirm: <Cmdlet> asks before it does anything' -ForEach $rows -Skip:('-NonInteractive' -notin [Environment]::GetCommandLineArgs()) {
        # Nobody is there to answer, which ends the command.
        $asking = [scriptblock]::Create($Run.ToString().Replace('-WhatIf', '-Confirm'))
        $before = Get-Tree
        { & $asking } | Should -Throw -ExpectedMessage '*NonInteractive*'
        Get-Tree | Should -Be $before
    }

    It 'of <Cmdlet> has no effect' -ForEach $rows {
        $before = Get-Tree
        & $Run | Should -BeNullOrEmpty
        Get-Tree | Should -Be $before
    }
}
