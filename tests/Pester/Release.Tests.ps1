BeforeAll {
    $tasks = (Resolve-Path -LiteralPath "$PSScriptRoot/../../scripts/tasks").ProviderPath
    $module = Get-Module -Name ComponentInit.PS
    $version = "$($module.Version)$($module.PrivateData.PSData.Prerelease ? "-$($module.PrivateData.PSData.Prerelease)" : '')"

    # Packages with the files of a release, all of them empty but the module's manifest.
    function New-EmptyPackage([string] $Folder, [string] $Name, [string[]] $File) {
        $archive = [IO.Compression.ZipFile]::Open("$Folder/$Name.$version.nupkg", 'Create')
        try {
            foreach ($entry in $File) {
                $null = $archive.CreateEntry($entry)
            }

            if ($Name -eq 'ComponentInit.PS') {
                $manifest = Join-Path (Get-Module -Name ComponentInit.PS).ModuleBase ComponentInit.PS.psd1
                $null = [IO.Compression.ZipFileExtensions]::CreateEntryFromFile($archive, $manifest, 'ComponentInit.PS.psd1')
            }
        }
        finally {
            $archive.Dispose()
        }
    }

    function New-EmptyRelease([string] $Folder) {
        $null = New-Item -ItemType Directory -Path $Folder
        $natives = 'linux-arm64/native/libwasmtime.so', 'linux-x64/native/libwasmtime.so', 'osx-arm64/native/libwasmtime.dylib',
        'osx-x64/native/libwasmtime.dylib', 'win-arm64/native/wasmtime.dll', 'win-x64/native/wasmtime.dll' | ForEach-Object { "runtimes/$_" }
        $module = 'ComponentInit.PS.dll', 'ComponentInit.Core.dll', 'ComponentInit.PS.Format.ps1xml', 'ComponentInit.PS.Types.ps1xml',
        'en-US/ComponentInit.PS.dll-Help.xml', 'en-US/about_ComponentInit.help.txt', 'LICENSE', 'README.md', 'ComponentInit.PS.nuspec', '_rels/.rels'
        New-EmptyPackage $Folder ComponentInit.PS ($module + $natives)
        New-EmptyPackage $Folder ComponentInit.Tool 'README.md', 'tools/any/any/DotnetToolSettings.xml'
        $any = 'DotnetToolSettings.xml', 'component-init.dll', 'System.CommandLine.dll' + $natives | ForEach-Object { "tools/net10.0/any/$_" }
        New-EmptyPackage $Folder ComponentInit.Tool.any (@($any) + 'README.md')
        foreach ($platform in 'linux-arm64', 'osx-arm64', 'osx-x64', 'win-x64') {
            $files = 'DotnetToolSettings.xml', 'component-init.dll', 'libwasmtime.so' | ForEach-Object { "tools/net10.0/$platform/$_" }
            New-EmptyPackage $Folder "ComponentInit.Tool.$platform" (@($files) + 'README.md')
        }

        New-EmptyPackage $Folder ComponentInit.Tool.linux-x64 'README.md', 'tools/any/linux-x64/DotnetToolSettings.xml', 'tools/any/linux-x64/component-init', 'tools/any/linux-x64/libwasmtime.so'
    }

    function Edit-Package([string] $File, [scriptblock] $Edit) {
        $archive = [IO.Compression.ZipFile]::Open($File, 'Update')
        try {
            & $Edit $archive
        }
        finally {
            $archive.Dispose()
        }
    }
}

