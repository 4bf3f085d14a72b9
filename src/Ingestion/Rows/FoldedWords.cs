namespace Ingestion.Rows;

/// <summary>The words of a text as searches and stories compare them: runs of letters and digits, folded.</summary>
internal static class FoldedWords
{
    public static IEnumerable<string> Of(string text)
    {
        var folded = FoldedText.Of(text);
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i == folded.Length || !char.IsLetterOrDigit(folded[i]))
            {
                if (i > start)
                {
                    yield return folded[start..i];
                }

                start = i + 1;
            }
        }
    }
}
