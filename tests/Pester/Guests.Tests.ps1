BeforeDiscovery {
    $cmdlets = 'Invoke-WasmExport', 'Invoke-WasmPreinit', 'Measure-WasmStartup', 'New-WasmInstance'
}

BeforeAll {
    $tool = (Resolve-Path -Path "$PSScriptRoot/../../out/tool/component-init*" | Where-Object ProviderPath -Match 'component-init(\.exe)?$').ProviderPath
    Set-Content -LiteralPath "$TestDrive/guest.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get" (func $clock (param i32 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_create_directory" (func $make (param i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 1024) "made")
  (global $initialised (mut i32) (i32.const 0))
  (func (export "_initialize") (global.set $initialised (i32.const 1)))
  (func (export "initialised") (result i32) (global.get $initialised))
  (func (export "wizer-initialize") (drop (call $random (i32.const 0) (i32.const 8))))
  (func (export "read-clock") (drop (call $clock (i32.const 0) (i64.const 0) (i32.const 0))))
  (func (export "kept") (result i64) (i64.load (i32.const 0)))
  (func (export "draw") (result i64) (drop (call $random (i32.const 0) (i32.const 8))) (i64.load (i32.const 0)))
  (func (export "now") (result i64) (drop (call $clock (i32.const 0) (i64.const 0) (i32.const 0))) (i64.load (i32.const 0)))
  (func (export "argument") (param $index i32) (result i32)
    (drop (call $args (i32.const 64) (i32.const 256)))
    (i32.load8_u (i32.load (i32.add (i32.const 64) (i32.mul (local.get $index) (i32.const 4))))))
  (func (export "arguments") (result i32) (drop (call $sizes (i32.const 0) (i32.const 4))) (i32.load (i32.const 0)))
  (func (export "make") (param $directory i32) (result i32) (call $make (local.get $directory) (i32.const 1024) (i32.const 4))))
'@
    Set-Content -LiteralPath "$TestDrive/imports.wat" -Value @'
(module
  (import "env" "tell" (func $tell)) (import "env" "abort" (func $abort))
  (func (export "told") (call $tell))
  (func (export "aborted") (call $tell) (call $abort)))
'@
    $guest = "$TestDrive/guest.wat"
}

Describe 'What a guest may be given' {
    It 'is the same for <_>' -ForEach $cmdlets {
        $parameters = (Get-Command -Name $_).Parameters
        foreach ($name in 'GuestArgument', 'RandomSeed', 'HostRandom', 'HostClock', 'TrapImport', 'Optimize', 'WritableDirectory') {
            $parameters.Keys | Should -Contain $name
        }
    }
}

Describe 'Random bytes' {
    It 'are those of a seed in what Invoke-WasmPreinit emits' {
        $seven = Invoke-WasmPreinit -Path $guest -RandomSeed 7 -WarningAction Ignore
        (Invoke-WasmPreinit -Path $guest -RandomSeed 7 -WarningAction Ignore).Sha256 | Should -Be $seven.Sha256
        (Invoke-WasmPreinit -Path $guest -RandomSeed 8 -WarningAction Ignore).Sha256 | Should -Not -Be $seven.Sha256
        $seven | Invoke-WasmExport -Name kept | Should -Be (Invoke-WasmExport -Path $guest -Name draw -RandomSeed 7)
    }

    It 'are those of one seed unless another is given' {
        $usual = Invoke-WasmPreinit -Path $guest -Wasi -WarningAction Ignore
        (Invoke-WasmPreinit -Path $guest -RandomSeed 0x5EED -WarningAction Ignore).Sha256 | Should -Be $usual.Sha256
    }

    It 'are others each time with -HostRandom, whatever the seed, and there is a warning' {
        $made = 1, 2 | ForEach-Object { Invoke-WasmPreinit -Path $guest -HostRandom -RandomSeed 7 -WarningAction SilentlyContinue -WarningVariable +warnings }
        $made[0].Sha256 | Should -Not -Be $made[1].Sha256
        $warnings | Should -HaveCount 2
        $made[0].Snapshot.Policy.Random | Should -Be host
    }

    It 'go on in an instance that lives' {
        $drawn = 1, 2 | ForEach-Object {
            $instance = New-WasmInstance -Path $guest -RandomSeed 18446744073709551615
            (1, 2 | ForEach-Object { Invoke-WasmExport -Instance $instance -Name draw }) -join ' '
            $instance.Dispose()
        }
        $drawn[0] | Should -Be $drawn[1]
        ($drawn[0] -split ' ')[0] | Should -Not -Be ($drawn[0] -split ' ')[1]
    }

    It 'have a seed that is no <_>' -ForEach '-1', '1.5e30', 'text' {
        { Invoke-WasmPreinit -Path $guest -RandomSeed $_ } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,*'
    }
}

Describe 'Clocks' {
    It 'stand still unless they are those of this machine' {
        $still = 1, 2 | ForEach-Object { Invoke-WasmExport -Path $guest -Name now -Wasi }
        $still[0] | Should -Be $still[1]
        $real = [DateTimeOffset]::FromUnixTimeMilliseconds((Invoke-WasmExport -Path $guest -Name now -HostClock) / 1000000)
        ([DateTimeOffset]::UtcNow - $real).Duration() | Should -BeLessThan ([timespan]::FromMinutes(5))
    }

    It 'make results differ, with a warning' {
        $made = 1, 2 | ForEach-Object { Invoke-WasmPreinit -Path $guest -InitFunction read-clock -HostClock -WarningAction SilentlyContinue -WarningVariable +warnings }
        $made[0].Sha256 | Should -Not -Be $made[1].Sha256
        $warnings | Should -Not -BeNullOrEmpty
    }
}

Describe 'Arguments of a guest' {
    It 'come after its name' {
        Invoke-WasmExport -Path $guest -Name arguments -Wasi | Should -Be 1
        Invoke-WasmExport -Path $guest -Name arguments -GuestArgument one, two | Should -Be 3
        [char](Invoke-WasmExport -Path $guest -Name argument -ArgumentList 0 -GuestArgument one, two) | Should -Be m
        [char](Invoke-WasmExport -Path $guest -Name argument -ArgumentList 2 -GuestArgument one, two) | Should -Be t
    }

    It 'are in the manifest' {
        (Invoke-WasmPreinit -Path $guest -GuestArgument one -WarningAction Ignore).Snapshot.Policy.Arguments | Should -Be @('main', 'one')
    }

    It 'begin with the name that a command is told is its own' {
        Set-Content -LiteralPath "$TestDrive/name.wat" -Value @'
(module
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start") (drop (call $args (i32.const 64) (i32.const 256))) (call $exit (i32.load8_u (i32.const 256)))))
'@
        Invoke-WasmCommand -Path "$TestDrive/name.wat" -ErrorAction SilentlyContinue
        $global:LASTEXITCODE | Should -Be ([int][char]'n')
        Invoke-WasmCommand -Path "$TestDrive/name.wat" -ProgramName busybox -ErrorAction SilentlyContinue
        $global:LASTEXITCODE | Should -Be ([int][char]'b')
    }
}

Describe 'Directories' {
    BeforeEach {
        $null = New-Item -ItemType Directory -Path "$TestDrive/read", "$TestDrive/write" -Force
        Remove-Item -Path "$TestDrive/read/*", "$TestDrive/write/*"
    }

    It 'are changed only where the guest may' {
        $arguments = @{ Path = $guest; Name = 'make'; Directory = @{ '/a' = "$TestDrive/read" }; WritableDirectory = @{ '/b' = 'TestDrive:/write' } }
        Invoke-WasmExport @arguments -ArgumentList 3 | Should -Not -Be 0
        Invoke-WasmExport @arguments -ArgumentList 4 | Should -Be 0
        "$TestDrive/read/made" | Should -Not -Exist
        "$TestDrive/write/made" | Should -Exist
    }
}

Describe 'Imports' {
    It 'trap where -TrapImport says so, whatever the other patterns' {
        Invoke-WasmExport -Path "$TestDrive/imports.wat" -Name told -StubImport env -TrapImport env.abort -ErrorAction Stop | Should -BeNullOrEmpty
        { Invoke-WasmExport -Path "$TestDrive/imports.wat" -Name aborted -StubImport env -TrapImport env.abort -ErrorAction Stop } |
            Should -Throw -ErrorId 'PreinitImportCalled,*' -ExpectedMessage '*env*abort*'
    }
}

Describe 'A time limit' {
    BeforeAll {
        Set-Content -LiteralPath "$TestDrive/loop.wat" -Value '(module (func (export "wizer-initialize") (loop (br 0))))'
    }

    It 'is one of <Seconds> seconds: <Given>' -ForEach @(
        @{ Given = 30; Seconds = 30 }
        @{ Given = '30'; Seconds = 30 }
        @{ Given = 1.5; Seconds = 1.5 }
        @{ Given = '00:00:30'; Seconds = 30 }
        @{ Given = [timespan]::FromMinutes(1); Seconds = 60 }
    ) {
        (Invoke-WasmPreinit -Path $guest -Wasi -Timeout $Given -WarningAction Ignore).Snapshot.Limits.TimeoutMilliseconds | Should -Be ($Seconds * 1000)
    }

    It 'ends a guest' {
        { Invoke-WasmPreinit -Path "$TestDrive/loop.wat" -Timeout 0.2 -ErrorAction Stop } | Should -Throw -ErrorId 'PreinitLimitExceeded,*'
    }

    It 'is refused: <Given>' -ForEach @(
        @{ Given = 0; Id = 'OptionInvalid' }
        @{ Given = -1; Id = 'OptionInvalid' }
        @{ Given = 1e300; Id = 'ParameterArgumentTransformationError' }
        @{ Given = [double]::NaN; Id = 'ParameterArgumentTransformationError' }
        @{ Given = 'soon'; Id = 'CannotConvertArgumentNoMessage' }
    ) {
        { Invoke-WasmPreinit -Path $guest -Wasi -Timeout $Given -ErrorAction Stop } | Should -Throw -ErrorId "$Id,*"
    }
}

Describe 'Optimising' {
    It 'changes the compiler and not the result' {
        $compiled = { param($options) Invoke-WasmPreinit -Path $guest -Wasi -NoCache -Verbose -Debug -WarningAction Ignore @options 4>$null 5>&1 }
        $usual = & $compiled @{}
        $optimised = & $compiled @{ Optimize = $true }
        "$($usual.Message)" | Should -Match 'compiled by winch'
        "$($optimised.Message)" | Should -Match 'compiled by cranelift'
        $optimised[-1].Sha256 | Should -Be $usual[-1].Sha256
    }

    It 'is refused with a compiler that does not' {
        { Invoke-WasmPreinit -Path $guest -Optimize -Compiler Winch -ErrorAction Stop } | Should -Throw -ErrorId 'OptionInvalid,*' -ExpectedMessage '*Cranelift*'
    }
}

Describe '-SkipInitialize' {
    It 'leaves _initialize out' {
        Invoke-WasmExport -Path $guest -Name initialised | Should -Be 1
        Invoke-WasmExport -Path $guest -Name initialised -SkipInitialize | Should -Be 0
        $instance = New-WasmInstance -Path $guest -SkipInitialize
        Invoke-WasmExport -Instance $instance -Name initialised | Should -Be 0
        { Invoke-WasmExport -Instance $instance -Name initialised -SkipInitialize -RandomSeed 1 } | Should -Throw -ErrorId 'OptionInvalid,*' -ExpectedMessage '-RandomSeed, -SkipInitialize:*'
        $instance.Dispose()
    }
}

Describe 'Results' {
    It 'are those of the tool with the same options: <Name>' -ForEach @(
        @{ Name = 'a seed'; Options = '--random-seed', '7'; Parameters = @{ RandomSeed = 7 } }
        @{ Name = 'arguments'; Options = '--arg', 'one', '--arg', 'two'; Parameters = @{ GuestArgument = 'one', 'two' } }
        @{ Name = 'WASI and nothing else'; Options = @('--wasi'); Parameters = @{ Wasi = $true } }
        @{ Name = 'optimised'; Options = '--wasi', '--optimize-init'; Parameters = @{ Wasi = $true; Optimize = $true } }
    ) {
        $null = New-Item -ItemType Directory -Path "$TestDrive/tool" -Force
        & $tool preinit $guest --quiet @Options -o "$TestDrive/tool/guest.wasm" --manifest "$TestDrive/tool/guest.snapshot.json" 2> $null
        Invoke-WasmPreinit -Path $guest @Parameters -WarningAction Ignore | Export-WasmSnapshot -Destination "$TestDrive/cmdlet" -Name guest
        foreach ($file in 'guest.wasm', 'guest.snapshot.json') {
            Get-Content -LiteralPath "$TestDrive/cmdlet/$file" -Raw -Encoding Latin1 | Should -BeExactly (Get-Content -LiteralPath "$TestDrive/tool/$file" -Raw -Encoding Latin1)
        }
    }
}
