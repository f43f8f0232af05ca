BeforeDiscovery {
    $colour = '(type $t'' (enum "red" "green")) (export $t "t" (type $t''))'
    $rights = '(type $t'' (flags "read" "write" "run")) (export $t "t" (type $t''))'
    $guest = '(type $t'' (record (field "name" string) (field "visits" u32))) (export $t "t" (type $t''))'
    $shape = '(type $t'' (variant (case "circle" u32) (case "named" string) (case "nothing"))) (export $t "t" (type $t''))'
    $values = @(
        @{ Kind = 'bool'; Type = '(type $t bool)'; Flat = 1; Value = $true; Text = 'true' }
        @{ Kind = 's8'; Type = '(type $t s8)'; Flat = 1; Value = -128; Text = '-128' }
        @{ Kind = 'u16'; Type = '(type $t u16)'; Flat = 1; Value = 65535; Text = '65535' }
        @{ Kind = 'u32'; Type = '(type $t u32)'; Flat = 1; Value = 4294967295; Text = '4294967295' }
        @{ Kind = 'char'; Type = '(type $t char)'; Flat = 1; Value = [char]0x20AC; Text = "'$([char]0x20AC)'" }
        @{ Kind = 'string'; Type = '(type $t string)'; Flat = 2; Value = 'World'; Text = '"World"' }
        @{ Kind = 'enum'; Type = $colour; Flat = 1; Value = 'green'; Text = 'green' }
        @{ Kind = 'flags'; Type = $rights; Flat = 1; Value = 'read', 'run'; Text = '{read, run}' }
        @{ Kind = 'one flag'; Type = $rights; Flat = 1; Value = 'write'; Text = '{write}' }
        @{ Kind = 'record of a hashtable'; Type = $guest; Flat = 3; Value = @{ name = 'Ada'; visits = 2 }; Text = '{name: "Ada", visits: 2}' }
        @{ Kind = 'record of an object'; Type = $guest; Flat = 3; Value = [pscustomobject]@{ Name = 'Ada'; Visits = 2 }; Text = '{name: "Ada", visits: 2}' }
        @{ Kind = 'tuple'; Type = '(type $t (tuple u32 s32))'; Flat = 2; Value = 1, -2; Text = '(1, -2)' }
        @{ Kind = 'list'; Type = '(type $t (list string))'; Flat = 2; Value = 'a', ''; Text = '["a", ""]' }
        @{ Kind = 'bytes'; Type = '(type $t (list u8))'; Flat = 2; Value = [byte[]](1, 255); Text = '[1, 255]' }
        @{ Kind = 'option with a value'; Type = '(type $t (option u32))'; Flat = 2; Value = 5; Text = 'some(5)' }
        @{ Kind = 'option without'; Type = '(type $t (option u32))'; Flat = 2; Value = $null; Text = 'none' }
        @{ Kind = 'result ok'; Type = '(type $t (result string (error u32)))'; Flat = 3; Value = @{ ok = 'fine' }; Text = 'ok("fine")' }
        @{ Kind = 'result err'; Type = '(type $t (result string (error u32)))'; Flat = 3; Value = @{ err = 4 }; Text = 'err(4)' }
        @{ Kind = 'variant with a payload'; Type = $shape; Flat = 3; Value = @{ circle = 3 }; Text = 'circle(3)' }
        @{ Kind = 'variant without'; Type = $shape; Flat = 3; Value = 'nothing'; Text = 'nothing' }
        @{ Kind = 'map'; Type = '(type $t (map string u32))'; Flat = 2; Value = [ordered]@{ a = 1; b = 2 }; Text = '[("a", 1), ("b", 2)]' }
    )
    $refused = @(
        @{ Kind = 'too few'; Type = '(type $t u8)'; Flat = 1; Arguments = @(); Message = '*takes 1 argument*' }
        @{ Kind = 'too many'; Type = '(type $t u8)'; Flat = 1; Arguments = 1, 2; Message = '*takes 1 argument*' }
        @{ Kind = 'u8'; Type = '(type $t u8)'; Flat = 1; Arguments = , 256; Message = '*256*' }
        @{ Kind = 's8'; Type = '(type $t s8)'; Flat = 1; Arguments = , -129; Message = '*-129*' }
        @{ Kind = 'u32'; Type = '(type $t u32)'; Flat = 1; Arguments = , 'two'; Message = '*u32*' }
        @{ Kind = 'bool'; Type = '(type $t bool)'; Flat = 1; Arguments = , 1; Message = '*bool*' }
        @{ Kind = 'char'; Type = '(type $t char)'; Flat = 1; Arguments = , 'ab'; Message = '*char*' }
        @{ Kind = 'enum'; Type = $colour; Flat = 1; Arguments = , 'blue'; Message = '*blue*' }
        @{ Kind = 'flags'; Type = $rights; Flat = 1; Arguments = , 'fly'; Message = '*fly*' }
        @{ Kind = 'record'; Type = $guest; Flat = 3; Arguments = , @{ name = 'Ada' }; Message = '*visits*' }
        @{ Kind = 'tuple'; Type = '(type $t (tuple u32 s32))'; Flat = 2; Arguments = , @(1, 2, 3); Message = '*tuple*' }
        @{ Kind = 'list'; Type = '(type $t (list u16))'; Flat = 2; Arguments = , @(1, 65536); Message = '*65536*' }
        @{ Kind = 'option'; Type = '(type $t (option u32))'; Flat = 2; Arguments = , 'two'; Message = '*u32*' }
        @{ Kind = 'result'; Type = '(type $t (result string (error u32)))'; Flat = 3; Arguments = , @{ fail = 1 }; Message = '*result*' }
        @{ Kind = 'variant'; Type = $shape; Flat = 3; Arguments = , @{ square = 1 }; Message = '*square*' }
        @{ Kind = 'map'; Type = '(type $t (map string u32))'; Flat = 2; Arguments = , @{ a = 'b' }; Message = '*u32*' }
    )
}

