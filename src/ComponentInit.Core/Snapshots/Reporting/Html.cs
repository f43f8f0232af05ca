using System.Globalization;
using System.Text;

namespace ComponentInit.Core.Snapshots.Reporting;

/// <summary>Writes HTML. Whatever is given as text stays text: names in binaries are anybody's.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = [];

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Names and values in turn.</param>
    public Html Open(string name, params ReadOnlySpan<string> attributes)
    {
        WriteTag(name, attributes);
        _open.Push(name);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public Html Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Ends the line; only between elements.</summary>
    public Html Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes text.</summary>
    public Html Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Writes a whole element that holds text.</summary>
    public Html Element(string name, string text, params ReadOnlySpan<string> attributes)
    {
        WriteTag(name, attributes);
        Escape(text);
        _text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Writes an element that has no content and no end.</summary>
    public Html Void(string name, params ReadOnlySpan<string> attributes)
    {
        WriteTag(name, attributes);
        return this;
    }

    /// <summary>Writes markup of ours as it is.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>The document so far.</summary>
    public override string ToString() => _text.ToString();

    private void WriteTag(string name, ReadOnlySpan<string> attributes)
    {
        _text.Append('<').Append(name);
        for (int i = 0; i < attributes.Length; i += 2)
        {
            _text.Append(' ').Append(attributes[i]).Append("=\"");
            Escape(attributes[i + 1]);
            _text.Append('"');
        }

        _text.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': _text.Append("&amp;"); break;
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                default: Append(rune); break;
            }
        }
    }

    // Control characters are not allowed in HTML, and those of direction would turn the text around them.
    private void Append(Rune rune)
    {
        bool hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
        if (hidden) _text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        else _text.Append(rune.ToString());
    }
}
