@{
    RootModule           = 'ComponentInit.PS.dll'
    # Stamped by the build: Directory.Build.props has the version.
    ModuleVersion        = '0.0.0'
    GUID                 = 'd208f480-e23f-4ad2-8e48-1f3bdf0c9281'
    Author               = 'The ComponentInit.PS authors'
    CompanyName          = 'The ComponentInit.PS authors'
    Copyright            = 'Copyright the ComponentInit.PS authors. Apache-2.0.'
    Description          = 'Makes WebAssembly modules and components ready before they run: pre-initialisation, task initialisation wrappers, declared start-up.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')

    CmdletsToExport      = @(
        'Add-InitTaskWrapper'
        'Compare-WasmSnapshot'
        'Export-WasmEsmLoader'
        'Export-WasmReport'
        'Export-WasmSnapshot'
        'Get-WasmComponent'
        'Get-WasmExport'
        'Get-WasmImport'
        'Get-WasmSnapshot'
        'Get-WasmStartup'
        'Invoke-WasmCommand'
        'Invoke-WasmExport'
        'Invoke-WasmPreinit'
        'Measure-WasmStartup'
        'New-WasmInstance'
        'Set-WasmStartup'
        'Test-WasmComponent'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @('Add-WasmInitTaskWrapper')

    FormatsToProcess     = @('ComponentInit.PS.Format.ps1xml')
    TypesToProcess       = @('ComponentInit.PS.Types.ps1xml')

    PrivateData          = @{
        PSData = @{
            Tags         = @('PSEdition_Core', 'Windows', 'Linux', 'MacOS', 'wasm', 'webassembly', 'component-model', 'wizer')
            LicenseUri   = 'https://www.apache.org/licenses/LICENSE-2.0'
            # Stamped by the build: what follows a dash in the version, and what CHANGELOG.md says of it.
            Prerelease   = ''
            ReleaseNotes = ''
        }
    }
}
