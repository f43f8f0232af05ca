# Runs a script in a fresh pwsh of a user who has nothing yet: a home directory of his own, no modules but those of PowerShell.
# The packages folder of NuGet is shared, it only spares downloads. Emits what the script prints; fails where it fails.
function Invoke-NewUser {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $HomePath,
        [Parameter(Mandatory)] [string] $Folder,
        [Parameter(Mandatory)] [string] $Script
    )

    $repository = (Resolve-Path -LiteralPath "$PSScriptRoot/../../..").ProviderPath
    $packages = (Get-Content -LiteralPath "$repository/scripts/obj/project.assets.json" -Raw | ConvertFrom-Json).project.restore.packagesPath
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.WorkingDirectory = $Folder
    $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    foreach ($name in 'HOME', 'USERPROFILE', 'DOTNET_CLI_HOME') {
        $start.Environment[$name] = $HomePath
    }

    $start.Environment['APPDATA'] = $start.Environment['LOCALAPPDATA'] = Join-Path $HomePath AppData
    $start.Environment['NUGET_PACKAGES'] = $packages
    foreach ($name in 'PSModulePath', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME') {
        $null = $start.Environment.Remove($name)
    }

    $prologue = "`$ErrorActionPreference = 'Stop'; `$ProgressPreference = 'SilentlyContinue'; `$PSNativeCommandUseErrorActionPreference = `$true; `$PSStyle.OutputRendering = 'PlainText'"
    foreach ($argument in (Join-Path $PSHOME pwsh.dll), '-NoProfile', '-NonInteractive', '-Command', "$prologue`n$Script") {
        $start.ArgumentList.Add($argument)
    }

    $process = [Diagnostics.Process]::Start($start)
    try {
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        if ($process.ExitCode -ne 0) {
            throw "exit code $($process.ExitCode): $output $($errors.Result)"
        }

        $output.Split("`n", [StringSplitOptions]'RemoveEmptyEntries,TrimEntries')
    }
    finally {
        $process.Dispose()
    }
}