BeforeAll {
    # Gives back what it gets: types that flatten to 32-bit integers, which lie behind each other in memory too.
    function Set-EchoComponent([string] $Type, [int] $Flat) {
        $path = "$TestDrive/echo.wat"
        Set-Content -LiteralPath $path -Value @"
(component
  (core module `$m
    (memory (export "memory") 1)
    (global `$next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (local.set 0 (i32.and (i32.add (global.get `$next) (i32.const 7)) (i32.const -8)))
      (global.set `$next (i32.add (local.get 0) (local.get 3)))
      (local.get 0))
    (func (export "echo1") (param i32) (result i32) (local.get 0))
    (func (export "echo2") (param i32 i32) (result i32)
      (i32.store (i32.const 0) (local.get 0)) (i32.store (i32.const 4) (local.get 1)) (i32.const 0))
    (func (export "echo3") (param i32 i32 i32) (result i32)
      (i32.store (i32.const 0) (local.get 0)) (i32.store (i32.const 4) (local.get 1)) (i32.store (i32.const 8) (local.get 2)) (i32.const 0)))
  (core instance `$i (instantiate `$m))
  $Type
  (func (export "echo") (param "x" `$t) (result `$t)
    (canon lift (core func `$i "echo$Flat") (memory (core memory `$i "memory")) (realloc (core func `$i "realloc")))))
"@
        $path
    }
}

Describe 'Values of Invoke-WasmExport' {
    It 'passes <Kind> in and out' -ForEach $values {
        $path = Set-EchoComponent -Type $Type -Flat $Flat
        Invoke-WasmExport -Path $path -Name echo -ArgumentList (, $Value) -AsText | Should -BeExactly $Text
        $out = Invoke-WasmExport -Path $path -Name echo -ArgumentList (, $Value)
        Invoke-WasmExport -Path $path -Name echo -ArgumentList (, $out) -AsText | Should -BeExactly $Text
    }

    It 'refuses what is no <Kind>' -ForEach $refused {
        $path = Set-EchoComponent -Type $Type -Flat $Flat
        { Invoke-WasmExport -Path $path -Name echo -ArgumentList $Arguments -ErrorAction Stop } |
            Should -Throw -ErrorId 'ValueInvalid,ComponentInit.PowerShell.Commands.InvokeWasmExportCommand' -ExpectedMessage $Message
    }
}
