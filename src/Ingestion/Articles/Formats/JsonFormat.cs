using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ingestion.Articles.Formats;

/// <summary>One article as a JSON object, by the field names that news exports and schema.org use.</summary>
internal static class JsonFormat
{
    private static readonly string[] TitleFields = ["title", "headline", "judul"];
    private static readonly string[] TextFields = ["body", "text", "articleBody", "content", "isi"];

    private static readonly JsonDocumentOptions Options =
        new() { MaxDepth = ArticleLimits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether the text begins as JSON does; a bracket alone is no sign, since press texts open with "[Jakarta]".</summary>
    public static bool Fits(string text)
    {
        var head = text.AsSpan().TrimStart();
        if (head.IsEmpty || head[0] is not ('{' or '['))
        {
            return false;
        }

        var inner = head[1..].TrimStart();
        return head[0] == '{'
            ? inner.IsEmpty || inner[0] is '"' or '}'
            : inner.IsEmpty || inner[0] is '{' or '[' or ']' or '"';
    }

    public static bool TryRead(
        string text,
        [NotNullWhen(true)] out Page? page,
        [NotNullWhen(false)] out Rejection? rejection)
    {
        page = null;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return TryRead(document.RootElement, out page, out rejection);
        }
        catch (JsonException exception)
        {
            rejection = HoldsJsonLines(text)
                ? Unsupported($"The file is JSON Lines, {FileSignature.Unpack}")
                : Damaged($"it breaks off or is wrong at line {exception.LineNumber + 1}, or is nested deeper than {ArticleLimits.JsonDepth} levels");
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as an escape is valid JSON and no text.
            rejection = Damaged("a string in it is no valid Unicode");
            return false;
        }
    }

    private static bool TryRead(JsonElement root, out Page? page, out Rejection? rejection)
    {
        (page, rejection) = (null, null);
        if (root.ValueKind != JsonValueKind.Object)
        {
            rejection = Unsupported($"The file is a JSON array, {FileSignature.Unpack}");
            return false;
        }

        var text = TextFields.Select(field => JsonClaims.Paragraphs(root, field)).FirstOrDefault(found => found is not null);
        if (string.IsNullOrWhiteSpace(text))
        {
            rejection = new Rejection(
                RejectionReason.NoText, $"The JSON object has no text: none of the fields {string.Join(", ", TextFields)} is a filled string or a list of them.");
            return false;
        }

        // Exports keep the markup of the page that the text came from.
        var inner = HtmlFormat.Fits(text) ? null : PlainTextFormat.Read(text);
        if (inner is null && !HtmlFormat.TryRead(text, out inner, out rejection))
        {
            return false;
        }

        page = inner with { Claims = JsonClaims.Read(root, DateBasis.Field) with { Title = JsonClaims.First(root, TitleFields) } };
        return true;
    }

    private static bool HoldsJsonLines(string text)
    {
        var lines = text.AsSpan().Trim().EnumerateLines();
        if (!lines.MoveNext())
        {
            return false;
        }

        try
        {
            using var first = JsonDocument.Parse(lines.Current.ToString(), Options);
            return lines.MoveNext() && first.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Rejection Unsupported(string message) => new(RejectionReason.UnsupportedFormat, message);

    private static Rejection Damaged(string cause) => new(RejectionReason.Damaged, $"The file begins as JSON and cannot be parsed: {cause}.");
}
