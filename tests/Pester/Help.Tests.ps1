BeforeDiscovery {
    $cmdlets = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values | Sort-Object -Property Name | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
}

Describe 'The help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help -Name $Name -Full
        $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
    }

    It 'is written, not generated' {
        $help.Synopsis.Trim() | Should -Not -BeLike "$Name*"
        $help.Description | Out-String | Should -Not -BeNullOrEmpty
    }

    It 'has two examples or more' {
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
    }

    It 'describes each parameter' {
        foreach ($parameter in $Command.Parameters.Values | Where-Object Name -NotIn $common) {
            $described = $help.Parameters.Parameter | Where-Object Name -EQ $parameter.Name
            $described.Description | Out-String | Should -Not -BeNullOrEmpty -Because $parameter.Name
        }
    }

    It 'says what goes in and out' {
        $help.InputTypes.InputType | Should -Not -BeNullOrEmpty
        $help.ReturnValues.ReturnValue | Should -Not -BeNullOrEmpty
    }
}

Describe 'The about topics' {
    It 'are found: <_>' -ForEach 'about_ComponentInit', 'about_WasmPreinit' {
        Get-Help -Name $_ | Out-String | Should -Match 'SHORT DESCRIPTION'
    }
}
