using System.Text;
using System.Xml;

namespace Ingestion.App.Api.Formats;

/// <summary>Text for XML 1.0, which has no form at all for most control characters and for halves of surrogate pairs.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with a replacement character for each that XML forbids.</summary>
    public static string Of(string text)
    {
        StringBuilder? valid = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            valid ??= new StringBuilder(text);
            valid[i] = Replacement;
        }

        return valid?.ToString() ?? text;
    }
}
