<#
.SYNOPSIS
    Pre-initialises a folder of binaries in parallel and writes them to a release folder, unless one has drifted from its committed manifest.
.DESCRIPTION
    Emits a line for each binary: Unchanged, or Drifted, New (nobody has committed a manifest) or Failed. Any but Unchanged fails the script, with
    what drifted in its message, and nothing is written. With -Update the manifests are written where they are committed: look at the change, commit it.
.EXAMPLE
    ./Publish-Preinitialised.ps1 -Path build -Manifests snapshots -Destination release
.EXAMPLE
    ./Publish-Preinitialised.ps1 -Path build -Manifests snapshots -Destination release -Update
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Files, or folders that are searched for *.wasm; no two files of one name.
    [Parameter(Mandatory)] [string[]] $Path,

    # The folder of committed manifests, NAME.snapshot.json.
    [Parameter(Mandatory)] [string] $Manifests,

    [Parameter(Mandatory)] [string] $Destination,

    # Directories that guests see: name in the guest, path here.
    [hashtable] $Directory = @{},

    [ValidateRange(1, 64)] [int] $ThrottleLimit = [Environment]::ProcessorCount,

    [switch] $Update
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

if (-not (Get-Module -Name ComponentInit.PS)) {
    Import-Module -Name ComponentInit.PS
}

# A runspace finds only modules that are on the path; each imports the one that is loaded here, wherever it lies.
$module = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
$files = @(Get-ChildItem -Path $Path -Recurse -File -Filter *.wasm | Sort-Object -Property BaseName)
if (-not $files) {
    throw "There is no *.wasm in $Path."
}

$same = $files | Group-Object -Property BaseName | Where-Object Count -GT 1
if ($same) {
    throw "Two binaries would be written to one file: $($same.Group.FullName -join ', ')."
}

$results = $files | ForEach-Object -ThrottleLimit $ThrottleLimit -Parallel {
    Import-Module -Name $using:module
    $manifest = Join-Path $using:Manifests "$($_.BaseName).snapshot.json"
    $result = [pscustomobject]@{ Name = $_.BaseName; State = 'Unchanged'; Drift = @(); Binary = $null }
    try {
        $result.Binary = Invoke-WasmPreinit -LiteralPath $_.FullName -Directory $using:Directory -ErrorAction Stop
        if (-not (Test-Path -LiteralPath $manifest)) {
            $result.State = 'New'
            $result.Drift = @("$manifest is not committed")
        }
        else {
            # A new version of the tool is no drift as long as it gives the same state.
            $result.Drift = @(Compare-WasmSnapshot $manifest $result.Binary -ErrorAction Stop | Where-Object Kind -NE Version)
            $result.State = $result.Drift ? 'Drifted' : 'Unchanged'
        }
    }
    catch {
        $result.State = 'Failed'
        $result.Drift = @($_.Exception.Message)
    }

    $result
} | Sort-Object -Property Name

$results | Select-Object -Property Name, State, Drift
$bad = @($results | Where-Object { $_.State -eq 'Failed' -or (-not $Update -and $_.State -ne 'Unchanged') })
if ($bad) {
    $lines = foreach ($result in $bad) {
        foreach ($place in $result.Drift | Select-Object -First 5) {
            "$($result.Name) ($($result.State.ToLowerInvariant())): $place"
        }
    }
    throw "Nothing was published:`n$($lines -join "`n")"
}

if ($PSCmdlet.ShouldProcess($Destination, "Write $($files.Count) binaries")) {
    $null = New-Item -ItemType Directory -Path $Destination, $Manifests -Force
    $results.Binary | Export-WasmSnapshot -Destination $Destination
    foreach ($result in $results | Where-Object State -NE Unchanged) {
        Copy-Item -LiteralPath (Join-Path $Destination "$($result.Name).snapshot.json") -Destination $Manifests
    }
}
