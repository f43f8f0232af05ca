BeforeDiscovery {
    # The verbs of the tool with the cmdlets that do the same. A script block of Invoke-WasmPreinit -Runtime stands between instrument and apply.
    $rows = @(
        @{ Verb = 'inspect'; Cmdlets = 'Get-WasmComponent' }
        @{ Verb = 'exports'; Cmdlets = 'Get-WasmExport' }
        @{ Verb = 'imports'; Cmdlets = 'Get-WasmImport' }
        @{ Verb = 'validate'; Cmdlets = 'Test-WasmComponent' }
        @{ Verb = 'startup'; Cmdlets = 'Get-WasmStartup', 'Set-WasmStartup', 'Export-WasmSnapshot' }
        @{ Verb = 'preinit'; Cmdlets = 'Invoke-WasmPreinit', 'Export-WasmSnapshot' }
        @{ Verb = 'wrap'; Cmdlets = 'Add-InitTaskWrapper', 'Export-WasmSnapshot' }
        @{ Verb = 'snapshot'; Cmdlets = 'Get-WasmSnapshot' }
        @{ Verb = 'diff'; Cmdlets = 'Compare-WasmSnapshot' }
        @{ Verb = 'report'; Cmdlets = 'Export-WasmReport' }
        @{ Verb = 'call'; Cmdlets = 'Invoke-WasmExport', 'New-WasmInstance' }
        @{ Verb = 'run'; Cmdlets = 'Invoke-WasmCommand' }
        @{ Verb = 'esm'; Cmdlets = 'Export-WasmEsmLoader' }
        @{ Verb = 'measure'; Cmdlets = 'Measure-WasmStartup' }
    )
}

BeforeAll {
    $tool = (Resolve-Path -Path "$PSScriptRoot/../../out/tool/component-init*" | Where-Object ProviderPath -Match 'component-init(\.exe)?$').ProviderPath

    # Options whose parameter has another name; every other one is named alike, such as --max-memory and -MaxMemory.
    $parameters = @{
        '--after' = 'DifferencePath'; '--before' = 'ReferencePath'
        '--arg' = 'GuestArgument'; '--argv0' = 'ProgramName'
        '--call' = 'Name'; '--invoke' = 'Name'; '--no-init-func' = 'SkipInitFunction'; '--no-initialize' = 'SkipInitialize'
        '--dir' = 'Directory'; '--dir-ro' = 'Directory'; '--dir-rw' = 'WritableDirectory'; '--mapdir' = 'Directory'
        '--dry-run' = 'WhatIf'; '--env' = 'Environment'; '--stdin' = 'StandardInput'; '--stack' = 'MaxStack'
        '--import' = 'AllowImport', 'StubImport', 'TrapImport', 'ImportModule'; '--preload' = 'ImportModule'
        '--output' = 'Destination'; '--manifest' = 'Destination'; '--images' = 'Image'
        '--plan' = 'PlanPath'; '--set' = 'Plan'; '--wat' = 'AsText'
        '--segments' = 'PageAligned'
    }

    # What PowerShell does by itself: other streams, ConvertTo-Json, $PSStyle.
    $everywhere = '--help', '--json', '--quiet', '--verbose', '--color'

    # For each option its names.
    function Get-ToolOption([string] $Verb) {
        & $tool $Verb --help | Where-Object { $_ -match '^  -' } | ForEach-Object { , @(($_ -replace '^  ' -replace '\s{2,}.*' -replace ' [<(].*') -split ', ' -like '--*') }
    }

    function ConvertTo-ParameterName([string] $Option) {
        (Get-Culture).TextInfo.ToTitleCase($Option.TrimStart('-')) -replace '-'
    }
}

Describe 'What the tool can do' {
    It 'can be done with a cmdlet, each verb' -ForEach @(@{ rows = $rows }) {
        $verbs = & $tool --help | Where-Object { $_ -cmatch '^  [a-z]+ ' } | ForEach-Object { ($_ -split ' +')[1] }
        $verbs | Where-Object { $_ -notin 'instrument', 'apply', 'completion' } | Sort-Object | Should -Be ($rows.Verb | Sort-Object)
    }

    It 'can be done with <Cmdlets>, each option of <Verb>' -ForEach $rows {
        $names = (Get-Command -Name $Cmdlets).Parameters.Values | ForEach-Object { $_.Name; $_.Aliases }
        $options = Get-ToolOption $Verb
        $options.Count | Should -BeGreaterThan 4
        foreach ($option in $options | Where-Object { -not ($_ | Where-Object { $_ -in $everywhere }) }) {
            $found = $option | Where-Object { -not (($parameters[$_] ?? (ConvertTo-ParameterName $_)) | Where-Object { $_ -notin $names }) }
            $found | Should -Not -BeNullOrEmpty -Because "$option"
        }
    }
}

Describe 'What messages name' {
    It 'is there, in the tool and in a cmdlet' {
        $help = $rows.Verb | ForEach-Object { & $tool $_ --help } | Out-String
        $names = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values.Parameters.Keys
        $pairs = Get-ChildItem -Path "$PSScriptRoot/../../src/ComponentInit.Wasm", "$PSScriptRoot/../../src/ComponentInit.Runtime", "$PSScriptRoot/../../src/ComponentInit.Core" -Recurse -Filter *.cs |
            Select-String -Pattern '(--[a-z-]+) or -([A-Z]\w+)' -AllMatches | ForEach-Object Matches
        $pairs.Count | Should -BeGreaterThan 3
        foreach ($pair in $pairs) {
            $help | Should -Match "(?m)\s$($pair.Groups[1].Value)\b" -Because $pair.Value
            $names | Should -Contain $pair.Groups[2].Value -Because $pair.Value
        }
    } -ForEach @(@{ rows = $rows })
}
