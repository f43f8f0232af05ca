BeforeDiscovery {
    $cmdlets = (Get-Module -Name ComponentInit.PS).ExportedCmdlets.Values | Sort-Object -Property Name | ForEach-Object { @{ Name = $_.Name; Command = $_ } }
}

BeforeAll {
    $module = Get-Module -Name ComponentInit.PS
    $manifestPath = Join-Path $module.ModuleBase ComponentInit.PS.psd1
    $manifest = Import-PowerShellDataFile -LiteralPath $manifestPath
    $common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters
}

Describe 'The module' {
    It 'has a valid manifest' {
        (Test-ModuleManifest -Path $manifestPath).Guid | Should -Be 'd208f480-e23f-4ad2-8e48-1f3bdf0c9281'
    }

    It 'says where it runs and what it is' {
        $manifest.PowerShellVersion | Should -Be '7.6'
        $manifest.CompatiblePSEditions | Should -Be Core
        'PSEdition_Core', 'Windows', 'Linux', 'MacOS', 'wasm', 'webassembly' | Should -BeIn $manifest.PrivateData.PSData.Tags
        foreach ($key in 'Author', 'CompanyName', 'Copyright', 'Description') { $manifest.$key | Should -Not -BeNullOrEmpty -Because $key }
    }

    It 'lets PowerShell find its commands without importing it' {
        foreach ($key in 'CmdletsToExport', 'FunctionsToExport', 'VariablesToExport', 'AliasesToExport') {
            $manifest.ContainsKey($key) | Should -BeTrue -Because $key
            $manifest[$key] | Should -Not -Match '\*' -Because $key
        }
    }

    It 'has the version of its assembly' {
        $assembly = [Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $module.ModuleBase ComponentInit.PS.dll))
        $manifest.ModuleVersion | Should -Be ($assembly.ProductVersion -split '[+-]')[0]
    }

    It 'exports what the manifest lists, and the manifest lists every cmdlet' {
        $written = [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'ComponentInit.PS' }).GetExportedTypes().ForEach({
                $_.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ForEach({ '{0}-{1}' -f $_.VerbName, $_.NounName })
            })
        @($manifest.CmdletsToExport | Sort-Object) | Should -Be @($written | Sort-Object)
        @($module.ExportedCmdlets.Keys | Sort-Object) | Should -Be @($manifest.CmdletsToExport | Sort-Object)
        @($module.ExportedAliases.Keys | Sort-Object) | Should -Be @($manifest.AliasesToExport | Sort-Object)
    }

    It 'gives a parameter the same type in every cmdlet' {
        # What is converted is the same: a path, a binary, bytes. Reports and comparisons take snapshots as well.
        $own = 'InputObject', 'Name', 'ArgumentList', 'Wasi'
        $module.ExportedCmdlets.Values.Parameters.Values | Where-Object { $_.Name -notin $common -and $_.Name -notin $own } | Group-Object -Property Name | ForEach-Object {
            $_.Group.ParameterType | Select-Object -Unique | Should -HaveCount 1 -Because $_.Name
        }
    }
}

Describe 'The shape of <Name>' -ForEach $cmdlets {
    It 'has an approved verb and a noun of one thing' {
        $Command.Verb | Should -BeIn (Get-Verb).Verb
        $Command.Noun | Should -Match '^(Wasm\w+|InitTaskWrapper)(?<!s)$'
    }

    It 'says what it emits and how it binds' {
        $Command.OutputType | Should -Not -BeNullOrEmpty
        if ($Command.ParameterSets.Count -gt 1) {
            $Command.DefaultParameterSet | Should -Not -BeNullOrEmpty
        }
    }

    It 'takes input from the pipeline in each set, and has two positions at most' {
        foreach ($set in $Command.ParameterSets) {
            @($set.Parameters | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }) | Should -Not -BeNullOrEmpty -Because $set.Name
            @($set.Parameters | Where-Object ValueFromPipeline).Count | Should -BeLessOrEqual 1 -Because $set.Name
            @($set.Parameters | Where-Object Position -GE 0).Count | Should -BeLessOrEqual 2 -Because $set.Name
        }
    }

    It 'names its parameters as the platform does' {
        foreach ($parameter in $Command.Parameters.Values | Where-Object Name -NotIn $common) {
            $parameter.Name | Should -MatchExactly '^[A-Z][A-Za-z]+$'
            $parameter.ParameterType | Should -Not -Be ([bool])
        }

        if ($Command.Parameters.ContainsKey('LiteralPath')) {
            $Command.Parameters.LiteralPath.Aliases | Should -Contain PSPath
            $Command.Parameters.Path.Aliases | Should -Contain FilePath
        }
    }
}
