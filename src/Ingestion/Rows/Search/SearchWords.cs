using System.Collections.Immutable;
using Ingestion.Articles;
using Ingestion.Features.Stemming;

namespace Ingestion.Rows.Search;

/// <summary>What an article is found by: the stems of its words. The same rules make them of articles and of questions.</summary>
internal static class SearchWords
{
    /// <summary>The most stems of an article, from its beginning: ten thousand running words have no more.</summary>
    /// <remarks>They are at most some fifteen full transactions; what a longer text says behind them is not found.</remarks>
    public const int MaxStems = 1_500;

    // Longer than any word with all its affixes; the rest of it is passed over.
    private const int MaxStemUnits = 40;

    private static readonly ImmutableArray<Language> Languages = [Language.Indonesian, Language.English, Language.Other];

    /// <summary>The words that are looked for in a text: folded, and without those that nearly every text has.</summary>
    public static IEnumerable<string> Of(string text) => FoldedWords.Of(text).Where(word => !Stopwords.Contains(word));

    /// <summary>The stems of an article's title and text by the rules of its language, each once, in the order of the text.</summary>
    public static IEnumerable<string> StemsOf(Article article) =>
        Of(article.Title ?? "").Concat(Of(article.Text)).Select(word => StemOf(word, article.Language)).Distinct().Take(MaxStems);

    /// <summary>The stems under which articles with a form of the word stand, whatever their language: one to three.</summary>
    /// <remarks>A question does not say its language, and Malay has the rules of Indonesian.</remarks>
    public static ImmutableArray<string> StemsOf(string word) =>
        [.. Languages.Select(language => StemOf(word, language)).Distinct()];

    private static string StemOf(string word, Language language)
    {
        var stem = Stems.Of(word, language);
        return stem.Length <= MaxStemUnits ? stem : stem[..MaxStemUnits];
    }
}
