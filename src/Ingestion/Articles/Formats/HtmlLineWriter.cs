using System.Text;

namespace Ingestion.Articles.Formats;

/// <summary>Collects the text of a line, its white space made single blanks.</summary>
internal sealed class HtmlLineWriter
{
    private readonly StringBuilder _text = new();
    private int _linked;

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text, bool linked)
    {
        var before = _text.Length;
        while (!text.IsEmpty)
        {
            var word = 0;
            while (word < text.Length && !char.IsWhiteSpace(text[word]))
            {
                word++;
            }

            _text.Append(text[..word]);
            text = text[word..];
            if (text.IsEmpty)
            {
                break;
            }

            text = text.TrimStart();
            if (_text.Length > 0 && _text[^1] != ' ')
            {
                _text.Append(' ');
            }
        }

        _linked += linked ? _text.Length - before : 0;
    }

    /// <summary>The text from a place in the line on.</summary>
    public string From(int start) => start >= _text.Length ? string.Empty : _text.ToString(start, _text.Length - start).Trim();

    /// <summary>Ends the line and gives it, unless it is blank.</summary>
    public bool TryEnd(out HtmlLine line)
    {
        var text = _text.Length == 0 ? string.Empty : _text.ToString().Trim();
        line = new HtmlLine(text, Math.Min(_linked, text.Length));
        _text.Clear();
        _linked = 0;
        return text.Length > 0;
    }
}
