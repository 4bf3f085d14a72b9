namespace Ingestion.Articles.Cleaning;

/// <summary>Compares lines by their letters and digits, so that quotation marks, blanks and case make no difference.</summary>
internal static class SameText
{
    /// <summary>The letters and digits in lower case.</summary>
    public static string Key(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, (key, source) =>
    {
        var length = 0;
        foreach (var c in source)
        {
            if (char.IsLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
        }
    });
}
