using System.Collections.Immutable;
using Ingestion.Articles.Cleaning;
using Ingestion.Articles.Formats;
using Ingestion.Articles.Languages;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles;

/// <summary>Reads files: bytes become an <see cref="Article"/> or a <see cref="Rejection"/>. Safe for use by many threads.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads one file. Its format and encoding are told by what it holds, and no content makes this throw: what cannot
    /// be read is rejected with a reason.
    /// </summary>
    /// <param name="name">The name of the blob or file. It decides nothing: names lie about what they name.</param>
    /// <param name="content">The file's bytes.</param>
    public static ReadResult Read(string name, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var bytes = content.Span;
        if (bytes.Length > ArticleLimits.FileBytes)
        {
            return ReadResult.Reject(
                RejectionReason.TooLarge, $"The file has {bytes.Length} bytes; at most {ArticleLimits.FileBytes} are read.");
        }

        if (WordFormat.Fits(content))
        {
            return Result(WordFormat.TryRead(content, out var document, out var broken), document, broken);
        }

        if (FileSignature.Find(bytes) is { } unread)
        {
            return ReadResult.Reject(unread.Reason, unread.Message);
        }

        if (!TextDecoder.TryDecode(bytes, out var text))
        {
            return ReadResult.Reject(RejectionReason.UnsupportedFormat, "The file is binary and of no known format.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return ReadResult.Reject(RejectionReason.Empty, "The file holds nothing but white space.");
        }

        return Result(PageReader.TryRead(text, out var page, out var rejection), page, rejection);
    }

    private static ReadResult Result(bool isRead, Page? page, Rejection? rejection) =>
        isRead ? Read(page!) : ReadResult.Reject(rejection!.Reason, rejection.Message);

    private static ReadResult Read(Page page)
    {
        var claims = page.Claims;
        var clean = PageCleaner.Clean(page, Bounded(claims.Title));
        var text = string.Join(CleanPage.ParagraphBreak, clean.Paragraphs);
        if (!text.Any(char.IsLetter))
        {
            return ReadResult.Reject(RejectionReason.NoText, "The file is well formed and holds no article text.");
        }

        if (text.Length > ArticleLimits.TextLength)
        {
            var rejection = PageReader.TooLong(text.Length);
            return ReadResult.Reject(rejection.Reason, rejection.Message);
        }

        var noise = clean.Noise.ToImmutableArray();
        var language = LanguageDetector.Detect(text, claims.Language);
        var parts = PageParts.Of(page, clean);
        var source = SourceReader.Read(claims, parts);
        return ReadResult.Read(new Article
        {
            Title = clean.Title,
            Published = PublishedReader.Read(claims, parts, language),
            Source = source,
            Agency = AgencyReader.Read(claims, source, parts),
            Language = language,
            Text = text,
            Noise = Bounded(noise),
        });
    }

    private static string? Bounded(string? title) => title is { Length: <= ArticleLimits.TitleLength } ? title : null;

    private static ImmutableArray<Noise> Bounded(ImmutableArray<Noise> noise)
    {
        var length = 0;
        return [.. noise.TakeWhile(line => (length += line.Text.Length) <= ArticleLimits.NoiseLength)];
    }
}
