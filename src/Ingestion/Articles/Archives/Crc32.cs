namespace Ingestion.Articles.Archives;

/// <summary>The checksum of ZIP archives (APPNOTE 4.4.7). The runtime computes it inside GZIP alone, and the ZIP reader leaves it unchecked.</summary>
internal sealed class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Divide((uint)value))];

    private uint _rest = ~0u;

    public uint Value => ~_rest;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var rest = _rest;
        foreach (var value in bytes)
        {
            rest = Table[(byte)(rest ^ value)] ^ (rest >> 8);
        }

        _rest = rest;
    }

    private static uint Divide(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
