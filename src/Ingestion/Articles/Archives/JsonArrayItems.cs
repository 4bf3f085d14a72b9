using System.Buffers;

namespace Ingestion.Articles.Archives;

/// <summary>
/// Finds where the items of a JSON array begin and end, by brackets and strings alone. The library's own reader of
/// streams has no bound on an item.
/// </summary>
internal sealed class JsonArrayItems(ByteReader reader)
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[],\""u8);
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);

    private bool _isInside;

    /// <summary>Appends the next item's bytes, of one over the bound no more than that and one; false after the last.</summary>
    /// <exception cref="InvalidDataException">The array has no end.</exception>
    public bool TryNext(ArrayBufferWriter<byte> item)
    {
        while (reader.TryPeek(out var ahead))
        {
            var next = ahead[0];
            if (_isInside && next == ']')
            {
                return false;
            }

            // Until the first bracket there are white space and a byte order mark.
            if (!_isInside || next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',')
            {
                _isInside |= next == '[';
                reader.Advance(1);
                continue;
            }

            Copy(item);
            return true;
        }

        throw new InvalidDataException("The JSON array has no end.");
    }

    private void Copy(ArrayBufferWriter<byte> item)
    {
        var (depth, inString, escaped) = (0, false, false);
        while (reader.TryPeek(out var ahead))
        {
            var at = escaped ? 0 : ahead.IndexOfAny(inString ? StringEnds : Structure);
            if (at < 0)
            {
                Take(ahead, item);
                continue;
            }

            var sign = ahead[at];
            if (!inString && depth == 0 && sign is (byte)',' or (byte)']')
            {
                Take(ahead[..at], item);
                return;
            }

            Take(ahead[..(at + 1)], item);
            if (inString)
            {
                inString = escaped || sign != '"';
                escaped = !escaped && sign == '\\';
            }
            else
            {
                inString = sign == '"';
                depth += sign is (byte)'{' or (byte)'[' ? 1 : sign is (byte)'}' or (byte)']' ? -1 : 0;
            }
        }
    }

    private void Take(ReadOnlySpan<byte> bytes, ArrayBufferWriter<byte> item)
    {
        item.Write(bytes[..Math.Min(bytes.Length, ArticleLimits.FileBytes + 1 - item.WrittenCount)]);
        reader.Advance(bytes.Length);
    }
}
