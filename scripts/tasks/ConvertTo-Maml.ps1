<#
.SYNOPSIS
    Writes one MAML file for a module: words from <Source>/<Cmdlet>.md, syntax and parameter facts from the module itself.
.DESCRIPTION
    A parameter that a page does not describe is taken from <Source>/parameters.md, which describes those that many cmdlets share.
    A cmdlet without a page, and a parameter described nowhere, fail the build.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Source,
    [Parameter(Mandatory)] [string] $Destination
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$maml = 'http://schemas.microsoft.com/maml/2004/10'
$command = 'http://schemas.microsoft.com/maml/dev/command/2004/10'
$dev = 'http://schemas.microsoft.com/maml/dev/2004/10'
$common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters

function Write-Paragraph([Xml.XmlWriter] $Writer, [string] $Text) {
    foreach ($paragraph in $Text.Trim() -split '\n\s*\n') {
        $lines = $paragraph -match '(?m)^(- |\| )' ? $paragraph : ($paragraph -replace '\s*\n\s*', ' ')
        $Writer.WriteElementString('maml', 'para', $maml, ($lines -replace '`', '' -replace '\*\*', ''))
    }
}

function Write-Block([Xml.XmlWriter] $Writer, [string] $Prefix, [string] $Name, [string] $Namespace, [string] $Text) {
    $Writer.WriteStartElement($Prefix, $Name, $Namespace)
    Write-Paragraph $Writer $Text
    $Writer.WriteEndElement()
}

function Get-Description($Page, $Shared, [string] $Parameter) {
    foreach ($candidate in $Page, $Shared) {
        if ($candidate.Sections.Contains('Parameters') -and $candidate.Sections['Parameters'].Items.Contains($Parameter)) {
            return $candidate.Sections['Parameters'].Items[$Parameter].ToString()
        }
    }

    throw "$($Page.Title): the parameter -$Parameter is described neither there nor in parameters.md"
}

function Get-TypeName([type] $Type) {
    $plain = [Nullable]::GetUnderlyingType($Type) ?? $Type
    $name = [Management.Automation.LanguagePrimitives]::ConvertTypeNameToPSTypeName($plain.FullName)
    ($name -replace '^\[(.*)\]$', '$1') -replace '^.*\.', ''
}

function Write-Parameter([Xml.XmlWriter] $Writer, $Parameter, [string] $Description, [switch] $InSyntax) {
    $pipeline = @(
        if ($Parameter.ValueFromPipeline) { 'ByValue' }
        if ($Parameter.ValueFromPipelineByPropertyName) { 'ByPropertyName' }
    )
    $isSwitch = $Parameter.ParameterType -eq [switch]
    $Writer.WriteStartElement('command', 'parameter', $command)
    $Writer.WriteAttributeString('required', $Parameter.IsMandatory.ToString().ToLowerInvariant())
    $Writer.WriteAttributeString('globbing', ($Parameter.Attributes.TypeId -contains [Management.Automation.SupportsWildcardsAttribute]).ToString().ToLowerInvariant())
    $Writer.WriteAttributeString('pipelineInput', ($pipeline ? "true ($($pipeline -join ', '))" : 'false'))
    $Writer.WriteAttributeString('position', ($Parameter.Position -ge 0 ? "$($Parameter.Position)" : 'named'))
    $Writer.WriteAttributeString('aliases', ($Parameter.Aliases ? $Parameter.Aliases -join ', ' : 'none'))
    $Writer.WriteElementString('maml', 'name', $maml, $Parameter.Name)
    Write-Block $Writer maml description $maml $Description
    if (-not ($isSwitch -and $InSyntax)) {
        $Writer.WriteStartElement('command', 'parameterValue', $command)
        $Writer.WriteAttributeString('required', (-not $isSwitch).ToString().ToLowerInvariant())
        $Writer.WriteString((Get-TypeName $Parameter.ParameterType))
        $Writer.WriteEndElement()
    }

    $Writer.WriteStartElement('dev', 'type', $dev)
    $Writer.WriteElementString('maml', 'name', $maml, $Parameter.ParameterType.Name)
    $Writer.WriteEndElement()
    $Writer.WriteEndElement()
}

function Write-TypeList([Xml.XmlWriter] $Writer, $Page, [string] $Section, [string] $List, [string] $Item) {
    $Writer.WriteStartElement('command', $List, $command)
    foreach ($type in $Page.Sections[$Section].Items.GetEnumerator()) {
        $Writer.WriteStartElement('command', $Item, $command)
        $Writer.WriteStartElement('dev', 'type', $dev)
        $Writer.WriteElementString('maml', 'name', $maml, $type.Key)
        $Writer.WriteEndElement()
        Write-Block $Writer maml description $maml $type.Value.ToString()
        $Writer.WriteEndElement()
    }

    $Writer.WriteEndElement()
}

