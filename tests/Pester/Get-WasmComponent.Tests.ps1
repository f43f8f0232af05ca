BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $greet = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/greet/greet.wasm").ProviderPath
    $namespace = 'ComponentInit.PowerShell.Commands.GetWasmComponentCommand'
    Copy-Item -LiteralPath $lookup -Destination "$TestDrive/a.wasm"
    Copy-Item -LiteralPath $lookup -Destination "$TestDrive/b[1].wasm"
    Set-Content -LiteralPath "$TestDrive/broken.wasm" -Value 'no binary'
}

Describe 'Get-WasmComponent' {
    Context 'paths' {
        It 'reads a file' {
            $binary = Get-WasmComponent -Path $lookup
            $binary | Should -BeOfType ([ComponentInit.Core.Binaries.WasmBinary])
            $binary.Path | Should -Be $lookup
            $binary.Size | Should -Be (Get-Item -LiteralPath $lookup).Length
            $binary.Sha256 | Should -Be (Get-FileHash -LiteralPath $lookup).Hash.ToLowerInvariant()
        }

        It 'expands wildcards' {
            (Get-WasmComponent -Path "$TestDrive/*.wasm" -ErrorAction Ignore).Name | Should -Be @('a.wasm', 'b[1].wasm')
        }

        It 'says nothing but a verbose word about a wildcard without matches' {
            $verbose = Get-WasmComponent -Path "$TestDrive/z*.wasm" -Verbose -ErrorAction Stop 4>&1
            $verbose | Should -Match 'No file matches'
        }

        It 'takes a literal path as it is' {
            (Get-WasmComponent -LiteralPath "$TestDrive/b[1].wasm").Name | Should -Be 'b[1].wasm'
        }

        It 'takes files from Get-ChildItem, brackets in their names too' {
            (Get-ChildItem -LiteralPath $TestDrive -Filter *.wasm | Get-WasmComponent -ErrorAction Ignore).Name | Should -Be @('a.wasm', 'b[1].wasm')
        }

        It 'follows the location of the session, not of the process' {
            Push-Location -LiteralPath $TestDrive
            try {
                (Get-WasmComponent -Path ./a.wasm).Path | Should -Be (Get-Item -LiteralPath ./a.wasm).FullName
            }
            finally {
                Pop-Location
            }
        }

        It 'knows the drives of the session' {
            $null = New-PSDrive -Name Samples -PSProvider FileSystem -Root (Split-Path $lookup)
            (Get-WasmComponent -Path Samples:/lookup.wasm).Path | Should -Be $lookup
        }

        It 'converts text' {
            Set-Content -LiteralPath "$TestDrive/text.wat" -Value '(module (func (export "f")))'
            $binary = Get-WasmComponent -Path "$TestDrive/text.wat"
            $binary.Kind | Should -Be 'Module'
            $binary.Exports | Should -Be 1
        }
    }

    Context 'bytes' {
        It 'takes a byte array with a comma before it' {
            $bytes = [IO.File]::ReadAllBytes($lookup)
            $binary = , $bytes | Get-WasmComponent
            $binary.Size | Should -Be $bytes.Length
            $binary.Path | Should -BeNullOrEmpty
        }

        It 'takes what Get-Content gives' {
            (Get-Content -LiteralPath $lookup -AsByteStream -Raw | Get-WasmComponent).Kind | Should -Be 'Module'
        }

        It 'explains the comma once for an unrolled array' {
            $bytes = [IO.File]::ReadAllBytes($lookup)
            { $bytes | Get-WasmComponent } | Should -Throw -ErrorId "OptionInvalid,$namespace" -ExpectedMessage '*,$bytes | Get-WasmComponent*'
        }

        It 'reports malformed bytes under their own id' {
            { , [byte[]](0, 1, 2) | Get-WasmComponent -ErrorAction Stop } | Should -Throw -ErrorId "WasmMalformed,$namespace"
        }
    }

    Context 'errors' {
        It 'reports a missing file and goes on' {
            $found = Get-WasmComponent -Path "$TestDrive/none.wasm", $lookup -ErrorVariable problems -ErrorAction SilentlyContinue
            $found.Path | Should -Be $lookup
            $problems[0].FullyQualifiedErrorId | Should -Be "PathNotFound,$namespace"
            $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problems[0].TargetObject | Should -Be "$TestDrive/none.wasm"
        }

        It 'refuses a path of another provider' {
            { Get-WasmComponent -Path Env:/PATH -ErrorAction Stop } | Should -Throw -ErrorId "PathNotFileSystem,$namespace"
        }

        It 'reports a drive that does not exist' {
            { Get-WasmComponent -LiteralPath Nowhere:/x.wasm -ErrorAction Stop } | Should -Throw -ErrorId "PathNotFound,$namespace"
        }

        It 'reports a file that is no binary' {
            { Get-WasmComponent -Path "$TestDrive/broken.wasm" -ErrorAction Stop } | Should -Throw -ErrorId "WasmMalformed,$namespace"
        }

        It 'follows $ErrorActionPreference' {
            $ErrorActionPreference = 'Stop'
            { Get-WasmComponent -Path "$TestDrive/none.wasm" } | Should -Throw -ErrorId "PathNotFound,$namespace"
        }
    }

    Context 'display' {
        It 'shows a table' {
            $text = Get-WasmComponent -Path $lookup | Out-String -Width 120
            $text | Should -Match 'Name\s+Kind\s+Size\s+Modules\s+Imports\s+Exports\s+Startup'
            $text | Should -Match 'lookup\.wasm\s+Module\s+357\s+1\s+0\s+3\s+(library|reactor).*preinit wizer-initialize'
        }

        It 'shows a component in the same table' {
            Get-WasmComponent -Path $greet | Out-String -Width 120 | Should -Match 'greet\.wasm\s+Component\s+\d+\s+1\s+0\s+4\s+reactor; preinit wizer-initialize \(detected\)'
        }

        It 'shows how <Name> starts' -ForEach @(
            @{ Name = 'a command'; Text = '(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (func (export "_start")))'; Shown = 'command: _start (detected)' }
            @{ Name = 'a reactor'; Text = '(module (func (export "_initialize")))'; Shown = 'reactor: _initialize (detected)' }
            @{ Name = 'what two conventions claim'; Text = '(module (func (export "_start")) (func (export "_initialize")))'; Shown = 'ambiguous' }
        ) {
            Set-Content -LiteralPath "$TestDrive/shown.wat" -Value $Text
            (Get-WasmComponent -Path "$TestDrive/shown.wat").Startup | Should -Be $Shown
        }

        It 'says of a declared start that it is one' {
            Set-Content -LiteralPath "$TestDrive/shown.wat" -Value '(module (func (export "_initialize")))'
            (Set-WasmStartup -Path "$TestDrive/shown.wat").Startup | Should -Be 'reactor: _initialize (declared)'
        }

        It 'shows what cannot be read to its end' {
            $bytes = [IO.File]::ReadAllBytes($lookup)
            $broken = , [byte[]] $bytes[0..200] | Get-WasmComponent
            $broken.Startup | Should -Match '^unknown \(.+\)$'
            $broken | Out-String -Width 120 | Should -Match '\(memory\)\s+Module\s+201'
        }

        It 'shows everything in a list' {
            Get-WasmComponent -Path $lookup | Format-List | Out-String -Width 120 | Should -Match 'Sha256\s+: [0-9a-f]{64}'
        }
    }

    It 'gives objects that runspaces can share' {
        $binary = Get-WasmComponent -Path $lookup
        $sizes = 1..8 | ForEach-Object -Parallel { ($using:binary).Size } -ThrottleLimit 4
        ($sizes | Select-Object -Unique) | Should -Be $binary.Size
    }
}
