BeforeAll {
    $lookup = (Resolve-Path -LiteralPath "$PSScriptRoot/../../samples/lookup/lookup.wasm").ProviderPath
    $namespace = 'ComponentInit.PowerShell.Commands.ExportWasmReportCommand'
    $result = Invoke-WasmPreinit -Path $lookup
}

Describe 'Export-WasmReport' {
    BeforeEach {
        $folder = New-Item -ItemType Directory -Path "$TestDrive/$([guid]::NewGuid())"
        $result | Export-WasmSnapshot -Destination $folder
        $manifest = "$folder/lookup.snapshot.json"
    }

    It 'writes a page from a binary, which knows what was before, and emits nothing' {
        $result | Export-WasmReport -Destination "$folder/new" | Should -BeNullOrEmpty
        Get-Content -LiteralPath "$folder/new/lookup.report.html" -Raw | Should -Match 'filled by init</title>'
    }

    It 'writes the same page from a manifest and the files' {
        $result | Export-WasmReport -Destination $folder -Name object
        Export-WasmReport $manifest $folder -ReferencePath $lookup
        (Get-FileHash -LiteralPath "$folder/object.report.html", "$folder/lookup.report.html").Hash | Select-Object -Unique | Should -HaveCount 1
    }

    It 'finds the program after it in another place' {
        $result | Export-WasmReport -Destination $folder -Name object
        $null = New-Item -ItemType Directory -Path "$folder/moved"
        Move-Item -LiteralPath "$folder/lookup.wasm" -Destination "$folder/moved/lookup.wasm"
        Export-WasmReport $manifest $folder -Name file -ReferencePath $lookup -DifferencePath "$folder/moved/lookup.wasm"
        Get-WasmSnapshot -Path $manifest | Export-WasmReport -Destination $folder -Name snapshot -ReferencePath $lookup -DifferencePath "$folder/moved/lookup.wasm"
        Export-WasmReport $manifest $folder -Name without -ReferencePath $lookup
        $hashes = Get-ChildItem -LiteralPath $folder -Filter *.report.html | ForEach-Object { @{ $_.Name = (Get-FileHash -LiteralPath $_).Hash } }
        $hashes.'file.report.html' | Should -Be $hashes.'object.report.html'
        $hashes.'snapshot.report.html' | Should -Be $hashes.'object.report.html'
        $hashes.'without.report.html' | Should -Not -Be $hashes.'object.report.html'
    }

    It 'takes snapshots and files from the pipeline' {
        $read = Get-WasmSnapshot -Path $manifest
        $read.Name | Should -Be lookup.snapshot.json
        $read.PSPath | Should -Be $read.Path
        (Get-WasmSnapshot -Path $manifest | Export-WasmReport -Destination $folder -Name snapshot -PassThru).Name | Should -Be 'snapshot.report.html'
        (Get-ChildItem -LiteralPath $folder -Filter *.json | Export-WasmReport -Destination $folder -PassThru).Name | Should -Be 'lookup.report.html'
    }

    It 'replaces a file, a read-only one with -Force only, and none with -NoClobber' {
        $page = "$folder/lookup.report.html"
        Set-Content -LiteralPath $page -Value old
        { Export-WasmReport $manifest $folder -NoClobber -ErrorAction Stop } | Should -Throw -ErrorId "OutputExists,$namespace"
        Set-ItemProperty -LiteralPath $page -Name IsReadOnly -Value $true
        { Export-WasmReport $manifest $folder -ErrorAction Stop } | Should -Throw -ErrorId "FileWriteFailed,$namespace"
        Get-Content -LiteralPath $page | Should -Be old
        Export-WasmReport $manifest $folder -Force
        (Get-Item -LiteralPath $page).Length | Should -BeGreaterThan 1000
    }

    It 'writes nothing with -WhatIf' {
        Export-WasmReport $manifest "$folder/new" -WhatIf
        Test-Path -LiteralPath "$folder/new" | Should -BeFalse
    }

    It 'refuses <Reason>' -ForEach @(
        @{ Reason = 'another program before'; Id = 'OptionInvalid'; Arguments = @{ ReferencePath = "$PSScriptRoot/../../samples/words/words.wasm" } }
        @{ Reason = 'another program after'; Id = 'OptionInvalid'; Arguments = @{ DifferencePath = "$PSScriptRoot/../../samples/words/words.wasm" } }
        @{ Reason = 'a program before that is not there'; Id = 'PathNotFound'; Arguments = @{ ReferencePath = 'none.wasm' } }
    ) {
        { Export-WasmReport $manifest $folder @Arguments -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$namespace"
    }

    It 'refuses a program after a binary, which is that itself' {
        { $result | Export-WasmReport -Destination $folder -DifferencePath $lookup -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$namespace"
    }

    It 'refuses a binary without a snapshot' {
        { Get-WasmComponent -Path $lookup | Export-WasmReport -Destination $folder -ErrorAction Stop } | Should -Throw -ErrorId "OptionInvalid,$namespace"
    }
}

Describe 'Export-WasmSnapshot -Image' {
    It 'writes the memories beside the manifest' {
        ($result | Export-WasmSnapshot -Destination $TestDrive -Name image -Image -PassThru).Name | Should -Be @('image.wasm', 'image.snapshot.json', 'image.memory-0-0.bin')
        $memory = $result.Snapshot.Instances[0].Memories[0]
        (Get-Item -LiteralPath "$TestDrive/image.memory-0-0.bin").Length | Should -Be ($memory.PagesAfter * $memory.PageSize)
    }
}
