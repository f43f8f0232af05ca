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
    BeforeDiscovery {
        $topics = Get-ChildItem -LiteralPath "$PSScriptRoot/../../module/en-US" -Filter about_*.help.txt | ForEach-Object { $_.Name -replace '\.help\.txt$' }
    }

    It 'are the ones that there should be' {
        (Get-Help -Name about_* | Where-Object Name -Match '^about_(ComponentInit|Wasm|Init)').Name | Sort-Object -Unique |
            Should -Be @('about_ComponentInit', 'about_InitManifest', 'about_WasmLimits', 'about_WasmPreinit', 'about_WasmSnapshot')
    }

    It 'are found and refer to what there is: <_>' -ForEach $topics {
        $text = Get-Help -Name $_ | Out-String
        $text | Should -Match 'SHORT DESCRIPTION'
        foreach ($name in [regex]::Matches($text, '\b(about_\w+|(Add|Get|Set|Test|New|Invoke|Export|Compare|Measure)-(Wasm|InitTask)\w+)\b').Value | Sort-Object -Unique) {
            Get-Help -Name $name | Should -Not -BeNullOrEmpty -Because $name
        }
    }

    It 'name every key of the manifest' {
        $topic = Get-Help -Name about_InitManifest | Out-String
        foreach ($key in (Get-Content -LiteralPath "$PSScriptRoot/../../schemas/componentinit.snapshot-1.schema.json" -Raw | ConvertFrom-Json).properties.psobject.Properties.Name) {
            $topic | Should -Match "(?m)^    ([\w]+, )*$key\b" -Because $key
        }
    }

    It 'give the numbers of the code: <Text>' -ForEach @(
        @{ Text = '8 MiB unless given'; Number = { [ComponentInit.Runtime.Engines.EngineOptions]::new().MaxStackBytes / 1MB }; Is = 8 }
        @{ Text = '64 KiB to'; Number = { [ComponentInit.Runtime.Engines.EngineOptions]::SmallestStackBytes / 1KB }; Is = 64 }
        @{ Text = 'to 256 MiB'; Number = { [ComponentInit.Runtime.Engines.EngineOptions]::LargestStackBytes / 1MB }; Is = 256 }
        @{ Text = '1 to 100,000'; Number = { [ComponentInit.Core.Preinit.Segments.SegmentOptions]::EngineLimit }; Is = 100000 }
        @{ Text = '100 levels of components'; Number = { [ComponentInit.Wasm.Components.Component]::MaxNesting }; Is = 100 }
        @{ Text = '10,000 runs'; Number = { [ComponentInit.Core.Measuring.MeasureOptions]::Most }; Is = 10000 }
        @{ Text = 'up to 1 GiB'; Number = { [ComponentInit.Runtime.Caching.CodeCacheOptions]::Default.MaxBytes / 1GB }; Is = 1 }
    ) {
        & $Number | Should -Be $Is
        (Get-Help -Name about_WasmLimits | Out-String) -replace '\s+', ' ' | Should -BeLike "*$Text*"
    }

    It 'are right that there are no limits unless given' {
        $limits = (Invoke-WasmPreinit -Path "$PSScriptRoot/../../samples/lookup/lookup.wasm").Snapshot.Limits
        $limits.TimeoutMilliseconds | Should -BeNullOrEmpty
        $limits.MaxMemoryBytes | Should -BeNullOrEmpty
        $limits.StackBytes | Should -Be 8MB
    }
}
