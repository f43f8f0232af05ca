# A folder like a clone after scripts/build.sh: the samples, and what was built.
function New-ReadmeFolder {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path)

    $repository = (Resolve-Path -LiteralPath "$PSScriptRoot/../../..").ProviderPath
    $out = New-Item -ItemType Directory -Path (Join-Path $Path out)
    $samples = New-Item -ItemType Directory -Path (Join-Path $Path samples)
    Get-ChildItem -LiteralPath (Join-Path $repository samples) | Copy-Item -Destination $samples -Recurse
    Remove-Item -LiteralPath (Join-Path $samples node node_modules) -Recurse -Force -ErrorAction Ignore

    $module = Split-Path (Split-Path (Get-Module -Name ComponentInit.PS).ModuleBase)
    foreach ($built in @{ module = $module; tool = Join-Path $repository out tool }.GetEnumerator()) {
        $null = New-Item -ItemType ($IsWindows ? 'Junction' : 'SymbolicLink') -Path (Join-Path $out $built.Key) -Target $built.Value
    }

    $out.Parent.FullName
}
