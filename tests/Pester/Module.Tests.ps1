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

    It 'says what its version brings' {
        $notes = $manifest.PrivateData.PSData.ReleaseNotes
        $notes | Should -Be (& "$PSScriptRoot/../../scripts/tasks/Read-ChangelogSection.ps1" -Root "$PSScriptRoot/../.." -Version (([xml](Get-Content -LiteralPath "$PSScriptRoot/../../Directory.Build.props" -Raw)).Project.PropertyGroup.Version))
        $notes | Should -Not -BeNullOrEmpty
    }

    It 'lets PowerShell find its commands without importing it' {
        foreach ($key in 'CmdletsToExport', 'FunctionsToExport', 'VariablesToExport', 'AliasesToExport') {
            $manifest.ContainsKey($key) | Should -BeTrue -Because $key
            $manifest[$key] | Should -Not -Match '\*' -Because $key
        }
    }

    It 'has the version of its assembly' {
        $assembly = [Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $module.ModuleBase ComponentInit.PS.dll))
        $prerelease = $manifest.PrivateData.PSData.Prerelease
        "$($manifest.ModuleVersion)$($prerelease ? "-$prerelease" : '')" | Should -Be ($assembly.ProductVersion -split '\+')[0]
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

Describe 'A session' {
    It 'can name the types of what cmdlets emit as soon as it has imported the module, which takes no time' {
        $script = "
            `$null = Import-Module Microsoft.PowerShell.Utility
            `$taken = Measure-Command { Import-Module '$manifestPath' }
            [ComponentInit.Core.Binaries.WasmBinary].Name
            [ComponentInit.Wasm.WasmErrorCode].Name
            [ComponentInit.Runtime.Engines.WasmCompiler].Name
            [int]`$taken.TotalMilliseconds"
        $names = dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -Command $script
        $names[0..2] | Should -Be @('WasmBinary', 'WasmErrorCode', 'WasmCompiler')
        [int]$names[3] | Should -BeLessThan 2000
    }

    It 'stays at its size over many pre-initialisations' {
        $lookup = "$PSScriptRoot/../../samples/lookup/lookup.wasm"
        $greet = "$PSScriptRoot/../../samples/greet/greet.wasm"
        $run = { param($count) foreach ($i in 1..$count) { $null = Invoke-WasmPreinit -Path $lookup, $greet } }
        $resident = { [GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect(); $process = Get-Process -Id $PID; $process.Refresh(); $process.WorkingSet64 }
        & $run 40
        $before = & $resident
        & $run 150
        (& $resident) - $before | Should -BeLessThan 64MB
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

    It 'is a class of its name that frees what it holds' {
        $Command.ImplementingType.FullName | Should -Be "ComponentInit.PowerShell.Commands.$($Command.Verb)$($Command.Noun)Command"
        $Command.ImplementingType.IsSealed | Should -BeTrue
        $Command.ImplementingType.GetInterfaces() | Should -Contain ([IDisposable])
    }

    It 'has parameters that are none of the platform''s own' {
        # By the class itself: what the platform adds is not declared there.
        $declared = $Command.ImplementingType.GetProperties().Where({ $_.GetCustomAttributes([Management.Automation.ParameterAttribute], $true) })
        $declared | Should -Not -BeNullOrEmpty
        foreach ($property in $declared) {
            $property.Name | Should -Not -BeIn ($common + 'SelectObject', 'SelectProperty', 'UseTransaction')
            $property.GetCustomAttributes([Management.Automation.AliasAttribute], $true).AliasNames | Should -Not -BeIn ('db', 'ea', 'ev', 'infa', 'iv', 'ob', 'ov', 'pv', 'vb', 'wa', 'wv', 'wi', 'cf')
        }
    }

    It 'takes paths in each of the ways' {
        foreach ($set in $Command.ParameterSets | Where-Object Name -EQ Path) {
            $path = $set.Parameters | Where-Object Name -EQ Path
            $path.IsMandatory, $path.ValueFromPipeline, $path.ValueFromPipelineByPropertyName | Should -Be @($true, $true, $true)
            $path.Position | Should -Be 0
            $path.Attributes.TypeId | Should -Contain ([Management.Automation.SupportsWildcardsAttribute])
        }

        foreach ($set in $Command.ParameterSets | Where-Object Name -EQ LiteralPath) {
            $literal = $set.Parameters | Where-Object Name -EQ LiteralPath
            $literal.IsMandatory, $literal.ValueFromPipeline, $literal.ValueFromPipelineByPropertyName | Should -Be @($true, $false, $true)
            $literal.Position | Should -BeLessThan 0
            $literal.Aliases | Should -Contain LP
        }

        $Command.Parameters.ContainsKey('Path') | Should -Be $Command.Parameters.ContainsKey('LiteralPath')
    }

    It 'has a default set, and says what each set emits' {
        $Command.DefaultParameterSet | Should -Not -BeNullOrEmpty
        foreach ($name in $Command.ImplementingType.GetCustomAttributes([Management.Automation.OutputTypeAttribute], $false).ParameterSetName) { $name | Should -BeIn (@($Command.ParameterSets.Name) + '__AllParameterSets') }
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
