# The statements of the fenced blocks of one language in some sections, in order, each with what its comment says that it prints.
function Read-ReadmeLine {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $LiteralPath,
        [Parameter(Mandatory)] [string[]] $Section,
        [Parameter(Mandatory)] [ValidateSet('sh', 'powershell')] [string] $Language
    )

    $text = (Get-Content -LiteralPath $LiteralPath -Raw).ReplaceLineEndings("`n")
    $body = $Section.ForEach({ [regex]::Match($text, "(?ms)^## $([regex]::Escape($_))\n(?<body>.*?)(?=^## |\z)").Groups['body'].Value }) -join "`n"
    $index = $number = 0
    foreach ($block in [regex]::Matches($body, "(?ms)^``````$Language\n(?<code>.*?)^``````")) {
        $number++
        $code = $block.Groups['code'].Value
        $statements = if ($Language -eq 'sh') {
            $code -split '(?<!\\)\n' | Where-Object { $_.Trim() }
        }
        else {
            foreach ($statement in [Management.Automation.Language.Parser]::ParseInput($code, [ref]$null, [ref]$null).EndBlock.Statements) {
                $end = $code.IndexOf("`n", $statement.Extent.EndOffset)
                $code.Substring($statement.Extent.StartOffset, $end - $statement.Extent.StartOffset)
            }
        }

        foreach ($statement in $statements) {
            $parts = $statement -split '\s+# (?=[^\n]*\z)', 2
            $comment = $parts.Count -eq 2 ? $parts[1] : ''
            @{
                Index  = $index++
                Block  = $number
                Text   = $parts[0]
                # A comment that begins with a number, a truth value or something in quotes states the output.
                Stated = $comment -match '^(?:"(?<value>[^"]*)"|(?<value>-?\d+(\.\d+)?|True|False)(?![\w.]))' ? $Matches.value : $null
            }
        }
    }
}
