<#
.SYNOPSIS
    Fails unless a folder holds exactly the packages of a version, and each of them exactly the files that it should have.
.NOTES
    Below, a line a package: its name, then patterns. Each file must match one of them, and each pattern a file, so that a package neither grows
    unseen nor loses its help. What NuGet itself adds is not looked at. The platform that packs may have a tool of machine code.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Packages,
    [Parameter(Mandatory)] [string] $Version
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$ours = 'ComponentInit\.(Core|Runtime|Wasm)\.(dll|pdb)'
$natives = foreach ($platform in 'linux-arm64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-arm64', 'win-x64') {
    "runtimes/$platform/native/(lib)?wasmtime\.(so|dylib|dll)"
}
$settings = 'tools/(net10\.0|any)/{0}/DotnetToolSettings\.xml'
$managed = "tools/net10\.0/{0}/($ours|component-init\.(dll|pdb|deps\.json|runtimeconfig\.json)|System\.CommandLine\.dll)"
$expected = [ordered]@{
    'ComponentInit.PS'       = @(
        'ComponentInit\.(PS|Core|Runtime|Wasm)\.dll', 'ComponentInit\.PS\.psd1', 'ComponentInit\.PS\.(Format|Types)\.ps1xml'
        'en-US/ComponentInit\.PS\.dll-Help\.xml', 'en-US/about_\w+\.help\.txt', 'LICENSE', 'README\.md'
    ) + $natives
    'ComponentInit.Tool'     = @('README\.md', ($settings -f 'any'))
    'ComponentInit.Tool.any' = @('README\.md', ($settings -f 'any'), ($managed -f 'any')) + @($natives | ForEach-Object { "tools/net10\.0/any/$_" })
}
foreach ($platform in 'linux-arm64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-x64') {
    $expected["ComponentInit.Tool.$platform"] = 'README\.md', ($settings -f $platform),
    "$($managed -f $platform)|tools/(net10\.0|any)/$platform/component-init(\.exe)?", "tools/(net10\.0|any)/$platform/(lib)?wasmtime\.(so|dylib|dll)"
}

function Get-PackageFault([string] $Name, [string[]] $Pattern) {
    $file = Join-Path $Packages "$Name.$Version.nupkg"
    if (-not (Test-Path -LiteralPath $file)) {
        return "$Name.$Version.nupkg is missing"
    }

    $archive = [IO.Compression.ZipFile]::OpenRead($file)
    try {
        $names = @($archive.Entries.FullName | ForEach-Object { [uri]::UnescapeDataString($_) } | Where-Object { $_ -notmatch '^(_rels/|package/|\[Content_Types\]\.xml$|[^/]+\.nuspec$)' })
    }
    finally {
        $archive.Dispose()
    }

    $names | Where-Object { $_ -notmatch "^(?:$($Pattern -join '|'))`$" } | ForEach-Object { "$Name has an unexpected file, $_" }
    $Pattern | Where-Object { -not ($names -match "^(?:$_)`$") } | ForEach-Object { "$Name has no file like $_" }
}

$faults = @(
    foreach ($package in $expected.GetEnumerator()) {
        Get-PackageFault $package.Key $package.Value
    }

    (Get-ChildItem -LiteralPath $Packages -Filter *.nupkg).Name | Where-Object { $_ -notin $expected.Keys.ForEach({ "$_.$Version.nupkg" }) } |
        ForEach-Object { "$_ is not one of the packages of $Version" }
)

if (-not $faults) {
    $unpacked = Join-Path ([IO.Path]::GetTempPath()) "componentinit-$([guid]::NewGuid())" ComponentInit.PS
    try {
        [IO.Compression.ZipFile]::ExtractToDirectory((Join-Path $Packages "ComponentInit.PS.$Version.nupkg"), $unpacked)
        $manifest = Test-ModuleManifest -Path (Join-Path $unpacked ComponentInit.PS.psd1)
        $prerelease = $manifest.PrivateData.PSData.Prerelease
        $said = "$($manifest.Version)$($prerelease ? "-$prerelease" : '')"
        if ($said -ne $Version) {
            $faults = "the module's manifest says version $said"
        }
    }
    finally {
        Remove-Item -LiteralPath (Split-Path $unpacked) -Recurse -Force -ErrorAction Ignore
    }
}

if ($faults) {
    throw "The packages of $Version are not as they should be:`n$($faults -join "`n")"
}

"$($expected.Count) packages of $Version hold what they should"
