using System.Diagnostics.CodeAnalysis;

namespace Ingestion.Articles.Formats;

/// <summary>Tells a text's format by what it holds, never by a file's name, and reads it.</summary>
internal static class PageReader
{
    /// <summary>Exactly one of <paramref name="page"/> and <paramref name="rejection"/> is given.</summary>
    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        if (!TryReadFormat(text, out page, out rejection))
        {
            return false;
        }

        page = WithShortHeadings(StrayControls.RemovedFrom(page));
        return true;
    }

    public static Rejection TooLong(int length) =>
        new(RejectionReason.TooLarge, $"The text has {length} characters; at most {ArticleLimits.TextLength} are read.");

    // A longer one is a paragraph that was marked as a heading.
    private static Page WithShortHeadings(Page page) =>
        page.Lines.Any(IsLongHeading)
            ? page with { Lines = [.. page.Lines.Select(line => IsLongHeading(line) ? line with { Place = LinePlace.Text } : line)] }
            : page;

    private static bool IsLongHeading(PageLine line) => line is { Place: LinePlace.Heading, Text.Length: > ArticleLimits.TitleLength };

    private static bool TryReadFormat(
        string text,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        (page, rejection) = (null, null);
        if (JsonFormat.Fits(text))
        {
            return JsonFormat.TryRead(text, out page, out rejection);
        }

        if (HtmlFormat.Fits(text))
        {
            return HtmlFormat.TryRead(text, out page, out rejection);
        }

        if (XmlDialect.Find(text) is { } dialect)
        {
            rejection = new Rejection(RejectionReason.UnsupportedFormat, $"The file is {dialect}, which is not read.");
            return false;
        }

        if (MailHeader.Fits(text))
        {
            rejection = new Rejection(
                RejectionReason.UnsupportedFormat, "The file is an e-mail message (EML), which is not read: save the article in it as text or HTML.");
            return false;
        }

        // Their text is the file itself, so its bound can be held before the work is done.
        if (text.Length > ArticleLimits.TextLength)
        {
            rejection = TooLong(text.Length);
            return false;
        }

        page = MarkdownFormat.Fits(text) && MarkdownFormat.TryRead(text, out var markdown) ? markdown : PlainTextFormat.Read(text);
        return true;
    }
}
