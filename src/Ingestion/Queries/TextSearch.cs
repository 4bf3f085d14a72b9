using System.Collections.Immutable;
using Ingestion.Rows;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Looks for words in titles, and in texts where the title does not have them all.</summary>
internal sealed class TextSearch(TableClient articles, ImmutableArray<string> words)
{
    // As many as a text can be spread over.
    private const int MaxTextParts = 11;

    private static readonly ImmutableArray<string> Text =
        [RowProperties.Title, .. Enumerable.Range(0, MaxTextParts).Select(part => $"{RowProperties.Text}{part}")];

    // The items of one article follow one another, so its text is read once.
    private (string Id, bool Found) _last;

    /// <summary>How many texts were read.</summary>
    public int TextsRead { get; private set; }

    public async ValueTask<bool> FindsAsync(ClassificationItem item, CancellationToken cancellationToken)
    {
        if (words.IsEmpty || HasAll(item.Title))
        {
            return true;
        }

        if (_last.Id != item.ArticleId)
        {
            var row = await articles.GetEntityIfExistsAsync<TableEntity>(item.ArticleId, RowKeys.Article, Text, cancellationToken);
            TextsRead++;
            _last = (item.ArticleId, row.HasValue
                && HasAll($"{row.Value!.GetString(RowProperties.Title)}\n{RowText.Read(row.Value, RowProperties.Text)}"));
        }

        return _last.Found;
    }

    private bool HasAll(string? text)
    {
        if (text is null)
        {
            return false;
        }

        var folded = FoldedText.Of(text);
        return words.All(word => HasWord(folded, word));
    }

    private static bool HasWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var start = 0; text[start..].IndexOf(word, StringComparison.Ordinal) is var found and >= 0; start += found + 1)
        {
            var at = start + found;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
