<#
.SYNOPSIS
    Reads a Markdown help page into a tree: Title, Intro, and Sections by second-level heading, each with its own Text and Items by third-level heading.
.NOTES
    Only what the pages need: headings of levels one to three outside code fences; everything else is text.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $LiteralPath)

$page = [pscustomobject]@{ Title = ''; Intro = [Text.StringBuilder]::new(); Sections = [ordered]@{} }
$text = $page.Intro
$section = $null
$fenced = $false
foreach ($line in Get-Content -LiteralPath $LiteralPath) {
    if ($line.StartsWith('```')) {
        $fenced = -not $fenced
    }

    if (-not $fenced -and $line -match '^(?<level>#{1,3}) (?<name>.+)$') {
        switch ($Matches.level.Length) {
            1 { $page.Title = $Matches.name }
            2 {
                $section = [pscustomobject]@{ Text = [Text.StringBuilder]::new(); Items = [ordered]@{} }
                $page.Sections[$Matches.name] = $section
                $text = $section.Text
            }
            3 {
                $text = [Text.StringBuilder]::new()
                $section.Items[$Matches.name] = $text
            }
        }
    }
    else {
        $null = $text.Append($line).Append("`n")
    }
}

$page
