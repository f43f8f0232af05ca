BeforeAll {
    $module = Get-Module -Name ComponentInit.PS
    $manifestPath = Join-Path $module.ModuleBase ComponentInit.PS.psd1
}

Describe 'The module' {
    It 'has a valid manifest' {
        (Test-ModuleManifest -Path $manifestPath).Guid | Should -Be 'd208f480-e23f-4ad2-8e48-1f3bdf0c9281'
    }

    It 'exports what the manifest lists, and the manifest lists every cmdlet' {
        $listed = (Import-PowerShellDataFile -LiteralPath $manifestPath).CmdletsToExport
        $written = [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -eq 'ComponentInit.PS' }).GetExportedTypes().ForEach({
                $_.GetCustomAttributes([Management.Automation.CmdletAttribute], $false).ForEach({ '{0}-{1}' -f $_.VerbName, $_.NounName })
            })
        @($listed | Sort-Object) | Should -Be @($written | Sort-Object)
        @($module.ExportedCmdlets.Keys | Sort-Object) | Should -Be @($listed | Sort-Object)
    }
}
