namespace Ingestion.Articles.Languages;

/// <summary>Tells Indonesian, Malay and English from each other and from all else, by script and common words.</summary>
internal static class LanguageDetector
{
    // The head of a text tells its language; the rest would only cost time.
    private const int SampleLength = 3000;

    // In prose of these languages a fourth to a half of all words are in the table; in others by chance a tenth.
    private const double ShareOfKnownWords = 0.15;

    // With less, chance decides.
    private const int FewestKnownWords = 3;

    private const double ShareOfLatinLetters = 0.6;

    private static readonly WordTable<WordLanguages> Words = new(EmbeddedTable.Rows("Languages.words.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Language: Parse(row[0]))))
        .GroupBy(pair => pair.Word)
        .Select(group => KeyValuePair.Create(group.Key, group.Aggregate(default(WordLanguages), (all, pair) => all | pair.Language))));

    /// <param name="text">The text.</param>
    /// <param name="claimed">The page's language tag, which decides where the text is too short to.</param>
    public static Language Detect(ReadOnlySpan<char> text, string? claimed)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        if (LatinShare(sample) < ShareOfLatinLetters)
        {
            return Language.Other;
        }

        var counts = Count(sample);
        var known = Math.Max(counts.Malayic, counts.English);
        return known < FewestKnownWords ? Claimed(claimed)
            : known < counts.All * ShareOfKnownWords ? Language.Other
            : counts.English > counts.Malayic ? Language.English
            : counts.Malay > counts.Indonesian ? Language.Malay
            : Language.Indonesian;
    }

    private static (int All, int Malayic, int Indonesian, int Malay, int English) Count(ReadOnlySpan<char> text)
    {
        var (all, malayic, indonesian, malay, english) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '-' or '\''))
            {
                i++;
            }

            if (i == start)
            {
                continue;
            }

            all++;
            if (Words.TryGetValue(text[start..i], out var languages))
            {
                malayic += (languages & WordLanguages.AnyMalayic) != 0 ? 1 : 0;
                indonesian += (languages & WordLanguages.Indonesian) != 0 ? 1 : 0;
                malay += (languages & WordLanguages.Malay) != 0 ? 1 : 0;
                english += (languages & WordLanguages.English) != 0 ? 1 : 0;
            }
        }

        return (all, malayic, indonesian, malay, english);
    }

    private static double LatinShare(ReadOnlySpan<char> text)
    {
        var (letters, latin) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                latin += c < '\u0250' ? 1 : 0;
            }
        }

        return letters == 0 ? 0 : (double)latin / letters;
    }

    private static Language Claimed(string? tag)
    {
        var primary = tag?.Split('-', '_')[0].ToLowerInvariant();
        return WireName.TryParse<Language>(primary, out var language) ? language : Language.Other;
    }

    private static WordLanguages Parse(string name) => Enum.Parse<WordLanguages>(name, ignoreCase: true);
}
