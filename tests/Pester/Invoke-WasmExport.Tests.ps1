BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
    $namespace = 'ComponentInit.PowerShell.Commands.InvokeWasmExportCommand'
    Set-Content -LiteralPath "$TestDrive/math.wat" -Value @'
(module
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "wide") (param i64) (result i64) (local.get 0))
  (func (export "half") (param f64) (result f64) (f64.div (local.get 0) (f64.const 2)))
  (func (export "pair") (result i32 i64) (i32.const 1) (i64.const 2))
  (func (export "nothing"))
  (func (export "loop") (loop (br 0)))
  (memory (export "memory") 1))
'@
}

Describe 'Invoke-WasmExport' {
    It 'calls with typed values' {
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name add -ArgumentList 40, 2 | Should -Be 42
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name wide -ArgumentList 0x7fffffffffffffff | Should -Be ([long]::MaxValue)
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name half -ArgumentList 5 | Should -Be 2.5
    }

    It 'emits several results one by one, and none for none' {
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name pair | Should -Be @(1, 2)
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name nothing | Should -BeNullOrEmpty
    }

    It 'emits text when asked' {
        Invoke-WasmExport -Path "$TestDrive/math.wat" -Name add -ArgumentList 40, 2 -AsText | Should -BeOfType ([string])
    }

    It 'calls what Get-WasmExport found, by path and name' {
        Copy-Item -LiteralPath $lookup -Destination "$TestDrive/a[1].wasm"
        Get-WasmExport -LiteralPath "$TestDrive/a[1].wasm" -Name lookup | Invoke-WasmExport -ArgumentList 1 | Should -Be (-1)
    }

    Context 'components' {
        It 'passes strings and gives them back' {
            Invoke-WasmExport -Path $greet -Name greet -ArgumentList World | Should -Be 'Hello, World!'
            Invoke-WasmExport -Path $greet -Name greet -ArgumentList Grace -AsText | Should -Be '"The usual place, Grace?"'
        }

        It 'gives lists of records as objects' {
            $guests = Invoke-WasmExport -Path $greet -Name all
            $guests.Count | Should -Be 2
            $guests[1].name | Should -Be 'Grace'
            $guests[1].visits | Should -Be 3
        }

        It 'takes a record as <Kind>' -ForEach @(
            @{ Kind = 'a hashtable'; Value = @{ name = 'Ada'; visits = 4 } }
            @{ Kind = 'a custom object'; Value = [pscustomobject]@{ Name = 'Ada'; Visits = 4 } }
        ) {
            (Invoke-WasmExport -Path $greet -Name componentinit:greet/guests.note -ArgumentList $Value).ok | Should -Be 5
        }

        It 'takes wrapped values' {
            $name = 'World' | Add-Member -NotePropertyName Note -NotePropertyValue 1 -PassThru
            Invoke-WasmExport -Path $greet -Name greet -ArgumentList $name | Should -Be 'Hello, World!'
        }

        It 'reports values that do not fit' -ForEach @(
            @{ Values = @(, 1) }
            @{ Values = 'a', 'b' }
            @{ Values = @() }
        ) {
            { Invoke-WasmExport -Path $greet -Name greet -ArgumentList $Values -ErrorAction Stop } | Should -Throw -ErrorId "ValueInvalid,$namespace"
        }

        It 'reports a field that is missing' {
            { Invoke-WasmExport -Path $greet -Name note -ArgumentList @{ name = 'Ada' } -ErrorAction Stop } | Should -Throw -ExpectedMessage '*visits*'
        }

        It 'names functions that may be meant' {
            { Invoke-WasmExport -Path $greet -Name gret -ErrorAction Stop } | Should -Throw -ErrorId "ExportNotFound,$namespace" -ExpectedMessage '*greet*'
        }
    }

    It 'reports a function that does not exist' {
        { Invoke-WasmExport -Path $lookup -Name nothing -ErrorAction Stop } | Should -Throw -ErrorId "ExportNotFound,$namespace"
    }

    It 'reports an export that is no function' {
        { Invoke-WasmExport -Path "$TestDrive/math.wat" -Name memory -ErrorAction Stop } | Should -Throw -ErrorId "ExportTypeMismatch,$namespace"
    }

    It 'reports values that do not fit' -ForEach @(@{ Values = 1, 'two' }, @{ Values = 1, 99999999999 }) {
        { Invoke-WasmExport -Path "$TestDrive/math.wat" -Name add -ArgumentList $Values -ErrorAction Stop } | Should -Throw -ErrorId "ValueInvalid,$namespace"
    }

    It 'reports a wrong number of values' {
        { Invoke-WasmExport -Path "$TestDrive/math.wat" -Name add -ArgumentList 1 -ErrorAction Stop } | Should -Throw
    }

    It 'ends a call that runs too long' {
        { Invoke-WasmExport -Path "$TestDrive/math.wat" -Name loop -Timeout 00:00:00.2 -ErrorAction Stop } | Should -Throw -ErrorId "PreinitLimitExceeded,$namespace"
    }

    It 'completes function names only' {
        $line = "Invoke-WasmExport -Path '$TestDrive/math.wat' -Name "
        $texts = [Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText
        $texts | Should -Contain 'add'
        $texts | Should -Not -Contain 'memory'
    }
}
