using AngleSharp.Common;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ingestion.Articles.Formats;

/// <summary>The attributes of a start tag that reading needs. The tokenizer drops all others unread.</summary>
internal static class HtmlAttributes
{
    // The tokenizer compares the names of a tag's attributes with each other; of those that are kept each stands once.
    private const int Most = 16;

    public static bool AreNeeded(ref StructHtmlToken token, ReadOnlyMemory<char> name) =>
        token.Attributes.Count < Most
        && name.Span is "class" or "id" or "name" or "property" or "content" or "itemprop" or "datetime" or "pubdate" or "lang" or "type" or "hidden" or "style" or "role" or "shadowrootmode";

    public static string? Value(ref StructHtmlToken token, string name) =>
        Has(ref token, name, out var value) ? value.ToString() : null;

    public static bool Has(ref StructHtmlToken token, string name, out StringOrMemory value)
    {
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == name)
            {
                value = attributes[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>What the element's attributes say of its text.</summary>
    public static HtmlMarks Marks(ref StructHtmlToken token)
    {
        var marks = HtmlMarks.None;
        var attributes = token.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            ReadOnlySpan<char> value = attributes[i].Value;
            ReadOnlySpan<char> name = attributes[i].Name;
            marks |= name switch
            {
                "class" or "id" => HtmlMarkWords.Read(value),
                "hidden" => HtmlMarks.Hidden,
                "style" when IsHidden(value) => HtmlMarks.Hidden,
                "role" when value is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "menu" => HtmlMarks.Beside,
                "role" when value is "dialog" or "alertdialog" => HtmlMarks.Foreign,
                "itemprop" when value is "articleBody" => HtmlMarks.ArticleBody,
                "itemprop" when value is "publisher" => HtmlMarks.Publisher,
                "itemprop" when value is "comment" => HtmlMarks.Foreign,
                _ => HtmlMarks.None,
            };
        }

        return marks;
    }

    /// <summary>
    /// A hash of the class attribute; zero where there is none. Its digits count: columns of a grid ("col-8", "col-4")
    /// are not of one kind.
    /// </summary>
    public static int ClassKey(ref StructHtmlToken token) =>
        Has(ref token, "class", out var names) ? string.GetHashCode(((ReadOnlySpan<char>)names).Trim()) : 0;

    private static bool IsHidden(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var rule = style[range].Trim();
            var colon = rule.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = rule[..colon].TrimEnd();
            var value = rule[(colon + 1)..].TrimStart();
            if ((name is "display" && value.StartsWith("none")) || (name is "visibility" && value.StartsWith("hidden")))
            {
                return true;
            }
        }

        return false;
    }
}
