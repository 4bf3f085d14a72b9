using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ingestion.Articles;
using Ingestion.Cli.Terminal;

namespace Ingestion.Cli.Explanations;

/// <summary>What an article says, as text of a page.</summary>
internal static class PageText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, with nothing in it that steers direction or that no page may hold.</summary>
    public static XText Of(string text) => new(Allowed(TableCell.Harmless(text)));

    /// <summary>The same, whose direction does not reach beyond it.</summary>
    public static XElement Isolated(string text, Language language) => Isolated([Of(text)], language);

    /// <summary>Pieces of text together, whose direction does not reach beyond them.</summary>
    public static XElement Isolated(IEnumerable<XNode> pieces, Language language) => new(
        "bdi",
        language == Language.Other ? null : new XAttribute("lang", WireName.Of(language)),
        pieces);

    // Half of a surrogate pair becomes the replacement by being read as a rune.
    private static string Allowed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? new Rune(Replacement) : rune));
}
