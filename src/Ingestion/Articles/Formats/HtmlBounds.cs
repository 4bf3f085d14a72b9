using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Articles.Formats;

/// <summary>
/// Looks over HTML before it is parsed: a tree builder walks up its open elements for each tag, and compares a tag's
/// attributes with each other, so deep nesting and endless attributes cost the square of their number.
/// </summary>
internal static class HtmlBounds
{
    // Real tags have up to some thirty; each costs a comparison with all before it.
    private const int Attributes = 1000;

    // Elements without an end tag, and those whose end tag may be left out, so that counting them says nothing of depth.
    private static readonly FrozenSet<string> Uncounted = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "rt", "rp",
        "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] RawText = ["script", "style", "textarea", "title"];

    public static bool Hold(string html, [NotNullWhen(false)] out string? broken)
    {
        broken = null;
        var depth = 0;
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var at)
        {
            rest = rest[(at + 1)..];
            if (rest.StartsWith("!--", StringComparison.Ordinal))
            {
                var end = rest.IndexOf("-->", StringComparison.Ordinal);
                rest = end < 0 ? [] : rest[end..];
                continue;
            }

            var closes = rest.StartsWith('/');
            var name = Name(closes ? rest[1..] : rest);
            if (name.IsEmpty)
            {
                continue;
            }

            var tag = Tag(rest);
            if (tag.Count('=') > Attributes)
            {
                broken = $"A tag of the HTML has more than {Attributes} attributes.";
                return false;
            }

            rest = rest[tag.Length..];
            if (!closes && IsRawText(name))
            {
                rest = AfterRawText(rest, name);
            }
            else if (!Uncounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                depth = closes ? Math.Max(0, depth - 1) : tag.EndsWith('/') ? depth : depth + 1;
            }

            if (depth > ArticleLimits.HtmlDepth)
            {
                broken = $"The HTML's elements are nested more than {ArticleLimits.HtmlDepth} deep.";
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }

    // A ">" inside a quoted value does not end the tag.
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> rest)
    {
        var quote = '\0';
        for (var i = 0; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && i > 0 && rest[i - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return rest[..i];
            }
        }

        return rest;
    }

    private static bool IsRawText(ReadOnlySpan<char> name)
    {
        foreach (var raw in RawText)
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> AfterRawText(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        var end = rest.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? [] : rest[end..];
    }
}
