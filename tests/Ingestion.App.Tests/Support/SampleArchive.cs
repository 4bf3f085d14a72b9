using System.IO.Compression;
using System.Text;

namespace Ingestion.App.Tests.Support;

/// <summary>ZIP archives made for tests.</summary>
internal static class SampleArchive
{
    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>Changes a byte in the compressed content of a file: its checksum is wrong then, if it inflates at all.</summary>
    public static void Damage(byte[] archive, string name)
    {
        // The local header stands before the content, and the name at its end.
        var at = archive.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) + name.Length;
        for (var offset = 10; offset < 30; offset++)
        {
            archive[at + offset] ^= 0xFF;
        }
    }
}
