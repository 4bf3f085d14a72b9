using System.Globalization;
using System.Text;

namespace Ingestion.App.Tests.Support;

/// <summary>An answer taken off the wire.</summary>
internal sealed record RawAnswer(int Status, string ContentType, string Body)
{
    private const string HeadEnd = "\r\n\r\n";

    /// <summary>Whether the answer's last byte has come.</summary>
    public static bool IsWhole(MemoryStream received)
    {
        var (head, body) = Split(received);
        return head is not null
            && (Header(head, "Content-Length") is { } length
                ? body.Length >= int.Parse(length, CultureInfo.InvariantCulture)
                : body.EndsWith("0\r\n\r\n", StringComparison.Ordinal));
    }

    public static RawAnswer Parse(MemoryStream received)
    {
        var (head, body) = Split(received);
        Assert.NotNull(head);
        return new RawAnswer(
            int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture),
            Header(head, "Content-Type")?.Split(';')[0] ?? "",
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Header(head, "Transfer-Encoding") is null ? body : Unchunked(body))));
    }

    // One letter a byte, so that lengths are those of the wire.
    private static (string? Head, string Body) Split(MemoryStream received)
    {
        var text = Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
        var end = text.IndexOf(HeadEnd, StringComparison.Ordinal);
        return end < 0 ? (null, "") : (text[..end], text[(end + HeadEnd.Length)..]);
    }

    private static string? Header(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    private static string Unchunked(string body)
    {
        var content = new StringBuilder();
        for (var at = 0; ;)
        {
            var lineEnd = body.IndexOf("\r\n", at, StringComparison.Ordinal);
            var size = int.Parse(body.AsSpan(at, lineEnd - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return content.ToString();
            }

            content.Append(body, lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
        }
    }
}
