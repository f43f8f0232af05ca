BeforeDiscovery {
    $packed = $env:COMPONENTINIT_PACKAGES -and (Test-Path -Path (Join-Path $env:COMPONENTINIT_PACKAGES 'ComponentInit.Tool.*.nupkg'))
}

BeforeAll {
    . "$PSScriptRoot/Install/Invoke-NewUser.ps1"
    $samples = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples").ProviderPath
    $module = Get-Module -Name ComponentInit.PS
    $version = "$($module.Version)"
    $prerelease = $module.PrivateData.PSData.Prerelease
    $toolVersion = $version + ($prerelease ? "-$prerelease" : '')
    $user = @{ HomePath = (New-Item -ItemType Directory -Path "$TestDrive/home").FullName; Folder = (New-Item -ItemType Directory -Path "$TestDrive/work").FullName }
    Copy-Item -LiteralPath "$samples/lookup/lookup.wasm", "$samples/echo/echo.wasm" -Destination $user.Folder
}

Describe 'The module, published to a repository and installed from it' {
    BeforeAll {
        # Published as its author would: what a package leaves behind in an expanded copy is no part of it.
        $source = New-Item -ItemType Directory -Path "$TestDrive/source/ComponentInit.PS"
        Get-ChildItem -LiteralPath $module.ModuleBase -Exclude _rels, package, '*.nuspec', '*Content_Types*' | Copy-Item -Destination $source -Recurse
        $feed = New-Item -ItemType Directory -Path "$TestDrive/feed"
        $lines = Invoke-NewUser @user -Script @"
Register-PSResourceRepository -Name local -Uri '$feed' -Trusted
Publish-PSResource -Path '$source' -Repository local
Install-PSResource -Name ComponentInit.PS -Repository local -Scope CurrentUser -Prerelease
(Get-InstalledPSResource -Name ComponentInit.PS).Version.ToString()
"@
    }

    It 'is there, with every file' {
        $lines | Should -Be $version
        $installed = Get-ChildItem -LiteralPath $user.HomePath -Directory -Recurse -Force -Filter $version | Where-Object { $_.Parent.Name -eq 'ComponentInit.PS' }
        $names = { (Get-ChildItem -LiteralPath $args[0] -File -Recurse).FullName.Substring("$($args[0])".Length).Replace('\', '/') | Sort-Object }
        @(& $names $installed.FullName | Where-Object { $_ -notlike '*/PSGetModuleInfo.xml' }) | Should -Be @(& $names $source.FullName)
    }

    It 'loads by itself, pre-initialises, runs guests and has its help' {
        $seen = Invoke-NewUser @user -Script @'
Invoke-WasmPreinit lookup.wasm | Export-WasmSnapshot -Destination out
Invoke-WasmExport out/lookup.wasm lookup -ArgumentList 27
Invoke-WasmCommand echo.wasm -ArgumentList Hello, world
(Get-Module -Name ComponentInit.PS).ModuleBase
(Get-Help -Name Invoke-WasmPreinit).Synopsis
@(Get-Help -Name about_ComponentInit | Out-String).Count
'@
        $seen[0] | Should -Be 111
        $seen[1] | Should -Be 'Hello world'
        $seen[2] | Should -BeLike "$($user.HomePath)*ComponentInit.PS*$version"
        $seen[3] | Should -Be (Get-Help -Name Invoke-WasmPreinit).Synopsis
        $seen[4] | Should -Be 1
    }

    It 'goes away again' {
        Invoke-NewUser @user -Script 'Uninstall-PSResource -Name ComponentInit.PS; [bool](Get-Command -Name Invoke-WasmPreinit -ErrorAction Ignore)' | Should -Be False
    }
}

Describe 'The tool, installed from a folder of packages' -Skip:(-not $packed) {
    BeforeAll {
        $tool = "$TestDrive/tool"
        Invoke-NewUser @user -Script "dotnet tool install ComponentInit.Tool --version $toolVersion --tool-path '$tool' --source '$env:COMPONENTINIT_PACKAGES'"
    }

    It 'comes from the packages that were just made' {
        $made = (Get-ChildItem -Path (Join-Path $env:COMPONENTINIT_PACKAGES '*.nupkg') | Get-FileHash).Hash
        $installed = @(Get-ChildItem -LiteralPath $tool -Recurse -Force -Filter *.nupkg | Get-FileHash)
        $installed.Count | Should -BeGreaterThan 0
        $installed.Hash | ForEach-Object { $_ | Should -BeIn $made }
    }

    It 'pre-initialises and runs guests' {
        Invoke-NewUser @user -Script @"
& '$tool/component-init' preinit lookup.wasm -o tool.wasm -q
& '$tool/component-init' call tool.wasm 'lookup(27)'
& '$tool/component-init' run echo.wasm Hello world
"@ | Should -Be @('111', 'Hello world')
    }

    It 'says its version' {
        Invoke-NewUser @user -Script "& '$tool/component-init' --version" | Should -BeLike "$toolVersion*"
    }

    It 'goes away again' {
        Invoke-NewUser @user -Script "dotnet tool uninstall ComponentInit.Tool --tool-path '$tool'"
        Test-Path -Path "$tool/component-init*" | Should -BeFalse
    }
}