Describe 'What is released' {
    BeforeAll {
        $tree = "$TestDrive/tree"
        git init --quiet $tree
        Set-Content -LiteralPath "$tree/CHANGELOG.md" -Value "# Changelog`n`n## 1.1.0`n`n## 1.0.0`n`n- First."
        git -C $tree add .
        git -C $tree -c user.name=a -c user.email=a@example.org commit --quiet -m first
    }

    It 'is a clean tree with a section of the changelog' {
        & "$tasks/Confirm-Release.ps1" -Root $tree -Version 1.0.0 | Should -Match '^1\.0\.0 can be released'
    }

    It 'is not <Name>' -ForEach @(
        @{ Name = 'a version without a section'; Version = '2.0.0'; Because = "*write a section '## 2.0.0'*" }
        @{ Name = 'a version whose number another one begins with'; Version = '1.0'; Because = "*write a section '## 1.0'*" }
        @{ Name = 'a version with an empty section'; Version = '1.1.0'; Because = "*write a section '## 1.1.0'*" }
    ) {
        { & "$tasks/Confirm-Release.ps1" -Root $tree -Version $Version } | Should -Throw -ExpectedMessage $Because
    }

    It 'is not a tree with changes' {
        Set-Content -LiteralPath "$tree/new.txt" -Value new
        { & "$tasks/Confirm-Release.ps1" -Root $tree -Version 1.0.0 } | Should -Throw -ExpectedMessage '*new.txt*'
    }
}

Describe 'The packages of a release' {
    BeforeEach {
        $folder = "$TestDrive/$([guid]::NewGuid())"
        New-EmptyRelease $folder
    }

    It 'are good as they should be' {
        & "$tasks/Confirm-Packages.ps1" -Packages $folder -Version $version | Should -Be "8 packages of $version hold what they should"
    }

    It 'are refused: <Name>' -ForEach @(
        @{ Name = 'an assembly of others in the module'; Package = 'ComponentInit.PS'; Edit = { $null = $args[0].CreateEntry('Wasmtime.Dotnet.dll') }; Because = '*ComponentInit.PS has an unexpected file, Wasmtime.Dotnet.dll*' }
        @{ Name = 'no help'; Package = 'ComponentInit.PS'; Edit = { $args[0].GetEntry('en-US/ComponentInit.PS.dll-Help.xml').Delete() }; Because = '*ComponentInit.PS has no file like en-US*' }
        @{ Name = 'no licence'; Package = 'ComponentInit.PS'; Edit = { $args[0].GetEntry('LICENSE').Delete() }; Because = '*no file like LICENSE*' }
        @{ Name = 'no native library of a platform'; Package = 'ComponentInit.Tool.any'; Edit = { $args[0].GetEntry('tools/net10.0/any/runtimes/win-arm64/native/wasmtime.dll').Delete() }; Because = '*ComponentInit.Tool.any has no file like*win-arm64*' }
        @{ Name = 'an assembly of others in the tool'; Package = 'ComponentInit.Tool.win-x64'; Edit = { $null = $args[0].CreateEntry('tools/net10.0/win-x64/Other.dll') }; Because = '*unexpected file, tools/net10.0/win-x64/Other.dll*' }
        @{ Name = 'no read-me'; Package = 'ComponentInit.Tool'; Edit = { $args[0].GetEntry('README.md').Delete() }; Because = '*ComponentInit.Tool has no file like README*' }
    ) {
        Edit-Package "$folder/$Package.$version.nupkg" $Edit
        { & "$tasks/Confirm-Packages.ps1" -Packages $folder -Version $version } | Should -Throw -ExpectedMessage $Because
    }

    It 'are refused: one missing, one too many' {
        Remove-Item -LiteralPath "$folder/ComponentInit.Tool.any.$version.nupkg"
        { & "$tasks/Confirm-Packages.ps1" -Packages $folder -Version $version } | Should -Throw -ExpectedMessage '*ComponentInit.Tool.any*is missing*'
        New-EmptyPackage $folder ComponentInit.Other README.md
        { & "$tasks/Confirm-Packages.ps1" -Packages $folder -Version $version } | Should -Throw -ExpectedMessage '*ComponentInit.Other*is not one of the packages*'
    }

    It 'are refused: the manifest of another version' {
        Get-ChildItem -LiteralPath $folder | Rename-Item -NewName { $_.Name.Replace($version, '9.9.9') }
        { & "$tasks/Confirm-Packages.ps1" -Packages $folder -Version 9.9.9 } | Should -Throw -ExpectedMessage "*manifest says version $version*"
    }

    It 'are not published with -WhatIf' {
        $target = New-Item -ItemType Directory -Path "$folder/target"
        & "$tasks/Publish-Packages.ps1" -Packages $folder -Version $version -Repository $target -Source $target -WhatIf
        $target | Get-ChildItem | Should -BeNullOrEmpty
    }
}
