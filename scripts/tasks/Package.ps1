<#
.SYNOPSIS
    Packs the built module, with the engine's native library for six platforms, and the tool: a package for each platform and one for any other.
.NOTES
    The tool's package for the platform that packs is a program of machine code where a linker is installed, else it is precompiled like the others.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Layout)

Remove-Item -LiteralPath $Layout.Packages -Recurse -Force -ErrorAction Ignore
$null = New-Item -ItemType Directory -Path $Layout.Packages
Compress-PSResource -Path $Layout.Module -DestinationPath $Layout.Packages

$pack = 'pack', 'src/ComponentInit.Tool', '--configuration', $Layout.Configuration, '--nologo', '--verbosity', 'quiet', '--output', $Layout.Packages, '-p:PerPlatform=true'
dotnet @pack
if ($IsLinux -and (Get-Command -Name clang, gcc -CommandType Application -ErrorAction Ignore)) {
    $platform = [Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
    dotnet @pack --runtime $platform -p:PublishAot=true
}

Get-ChildItem -LiteralPath $Layout.Packages | ForEach-Object { '{0} ({1:N1} MB)' -f $_.FullName, ($_.Length / 1MB) }
