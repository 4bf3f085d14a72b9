using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Azure;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>Reads the multipart answer to a transaction: by its boundaries, not by position.</summary>
internal static class TransactionAnswer
{
    /// <summary>The answers to the actions, in their order.</summary>
    /// <exception cref="TableTransactionFailedException">One was refused.</exception>
    /// <exception cref="FormatException">It is no answer to so many actions; what became of them is unknown.</exception>
    public static IReadOnlyList<Response> ReadOrThrow(Response response, int actions)
    {
        var parts = Read(response);
        if (parts.FirstOrDefault(part => part.IsError) is { } refusal)
        {
            throw Refused(refusal);
        }

        return parts.Count == actions
            ? parts
            : throw new FormatException($"The transaction had {actions} actions and its answer has {parts.Count} parts. Read the rows to see whether it was done.");
    }

    /// <summary>The answers to the actions: one each, or a single refusal.</summary>
    /// <exception cref="FormatException">It is no such answer.</exception>
    public static IReadOnlyList<TransactionPart> Read(Response response)
    {
        var batch = Boundary(response.Headers.ContentType);
        var parts = new List<TransactionPart>();
        foreach (var (headers, body) in Parts(response.Content.ToString(), batch))
        {
            // What fails before the change set is looked at is answered without one.
            var answers = Value(headers, "Content-Type") is { } type && type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? Parts(body, Boundary(type)).Select(part => part.Body)
                : [body];
            parts.AddRange(answers.Select(ReadPart));
        }

        return parts;
    }

    private static TableTransactionFailedException Refused(TransactionPart refusal)
    {
        var errors = new TableErrorParser();
        // The message begins with the index of the refused action: "2:The specified entity already exists."
        var index = errors.TryParse(refusal, out var error, out _)
            && int.TryParse(Cut(error.Message ?? "", ":").Before, NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                ? named
                : (int?)null;
        return new TableTransactionFailedException(new RequestFailedException(refusal, innerException: null, errors), index);
    }

    private static TransactionPart ReadPart(string text)
    {
        var (line, rest) = Cut(text.TrimStart('\r', '\n'), "\n");
        var words = line.Trim().Split(' ', 3);
        if (words.Length < 2 || !words[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new FormatException($"A part of the transaction's answer begins '{line.Trim()}', not with an HTTP status.");
        }

        var (headers, body) = HeadersAndBody(rest);
        return new TransactionPart(status, words.Length == 3 ? words[2] : "", headers, Encoding.UTF8.GetBytes(body));
    }

    private static IEnumerable<(IReadOnlyList<HttpHeader> Headers, string Body)> Parts(string text, string boundary)
    {
        var delimiter = "--" + boundary;
        var (_, rest) = Cut(text, delimiter);
        while (rest.Length > 0 && !rest.StartsWith("--", StringComparison.Ordinal))
        {
            (var part, rest) = Cut(rest, delimiter);
            yield return HeadersAndBody(Cut(part, "\n").After);
        }
    }

    private static (IReadOnlyList<HttpHeader> Headers, string Body) HeadersAndBody(string text)
    {
        var headers = new List<HttpHeader>();
        while (text.Length > 0)
        {
            (var line, text) = Cut(text, "\n");
            if (line.AsSpan().Trim().IsEmpty)
            {
                break;
            }

            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var value])
            {
                headers.Add(new HttpHeader(name, value));
            }
        }

        return (headers, text.TrimEnd('\r', '\n'));
    }

    private static string Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') is { Length: > 0 } boundary
            ? boundary
            : throw new FormatException($"The answer to the transaction is of type '{contentType}', which has no boundary.");

    private static string? Value(IReadOnlyList<HttpHeader> headers, string name) =>
        headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    private static (string Before, string After) Cut(string text, string at) =>
        text.IndexOf(at, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + at.Length)..]) : (text, "");
}
