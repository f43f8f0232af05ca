BeforeAll {
    $repository = (Resolve-Path -LiteralPath "$PSScriptRoot/../..").ProviderPath
    $packages = (Get-Content -LiteralPath "$repository/scripts/obj/project.assets.json" -Raw | ConvertFrom-Json).project.restore.packagesPath
    $versions = ([xml](Get-Content -LiteralPath "$repository/Directory.Packages.props" -Raw)).Project.ItemGroup.PackageVersion
    $version = $versions.Where({ $_.Include -eq 'Wasmtime' })[0].Version.Trim('[]'.ToCharArray())
    $package = Join-Path $packages wasmtime $version

    # The other module: Wasmtime's own assembly with a native library of its own beside it.
    $rid = [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    Copy-Item -Path "$package/lib/net8.0/*.dll", "$package/runtimes/$rid/native/*" -Destination $TestDrive
    $script = @'
param($Module, $Neighbour, $Sample, [string[]] $Order)
$ErrorActionPreference = 'Stop'
foreach ($turn in $Order) {
    if ($turn -eq 'ours') {
        Import-Module -Name $Module
        'ours {0}' -f (Invoke-WasmPreinit -Path $Sample | Invoke-WasmExport -Name lookup -ArgumentList 27)
        Set-Content -LiteralPath "$Neighbour/trap.wat" -Value '(module (func (export "wizer-initialize") unreachable))'
        Invoke-WasmPreinit -Path "$Neighbour/trap.wat" -ErrorAction SilentlyContinue -ErrorVariable trapped
        'ours {0}' -f ($trapped.FullyQualifiedErrorId -split ',')[0]
    }
    else {
        Add-Type -Path "$Neighbour/Wasmtime.Dotnet.dll"
        $engine = [Wasmtime.Engine]::new()
        $code = [Wasmtime.Module]::FromText($engine, 'm', '(module (func (export "f") (result i32) i32.const 7) (func (export "t") unreachable))')
        $instance = [Wasmtime.Linker]::new($engine).Instantiate([Wasmtime.Store]::new($engine), $code)
        'theirs {0}' -f $instance.GetFunction('f').Invoke()
        try { $null = $instance.GetFunction('t').Invoke() } catch { 'theirs {0}' -f $_.Exception.InnerException.GetType().Name }
    }
}
'@
    Set-Content -LiteralPath "$TestDrive/neighbours.ps1" -Value $script
}

Describe 'Beside a module that brings Wasmtime itself' {
    It 'both work and both trap, <_> first' -ForEach 'ours', 'theirs' {
        $order = $_ -eq 'ours' ? 'ours,theirs,ours' : 'theirs,ours,theirs'
        $module = (Get-Module -Name ComponentInit.PS).Path -replace 'dll$', 'psd1'
        $command = "& '$TestDrive/neighbours.ps1' -Module '$module' -Neighbour '$TestDrive' -Sample '$repository/samples/lookup/lookup.wasm' -Order $order"
        $lines = dotnet (Join-Path $PSHOME pwsh.dll) -NoProfile -NonInteractive -Command $command 2>&1
        $seen = @{ ours = @('ours 111', 'ours WasmTrap'); theirs = @('theirs 7', 'theirs TrapException') }
        $lines | Should -Be @($order -split ',' | ForEach-Object { $seen[$_] })
    }
}
