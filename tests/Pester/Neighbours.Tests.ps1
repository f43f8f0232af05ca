BeforeAll {
    $repository = (Resolve-Path -LiteralPath "$PSScriptRoot/../..").ProviderPath
    $packages = (Get-Content -LiteralPath "$repository/scripts/obj/project.assets.json" -Raw | ConvertFrom-Json).project.restore.packagesPath
    $versions = ([xml](Get-Content -LiteralPath "$repository/Directory.Packages.props" -Raw)).Project.ItemGroup.PackageVersion
    $version = $versions.Where({ $_.Include -eq 'Wasmtime' })[0].Version.Trim('[]'.ToCharArray())
    $package = Join-Path $packages wasmtime $version

    # The other module: Wasmtime's own assembly with a native library of its own beside it.
    $neighbour = New-Item -ItemType Directory -Path "$TestDrive/Neighbour"
    $rid = [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    Copy-Item -Path "$package/lib/net8.0/*.dll", "$package/runtimes/$rid/native/*" -Destination $neighbour
    New-ModuleManifest -Path "$neighbour/Neighbour.psd1" -RootModule Neighbour.psm1 -RequiredAssemblies Wasmtime.Dotnet.dll -FunctionsToExport Invoke-Neighbour
    # A trap by an instruction that does not exist and one by a page that is not mapped: the engine catches both as signals of the process.
    Set-Content -LiteralPath "$neighbour/Neighbour.psm1" -Value @'
function Invoke-Neighbour {
    $engine = [Wasmtime.Engine]::new()
    $code = [Wasmtime.Module]::FromText($engine, 'm', '(module (memory 1) (func (export "f") (result i32) i32.const 7) (func (export "t") unreachable) (func (export "m") (drop (i32.load (i32.const 0x7fff0000)))))')
    $instance = [Wasmtime.Linker]::new($engine).Instantiate([Wasmtime.Store]::new($engine), $code)
    'theirs {0}' -f $instance.GetFunction('f').Invoke()
    foreach ($name in 't', 'm') {
        try { $null = $instance.GetFunction($name).Invoke() } catch { 'theirs {0} {1}' -f $_.Exception.InnerException.GetType().Name, $_.Exception.InnerException.Type }
    }
}
'@
    Set-Content -LiteralPath "$TestDrive/turns.ps1" -Value @'
param($Module, $Neighbour, $Sample, [string[]] $Order)
$ErrorActionPreference = 'Stop'
Set-Content -LiteralPath "$Neighbour/t.wat" -Value '(module (func (export "wizer-initialize") unreachable))'
Set-Content -LiteralPath "$Neighbour/m.wat" -Value '(module (memory 1) (func (export "wizer-initialize") (drop (i32.load (i32.const 0x7fff0000)))))'
foreach ($turn in $Order) {
    if ($turn -eq 'ours') {
        Import-Module -Name $Module
        'ours {0}' -f (Invoke-WasmPreinit -Path $Sample | Invoke-WasmExport -Name lookup -ArgumentList 27)
        foreach ($name in 't', 'm') {
            Invoke-WasmPreinit -Path "$Neighbour/$name.wat" -ErrorAction SilentlyContinue -ErrorVariable trapped
            'ours {0} {1}' -f ($trapped.FullyQualifiedErrorId -split ',')[0], ($trapped[0].Exception.Message -match 'out of bounds' ? 'MemoryOutOfBounds' : 'Unreachable')
        }
    }
    else {
        Import-Module -Name "$Neighbour/Neighbour.psd1"
        Invoke-Neighbour
    }
}

'libraries {0}' -f @([Diagnostics.Process]::GetCurrentProcess().Modules.FileName -match '[\\/](lib)?wasmtime\.(so|dylib|dll)$' | Select-Object -Unique).Count
'@
}

Describe 'Beside a module that brings Wasmtime itself' {
    It 'both run guests and trap, each on its own library, <_> first' -ForEach 'ours', 'theirs' {
        $order = $_ -eq 'ours' ? 'ours,theirs,ours' : 'theirs,ours,theirs'
        $module = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
        $command = "& '$TestDrive/turns.ps1' -Module '$module' -Neighbour '$neighbour' -Sample '$repository/samples/lookup/lookup.wasm' -Order $order"
        $lines = dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -Command $command 2>&1
        $seen = @{
            ours   = 'ours 111', 'ours WasmTrap Unreachable', 'ours WasmTrap MemoryOutOfBounds'
            theirs = 'theirs 7', 'theirs TrapException Unreachable', 'theirs TrapException MemoryOutOfBounds'
        }
        $lines | Should -Be @(@($order -split ',' | ForEach-Object { $seen[$_] }) + 'libraries 2')
    }
}
