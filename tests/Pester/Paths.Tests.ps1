BeforeDiscovery {
    $cmdlets = @(
        @{ Cmdlet = 'Add-InitTaskWrapper'; Arguments = @{} }
        @{ Cmdlet = 'Export-WasmEsmLoader'; Arguments = @{ Destination = 'TestDrive:/out' } }
        @{ Cmdlet = 'Export-WasmReport'; Arguments = @{ Destination = 'TestDrive:/out' }; Manifest = $true }
        @{ Cmdlet = 'Get-WasmComponent'; Arguments = @{} }
        @{ Cmdlet = 'Get-WasmExport'; Arguments = @{} }
        @{ Cmdlet = 'Get-WasmImport'; Arguments = @{} }
        @{ Cmdlet = 'Get-WasmSnapshot'; Arguments = @{}; Manifest = $true }
        @{ Cmdlet = 'Get-WasmStartup'; Arguments = @{} }
        @{ Cmdlet = 'Invoke-WasmCommand'; Arguments = @{}; Sample = 'echo' }
        @{ Cmdlet = 'Invoke-WasmExport'; Arguments = @{ Name = 'lookup'; ArgumentList = 1 } }
        @{ Cmdlet = 'Invoke-WasmPreinit'; Arguments = @{} }
        @{ Cmdlet = 'Measure-WasmStartup'; Arguments = @{ Runs = 1 } }
        @{ Cmdlet = 'New-WasmInstance'; Arguments = @{} }
        @{ Cmdlet = 'Set-WasmStartup'; Arguments = @{} }
        @{ Cmdlet = 'Test-WasmComponent'; Arguments = @{} }
    )
    $binaries = $cmdlets.Where({ -not $_.Manifest })
}

BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $null = New-Item -ItemType Directory -Path "$TestDrive/out", "$TestDrive/in", "$TestDrive/folder"
    foreach ($each in 'lookup', 'echo') {
        Copy-Item -LiteralPath "$samples/$each/$each.wasm" -Destination "$TestDrive/in/$each [1].wasm"
    }

    Invoke-WasmPreinit -Path "$samples/lookup/lookup.wasm" | Export-WasmSnapshot -Destination "$TestDrive/in"
    Copy-Item -LiteralPath "$TestDrive/in/lookup.snapshot.json" -Destination "$TestDrive/in/manifest [1].json"
    Set-Content -LiteralPath "$TestDrive/in/broken.wasm" -Value 'no binary'
    $null = New-PSDrive -Name Input -PSProvider FileSystem -Root "$TestDrive/in"
}

