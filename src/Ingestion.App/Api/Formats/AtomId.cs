using System.Security.Cryptography;
using System.Text;

namespace Ingestion.App.Api.Formats;

/// <summary>Lasting names for feeds and entries: <c>urn:uuid:</c> with a UUID made of what is named (RFC 9562, version 8).</summary>
internal static class AtomId
{
    private const int UuidBytes = 16;
    private const int VersionByte = 6;
    private const int VariantByte = 8;

    public static string OfFeed(string question) => Of($"feed\n{question}");

    public static string OfEntry(string articleId, string? topic) => Of($"entry\n{articleId}\n{topic}");

    private static string Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, UuidBytes);
        bytes[VersionByte] = (byte)((bytes[VersionByte] & 0x0F) | 0x80);
        bytes[VariantByte] = (byte)((bytes[VariantByte] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
