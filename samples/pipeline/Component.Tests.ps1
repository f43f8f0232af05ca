<#
.SYNOPSIS
    A Pester test for a component in a repository: it exports what it promises, starts as it should, and its snapshot is the committed one.
.DESCRIPTION
    Copy it beside your component and change the three tables to what yours promises. In a pipeline:
    Invoke-Pester ./Component.Tests.ps1 -CI
.PARAMETER Component
    The component as it was built, before its init function ran.
.PARAMETER Manifest
    The manifest that was committed when the state was last looked at; Publish-Preinitialised.ps1 -Update writes it.
#>
param(
    [string] $Component = "$PSScriptRoot/../greet/greet.wasm",
    [string] $Manifest = "$PSScriptRoot/snapshots/greet.snapshot.json"
)

BeforeDiscovery {
    $exports = @(
        @{ Name = 'greet'; Type = 'func(name: string) -> string' }
        @{ Name = 'is-ready'; Type = 'func() -> bool' }
        @{ Name = 'componentinit:greet/guests@1.0.0#all'; Type = 'func() -> list<guest>' }
        @{ Name = 'componentinit:greet/guests@1.0.0#note'; Type = 'func(guest: guest) -> result<u32, string>' }
    )
}

BeforeAll {
    if (-not (Get-Module -Name ComponentInit.PS)) {
        Import-Module -Name ComponentInit.PS
    }

    $startup = @{ Kind = 'Reactor'; Preinit = 'wizer-initialize' }
    # What is gone in the released binary, because it has run.
    $buildOnly = @('wizer-initialize')
    $released = Invoke-WasmPreinit -Path $Component
}

Describe 'The component' -ForEach @{ Promised = $exports } {
    It 'exports <Name>' -ForEach $exports {
        ($released | Get-WasmExport | Where-Object Name -EQ $Name).Type | Should -BeExactly $Type
    }

    It 'exports nothing that nobody wrote down' {
        $functions = Get-WasmExport -Path $Component | Where-Object Kind -EQ func
        $functions.Name | Where-Object { $_ -notin $Promised.Name -and $_ -notin $buildOnly } | Should -BeNullOrEmpty
    }

    It 'starts as it should' {
        $plan = (Get-WasmStartup -Path $Component).Plan
        "$($plan.Kind)" | Should -Be $startup.Kind
        ($plan.Entries | Where-Object Phase -EQ Preinit).Target.Name | Should -Be $startup.Preinit
    }

    It 'has the state that was committed' {
        # A new version of the tool is no drift as long as it gives the same state.
        $drift = @($released | Compare-WasmSnapshot -ReferenceObject $Manifest | Where-Object Kind -NE Version)
        $drift | Should -BeNullOrEmpty -Because "the manifest is '$Manifest'; accept a change that is meant with Publish-Preinitialised.ps1 -Update"
    }
}
