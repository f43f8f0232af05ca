BeforeAll {
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $lookup = "$samples/lookup/lookup.wasm"
    $preinitialised = Invoke-WasmPreinit -Path $lookup
    $nul = "a`0b"
    $null = New-Item -ItemType Directory -Path "$TestDrive/out", "$TestDrive/one", "$TestDrive/two"
    Copy-Item -LiteralPath $lookup -Destination "$TestDrive/one/app.wasm"
    Copy-Item -LiteralPath "$samples/greet/greet.wasm" -Destination "$TestDrive/two/app.wasm"
}

Describe 'What cannot be meant' {
    It 'is refused as <Id>: <Line>' -ForEach @(
        @{ Id = 'PathNotFound'; Line = 'Get-WasmComponent -LiteralPath $nul' }
        @{ Id = 'PathNotFound'; Line = 'Get-WasmComponent -LiteralPath FileSystem::' }
        @{ Id = 'PathNotFound'; Line = 'Compare-WasmSnapshot $nul $lookup' }
        @{ Id = 'PathNotFound'; Line = 'Invoke-WasmPreinit $lookup -StandardInput $nul' }
        @{ Id = 'PathNotFound'; Line = 'Measure-WasmStartup $lookup -ReferencePath $nul' }
        @{ Id = 'PathNotFound'; Line = 'Set-WasmStartup $lookup -PlanPath $nul' }
        @{ Id = 'PathNotFound'; Line = 'Export-WasmSnapshot -InputObject $preinitialised -Destination $nul' }
        @{ Id = 'PathNotFound'; Line = 'Export-WasmReport -InputObject $preinitialised -Destination $nul' }
        @{ Id = 'PathNotFound'; Line = 'Export-WasmEsmLoader $lookup -Destination $nul' }
        @{ Id = 'OptionInvalid'; Line = 'Export-WasmSnapshot -InputObject $preinitialised -Destination TestDrive:/out -Name $nul' }
        @{ Id = 'OptionInvalid'; Line = 'Export-WasmSnapshot -InputObject $preinitialised -Destination TestDrive:/out -Name ../up' }
        @{ Id = 'OptionInvalid'; Line = 'Export-WasmReport -InputObject $preinitialised -Destination TestDrive:/out -Name a/b' }
        @{ Id = 'OptionInvalid'; Line = 'Export-WasmEsmLoader $lookup -Destination TestDrive:/out -Name /root/x' }
        @{ Id = 'OptionInvalid'; Line = 'Get-WasmExport $lookup -Name "["' }
        @{ Id = 'OptionInvalid'; Line = 'Get-WasmImport $lookup -Module "[z-a]"' }
        @{ Id = 'OptionInvalid'; Line = 'Invoke-WasmPreinit $lookup -Directory @{ "/d" = "." } -WritableDirectory @{ "/d" = "." }' }
        @{ Id = 'OptionInvalid'; Line = 'Invoke-WasmPreinit $lookup -Environment @{ A = $null }' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -Directory $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -WritableDirectory $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -Environment $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -ImportModule $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -AllowImport $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -StubImport $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -TrapImport @($null)' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -GuestArgument $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmPreinit $lookup -Rename $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Invoke-WasmCommand $lookup -ArgumentList $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Get-WasmExport $lookup -Name $null' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Get-WasmImport $lookup -Module @($null)' }
        @{ Id = 'ParameterArgumentValidationError'; Line = 'Compare-WasmSnapshot $lookup $lookup -Kind $null' }
    ) {
        $command = [scriptblock]::Create("$Line -ErrorAction Stop")
        { & $command } | Should -Throw -ErrorId "$Id,ComponentInit.PowerShell.Commands.*"
        Get-ChildItem -LiteralPath "$TestDrive/out" | Should -BeNullOrEmpty
    }

    It 'is taken where nothing is meant by an empty list' {
        (Invoke-WasmPreinit -Path $lookup -AllowImport @() -StubImport @() -TrapImport @() -GuestArgument @() -Rename @() -Directory @{} -Environment @{}).Sha256 | Should -Be $preinitialised.Sha256
    }
}

Describe 'Several inputs that would go to one file' {
    It 'are refused but for the first: <Cmdlet> <How>' -ForEach @(
        @{ How = 'by the names of files'; Cmdlet = 'Export-WasmSnapshot'; Options = @{}; Files = 2 }
        @{ How = 'by -Name, with -Force too'; Cmdlet = 'Export-WasmSnapshot'; Options = @{ Name = 'same'; Force = $true }; Files = 2 }
        @{ How = 'by -Name'; Cmdlet = 'Export-WasmReport'; Options = @{ Name = 'same' }; Files = 1 }
        @{ How = 'by -Name'; Cmdlet = 'Export-WasmEsmLoader'; Options = @{ Name = 'same' }; Files = 3 }
    ) {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())"
        $made = if ($Cmdlet -eq 'Export-WasmEsmLoader') { Get-WasmComponent -Path "$samples/lookup/lookup.wasm", "$samples/words/words.wasm" } else { Invoke-WasmPreinit -Path "$TestDrive/one/app.wasm", "$TestDrive/two/app.wasm" }
        $written = $made | & $Cmdlet -Destination $folder @Options -PassThru -ErrorAction SilentlyContinue -ErrorVariable problems
        $written | Should -HaveCount $Files
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'OutputExists,*'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-ChildItem -LiteralPath $folder | Should -HaveCount $Files
    }

    It 'may each have a command of their own' {
        1, 2 | ForEach-Object { $preinitialised | Export-WasmSnapshot -Destination "$TestDrive/again" -PassThru } | Should -HaveCount 4
    }
}

Describe 'A fault of the module itself' {
    It 'is an error record of its input, and the next one has its turn' {
        Add-Type -TypeDefinition 'public class NoText { public override string ToString() { throw new System.InvalidOperationException("no text"); } }'
        $none = $lookup, $lookup | Invoke-WasmPreinit -Environment @{ A = [NoText]::new() } -ErrorAction SilentlyContinue -ErrorVariable problems
        $none | Should -BeNullOrEmpty
        $problems | Should -HaveCount 2
        $problems[0].FullyQualifiedErrorId | Should -Be 'UnexpectedFailure,ComponentInit.PowerShell.Commands.InvokeWasmPreinitCommand'
        $problems[0].CategoryInfo.Category | Should -Be InvalidResult
        "$($problems[0])" | Should -BeLike '*InvalidOperationException: no text*'
    }
}