Describe 'The paths of <Cmdlet>' -ForEach $cmdlets {
    BeforeAll {
        $name = $Manifest ? 'manifest' : ($Sample ?? 'lookup')
        $file = '{0} [1].{1}' -f $name, ($Manifest ? 'json' : 'wasm')
        $namespace = 'ComponentInit.PowerShell.Commands.{0}Command' -f $Cmdlet.Replace('-', '')
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'Ignore' }
    }

    It 'are taken <How>' -ForEach @(
        @{ How = 'literally, brackets too'; Parameter = 'LiteralPath'; Value = 'DRIVE/in/FILE' }
        @{ How = 'with wildcards'; Parameter = 'Path'; Value = 'DRIVE/in/NAME *' }
        @{ How = 'with escaped brackets'; Parameter = 'Path'; Value = 'DRIVE/in/ESCAPED' }
        @{ How = 'of a drive of the session'; Parameter = 'LiteralPath'; Value = 'Input:/FILE' }
    ) {
        $value = $Value.Replace('DRIVE', "$TestDrive").Replace('FILE', $file).Replace('NAME', $name).Replace('ESCAPED', [WildcardPattern]::Escape($file))
        $place = @{ $Parameter = $value }
        $null = & $Cmdlet @Arguments @quiet @place
        $problems | Should -BeNullOrEmpty
    }

    It 'follow the location of the session' {
        Push-Location -LiteralPath "$TestDrive/in"
        try {
            $null = & $Cmdlet @Arguments @quiet -LiteralPath $file
            $problems | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }

    It 'come from the pipeline by <How>' -ForEach @(
        @{ How = 'value'; Make = { [WildcardPattern]::Escape((Join-Path $TestDrive in $file)) } }
        @{ How = 'file'; Make = { Get-Item -LiteralPath (Join-Path $TestDrive in $file) } }
        @{ How = 'the property PSPath'; Make = { [pscustomobject]@{ PSPath = Join-Path $TestDrive in $file } } }
    ) {
        $null = & $Make | & $Cmdlet @Arguments @quiet
        $problems | Should -BeNullOrEmpty
    }

    It 'that match nothing give nothing and no error, and are mentioned with -Verbose' {
        & $Cmdlet @Arguments @quiet -Path "$TestDrive/in/z*.none" | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
        (& $Cmdlet @Arguments @quiet -Path "$TestDrive/in/z*.none" -Verbose 4>&1).Message | Should -BeLike "No file matches '*z`*.none'*"
    }

    It 'that are <What> are an error <Id>, and the next one has its turn' -ForEach @(
        @{ What = 'missing'; Value = 'DRIVE/none.wasm'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'of no drive'; Value = 'Nowhere:/x.wasm'; Id = 'PathNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a directory'; Value = 'DRIVE/folder'; Id = 'FileReadFailed'; Category = 'OpenError' }
        @{ What = 'of another provider'; Value = 'Env:/PATH'; Id = 'PathNotFileSystem'; Category = 'InvalidArgument' }
        @{ What = 'something else'; Value = 'DRIVE/in/broken.wasm'; Id = 'WasmMalformed'; Category = 'InvalidData' }
    ) {
        $expected = $Manifest -and $Id -eq 'WasmMalformed' ? 'ManifestInvalid' : $Id
        $bad = $Value.Replace('DRIVE', "$TestDrive")
        $answers = & $Cmdlet @Arguments @quiet -LiteralPath $bad, "$TestDrive/in/$file"
        if ($Cmdlet -eq 'Test-WasmComponent' -and $Id -eq 'WasmMalformed') {
            # That is what it answers.
            $answers | Should -Be @($false, $true)
            return
        }

        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -Be "$expected,$namespace"
        $problems[0].CategoryInfo.Category | Should -Be $Category
        $problems[0].TargetObject | Should -Be $bad
    }

    It 'that are missing end a pipeline with -ErrorAction Stop and with $ErrorActionPreference' {
        { & $Cmdlet @Arguments -Path "$TestDrive/none.wasm" -ErrorAction Stop } | Should -Throw -ErrorId "PathNotFound,$namespace"
        $ErrorActionPreference = 'Stop'
        { & $Cmdlet @Arguments -Path "$TestDrive/none.wasm" } | Should -Throw -ErrorId "PathNotFound,$namespace"
    }
}

Describe 'What <Cmdlet> takes in place of a path' -ForEach $binaries {
    BeforeAll {
        $file = "$samples/$($Sample ?? 'lookup')/$($Sample ?? 'lookup').wasm"
        $named = $Cmdlet -eq 'Export-WasmEsmLoader' ? @{ Name = 'given' } : @{}
        $quiet = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems'; WarningAction = 'Ignore' }
    }

    It 'are <What>' -ForEach @(
        @{ What = 'binaries'; Make = { Get-WasmComponent -LiteralPath $file } }
        @{ What = 'bytes with a comma'; Make = { , [IO.File]::ReadAllBytes($file) } }
        @{ What = 'bytes as Get-Content gives them'; Make = { Get-Content -LiteralPath $file -AsByteStream -Raw } }
    ) {
        $null = & $Make | & $Cmdlet @Arguments @named @quiet
        $problems | Should -BeNullOrEmpty
    }

    It 'are no single bytes: one error shows the comma' {
        $bytes = [byte[]](0, 97, 115)
        { $bytes | & $Cmdlet @Arguments @named } | Should -Throw -ErrorId "OptionInvalid,*" -ExpectedMessage "*,`$bytes | $Cmdlet*"
    }
}
