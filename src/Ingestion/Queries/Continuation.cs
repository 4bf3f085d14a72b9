using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Articles;
using Ingestion.Rows;

namespace Ingestion.Queries;

/// <summary>A position as text that goes to a client and comes back.</summary>
/// <remarks>
/// It holds keys of ours and not the service's own token, so that it stays good while rows are inserted, and a digest over
/// position and question, so that it cannot be used with another question or be changed by accident. It is no secret and needs
/// no signature: whoever computes the digest gains nothing but another position in the same answer.
/// </remarks>
internal static class Continuation
{
    private const byte Version = 1;
    private const int IdBytes = 16;
    private const int TopicStart = 1 + sizeof(long) + IdBytes;
    private const int DigestBytes = 12;

    public static string Write(Position position, string kind, string question)
    {
        var bytes = new byte[TopicStart + position.Topic.Length + DigestBytes];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), long.Parse(position.RowKey.AsSpan(0, RowKeys.TimeDigits), CultureInfo.InvariantCulture));
        Convert.FromHexString(position.RowKey.AsSpan(RowKeys.TimeDigits + 1), bytes.AsSpan(1 + sizeof(long), IdBytes), out _, out _);
        Encoding.ASCII.GetBytes(position.Topic, bytes.AsSpan(TopicStart));
        Digest(bytes.AsSpan(..^DigestBytes), kind, question).CopyTo(bytes.AsSpan(^DigestBytes..));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads the parameter <c>continuation</c>; one that this question's answer did not give is a problem.</summary>
    public static Position? Read(QueryParameters parameters, string kind, string question)
    {
        if (parameters.Value("continuation") is not { } text)
        {
            return null;
        }

        if (TryRead(text, kind, question, out var position))
        {
            return position;
        }

        parameters.Refuse("continuation", "The value was not given with an answer to this question.", "the continuation of the page before, with all other parameters but 'limit' unchanged");
        return null;
    }

    private static bool TryRead(string text, string kind, string question, out Position position)
    {
        position = default;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        if (!Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var length)
            || length < TopicStart + DigestBytes
            || Base64Url.EncodeToString(bytes.AsSpan(0, length)) != text
            || !Digest(bytes.AsSpan(0, length - DigestBytes), kind, question).SequenceEqual(bytes.AsSpan(length - DigestBytes, DigestBytes)))
        {
            return false;
        }

        var time = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1));
        var topic = Encoding.ASCII.GetString(bytes.AsSpan(TopicStart..(length - DigestBytes)));
        if (bytes[0] != Version || time < 0 || time > DateTime.MaxValue.Ticks || !IsTopic(topic)
            || !ArticleId.TryParse(Convert.ToHexStringLower(bytes.AsSpan(1 + sizeof(long), IdBytes)), out var id))
        {
            return false;
        }

        position = new Position(RowKeys.TimeAndId(new DateTime(DateTime.MaxValue.Ticks - time), id), topic);
        return true;
    }

    private static bool IsTopic(string text) => text is Position.WholeRow or "" || RowKeys.IsTopic(text);

    private static byte[] Digest(ReadOnlySpan<byte> position, string kind, string question) =>
        SHA256.HashData([.. position, .. Encoding.UTF8.GetBytes($"{kind}\n{question}")])[..DigestBytes];
}
