using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Rows;

/// <summary>The addresses of very many rows, by eight bytes of hash each: a million articles of two topics take some 100 MB.</summary>
/// <remarks>Two rows of one hash are taken for one, which among millions is met by less than one in a hundred thousand sweeps; then a row is overlooked.</remarks>
internal sealed class ListedRows
{
    private readonly HashSet<ulong> _listed = [];
    private readonly HashSet<ulong> _found = [];

    /// <summary>Whether a row is listed that was not found.</summary>
    public bool LacksAny => _found.Count < _listed.Count;

    public void List(RowAddress row) => _listed.Add(HashOf(row));

    /// <summary>Notes that the row is there; false where it is not listed.</summary>
    public bool Find(RowAddress row)
    {
        var hash = HashOf(row);
        if (!_listed.Contains(hash))
        {
            return false;
        }

        _found.Add(hash);
        return true;
    }

    public bool Lacks(RowAddress row) => HashOf(row) is var hash && _listed.Contains(hash) && !_found.Contains(hash);

    private static ulong HashOf(RowAddress row) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{row}")));
}