function Write-Example([Xml.XmlWriter] $Writer, $Page) {
    $Writer.WriteStartElement('command', 'examples', $command)
    $number = 0
    foreach ($example in $Page.Sections['Examples'].Items.GetEnumerator()) {
        $parts = $example.Value.ToString() -split '(?m)^```\w*\s*$'
        $Writer.WriteStartElement('command', 'example', $command)
        $number++
        $Writer.WriteElementString('maml', 'title', $maml, "Example ${number}: $($example.Key)")
        $Writer.WriteStartElement('maml', 'introduction', $maml)
        $Writer.WriteElementString('maml', 'para', $maml, "$(($parts[0].Trim() -replace '\s*\n\s*', ' '))`n`n")
        $Writer.WriteEndElement()
        $Writer.WriteElementString('dev', 'code', $dev, $parts[1].Trim())
        $Writer.WriteStartElement('dev', 'remarks', $dev)
        Write-Paragraph $Writer (($parts | Select-Object -Skip 2) -join "`n")
        # Get-Help sets the next title right behind: a line feed keeps them apart.
        $Writer.WriteElementString('maml', 'para', $maml, "`n")
        $Writer.WriteEndElement()
        $Writer.WriteEndElement()
    }

    $Writer.WriteEndElement()
}

function Write-Link([Xml.XmlWriter] $Writer, $Page) {
    $Writer.WriteStartElement('maml', 'relatedLinks', $maml)
    foreach ($link in $Page.Sections['Links'].Text.ToString() -split '\n' -match '^- ') {
        $Writer.WriteStartElement('maml', 'navigationLink', $maml)
        $Writer.WriteElementString('maml', 'linkText', $maml, $link.Substring(2).Trim())
        $Writer.WriteElementString('maml', 'uri', $maml, '')
        $Writer.WriteEndElement()
    }

    $Writer.WriteEndElement()
}

function Write-Command([Xml.XmlWriter] $Writer, $Info, $Page, $Shared) {
    $sets = $Info.ParameterSets
    $Writer.WriteStartElement('command', 'command', $command)
    $Writer.WriteStartElement('command', 'details', $command)
    $Writer.WriteElementString('command', 'name', $command, $Info.Name)
    Write-Block $Writer maml description $maml $Page.Intro.ToString()
    $Writer.WriteElementString('command', 'verb', $command, $Info.Verb)
    $Writer.WriteElementString('command', 'noun', $command, $Info.Noun)
    $Writer.WriteEndElement()
    Write-Block $Writer maml description $maml $Page.Sections['Description'].Text.ToString()

    $Writer.WriteStartElement('command', 'syntax', $command)
    foreach ($set in $sets) {
        $Writer.WriteStartElement('command', 'syntaxItem', $command)
        $Writer.WriteElementString('maml', 'name', $maml, $Info.Name)
        foreach ($parameter in $set.Parameters | Where-Object Name -NotIn $common | Sort-Object -Stable -Property { $_.Position -lt 0 ? [int]::MaxValue : $_.Position }) {
            Write-Parameter $Writer $parameter (Get-Description $Page $Shared $parameter.Name) -InSyntax
        }

        $Writer.WriteEndElement()
    }

    $Writer.WriteEndElement()
    $Writer.WriteStartElement('command', 'parameters', $command)
    foreach ($parameter in $sets.Parameters | Where-Object Name -NotIn $common | Sort-Object -Property Name -Unique) {
        Write-Parameter $Writer $parameter (Get-Description $Page $Shared $parameter.Name)
    }

    $Writer.WriteEndElement()
    Write-TypeList $Writer $Page Inputs inputTypes inputType
    Write-TypeList $Writer $Page Outputs returnValues returnValue
    Write-Example $Writer $Page
    Write-Link $Writer $Page
    $Writer.WriteEndElement()
}

Import-Module -Name (Join-Path $Module ComponentInit.PS.psd1)
$shared = & "$PSScriptRoot/Read-HelpPage.ps1" -LiteralPath (Join-Path $Source parameters.md)
$writer = [Xml.XmlWriter]::Create($Destination, [Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n" })
try {
    $writer.WriteStartElement('helpItems', 'http://msh')
    $writer.WriteAttributeString('schema', 'maml')
    foreach ($info in Get-Command -Module ComponentInit.PS -CommandType Cmdlet | Sort-Object -Property Name) {
        $page = & "$PSScriptRoot/Read-HelpPage.ps1" -LiteralPath (Join-Path $Source "$($info.Name).md")
        Write-Command $writer $info $page $shared
    }

    $writer.WriteEndElement()
}
finally {
    $writer.Dispose()
}
