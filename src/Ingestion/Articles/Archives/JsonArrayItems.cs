using System.Buffers;

namespace Ingestion.Articles.Archives;

/// <summary>
/// Finds where the items of a JSON array begin and end, by brackets and strings alone. The library's own reader of
/// streams has no bound on an item.
/// </summary>
internal sealed class JsonArrayItems(ByteReader reader)
{
    private bool _isInside;

    /// <summary>Appends the next item's bytes, of one over the bound no more than that and one; false after the last.</summary>
    /// <exception cref="InvalidDataException">The array has no end.</exception>
    public bool TryNext(ArrayBufferWriter<byte> item)
    {
        while (reader.TryPeek(out var next))
        {
            if (_isInside && next == ']')
            {
                return false;
            }

            // Until the first bracket there are white space and a byte order mark.
            if (!_isInside || next is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',')
            {
                _isInside |= next == '[';
                reader.Advance();
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
        while (reader.TryPeek(out var next))
        {
            if (inString)
            {
                inString = escaped || next != '"';
                escaped = !escaped && next == '\\';
            }
            else if (depth == 0 && next is (byte)',' or (byte)']')
            {
                return;
            }
            else
            {
                inString = next == '"';
                depth += next is (byte)'{' or (byte)'[' ? 1 : next is (byte)'}' or (byte)']' ? -1 : 0;
            }

            reader.Advance();
            if (item.WrittenCount <= ArticleLimits.FileBytes)
            {
                item.GetSpan(1)[0] = next;
                item.Advance(1);
            }
        }
    }
}
