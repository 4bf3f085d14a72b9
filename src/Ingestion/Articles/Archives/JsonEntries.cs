using System.Buffers;
using System.Globalization;

namespace Ingestion.Articles.Archives;

/// <summary>The objects of JSON Lines or of a JSON array, each under its number, from 1. They are parsed when they are read.</summary>
internal static class JsonEntries
{
    /// <summary>The lines that are not empty, under the number of the line: a damaged one costs itself alone.</summary>
    public static IEnumerable<ArchiveEntry> OfLines(Stream content, ArchiveScope scope)
    {
        var reader = new ByteReader(content);
        var line = new ArrayBufferWriter<byte>();
        for (var number = 1; reader.TryReadLine(ArticleLimits.FileBytes, line); number++)
        {
            if (line.WrittenSpan.ContainsAnyExcept(" \t\r"u8))
            {
                yield return Entry(scope, number, line);
            }

            line = new ArrayBufferWriter<byte>();
        }
    }

    /// <summary>The items of the array.</summary>
    /// <exception cref="InvalidDataException">The array has no end; its items were given.</exception>
    public static IEnumerable<ArchiveEntry> OfArray(Stream content, ArchiveScope scope)
    {
        var items = new JsonArrayItems(new ByteReader(content));
        var item = new ArrayBufferWriter<byte>();
        for (var number = 1; items.TryNext(item); number++)
        {
            yield return Entry(scope, number, item);
            item = new ArrayBufferWriter<byte>();
        }
    }

    private static ArchiveEntry Entry(ArchiveScope scope, int number, ArrayBufferWriter<byte> content)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return content.WrittenCount > ArticleLimits.FileBytes ? scope.TooLarge(name) : scope.Document(name, content.WrittenMemory);
    }
}
