using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using Ingestion.Articles;
using Ingestion.Articles.Archives;

namespace Ingestion.Tests.Articles.Archives;

/// <remarks>Each of these must end in a rejection that says why, soon and in bounded memory.</remarks>
public sealed class HostileArchiveTests
{
    private const int Megabyte = 1024 * 1024;

    // Far above what any of them takes, far below what a bomb takes that goes off.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private const long LittleMemory = 300L * Megabyte;

    private static readonly byte[] Page = Packed.Text(Some.Page());
    private static readonly byte[] Zeros = new byte[15 * Megabyte];
    private static readonly byte[] Answer = Packed.Response("http://w/1", Packed.Html());

    // The runner keeps the data of a theory as text, which these are too large for: so it gets their names.
    private static readonly Dictionary<string, (Func<byte[]> Content, RejectionReason Reason, string Named)> Files = new()
    {
        ["a bomb"] = (() => Packed.Zip(("a", Zeros)), RejectionReason.TooLarge, "100 times"),
        ["a bomb in GZIP"] = (() => Packed.Gzip(Zeros), RejectionReason.TooLarge, "100 times"),
        ["a bomb in a WARC archive"] = (() => Packed.Response("http://w/1", Packed.Gzip(Zeros), "Content-Encoding: gzip\r\n"), RejectionReason.TooLarge, "100 times"),
        ["a bomb in Brotli"] = (() => Packed.Response("http://w/1", Packed.Brotli(Zeros), "Content-Encoding: br\r\n"), RejectionReason.TooLarge, "100 times"),
        ["a bomb in a ZIP archive"] = (() => Packed.Zip(("a.zip", Packed.Zip(("a", Zeros)))), RejectionReason.TooLarge, "100 times"),
        ["a bomb that lies about its size"] = (() => WithSize(Packed.Zip(("a", Zeros)), 1000), RejectionReason.Damaged, "directory"),
        ["a file that claims too much"] = (() => WithSize(Packed.Zip(("a", Page)), uint.MaxValue - 1), RejectionReason.TooLarge, "100 times"),
        ["a file that claims a byte more"] = (() => WithSize(Packed.Zip(("a", Page)), (uint)Page.Length + 1), RejectionReason.Damaged, "directory"),
        ["archives too deep"] = (() => Packed.Zip(("a.zip", Packed.Zip(("b.zip", Packed.Zip(("c", Page)))))), RejectionReason.TooLarge, "2 archives"),
        ["JSON Lines too deep"] = (() => Packed.Zip(("a.zip", Packed.Zip(("b", Packed.Text("{\"text\":1}\n{\"text\":2}"))))), RejectionReason.TooLarge, "2 archives"),
        ["GZIP in GZIP"] = (() => Packed.Gzip(Packed.Gzip(Page)), RejectionReason.UnsupportedFormat, "GZIP"),
        ["half a ZIP archive"] = (() => Packed.Zip(("a", Page))[..200], RejectionReason.Damaged, "damaged"),
        ["a GZIP file with a bit turned"] = (() => Turned(Packed.Gzip(Page), 100), RejectionReason.Damaged, "damaged"),
        ["an empty ZIP archive"] = (() => Packed.Zip(), RejectionReason.NoText, "no file"),
        ["a ZIP archive with a bit turned"] = (() => Turned(Stored(Page), 60), RejectionReason.Damaged, "checksum"),
        ["an encrypted file"] = (() => Encrypted(Packed.Zip(("a", Page))), RejectionReason.UnsupportedFormat, "encrypted"),
        ["a WARC archive that breaks off"] = (() => Answer[..^200], RejectionReason.Damaged, "ends in a record"),
        ["a WARC archive that breaks off in a head"] = (() => Answer[..60], RejectionReason.Damaged, "head of a record"),
        ["a WARC record without a length"] = (() => "WARC/1.0\r\nWARC-Type: response\r\n\r\n"u8.ToArray(), RejectionReason.Damaged, "length"),
        ["a WARC record of endless length"] = (() => "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\n"u8.ToArray(), RejectionReason.Damaged, "9223372036854775807"),
        ["a WARC record of negative length"] = (() => "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n"u8.ToArray(), RejectionReason.Damaged, "length"),
        ["an endless header line"] = (() => [.. "WARC/1.0\r\nX: "u8, .. Zeros], RejectionReason.Damaged, "65536"),
        ["endless header lines"] = (() => [.. "WARC/1.0\r\n"u8, .. Enumerable.Repeat("X: y\r\n"u8.ToArray(), 100_000).SelectMany(line => line)], RejectionReason.Damaged, "65536"),
        ["an endless HTTP header"] = (() => Packed.Response("http://w/1", [], $"X: {new string('y', 100_000)}\r\n"), RejectionReason.Damaged, "no HTTP answer"),
        ["a chunk that claims too much"] = (() => Packed.Response("http://w/1", "7fffffff\r\nabc"u8.ToArray(), "Transfer-Encoding: chunked\r\n"), RejectionReason.Damaged, "2147483647"),
        ["a chunk that claims too little"] = (() => Packed.Response("http://w/1", "2\r\nabxyz\r\n0\r\n\r\n"u8.ToArray(), "Transfer-Encoding: chunked\r\n"), RejectionReason.Damaged, "no other"),
        ["a page compressed over and over"] = (() => Packed.Response("http://w/1", Packed.Html(), "Content-Encoding: gzip, gzip, gzip\r\n"), RejectionReason.UnsupportedFormat, "3 times"),
        ["a page compressed with another method"] = (() => Packed.Response("http://w/1", [1, 2, 3], "Content-Encoding: zstd\r\n"), RejectionReason.UnsupportedFormat, "gzip, deflate and br"),
        ["a page that is no Brotli"] = (() => Packed.Response("http://w/1", [0xFF, 0xFF, 0xFF, 0xFF], "Content-Encoding: br\r\n"), RejectionReason.Damaged, "damaged"),
        ["a JSON array of one long item"] = (() => [.. "[{\"text\":\""u8, .. Enumerable.Repeat((byte)'a', ArticleLimits.FileBytes), .. "\"}]"u8], RejectionReason.TooLarge, "20971520"),
    };

    public static TheoryData<string> Names() => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_rejected_with_a_reason(string file)
    {
        var (pack, reason, named) = Files[file];
        var content = pack();
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var rejections = Packed.Entries(content).Select(entry => entry.Rejection).Where(rejection => rejection is not null).ToList();

        Assert.Contains(rejections, rejection => rejection!.Reason == reason && rejection.Message.Contains(named, StringComparison.Ordinal));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, LittleMemory);
    }

    [Fact]
    public void Bombs_side_by_side_go_off_one_by_one()
    {
        var bomb = Packed.Zip([.. Enumerable.Range(0, 50).Select(number => ($"{number}", Zeros))]);

        var entries = Packed.Entries(Packed.Zip(("a.zip", bomb), ("b.txt", Page)));

        Assert.Equal(RejectionReason.TooLarge, entries[0].Rejection?.Reason);
        Assert.True(entries.Count <= 52);
    }

    [Fact]
    public void Files_that_share_their_bytes_are_held_to_the_size_of_the_archive()
    {
        var random = new byte[Megabyte];
        new Random(7).NextBytes(random);
        var archive = Overlapping(random, files: 300);

        var entries = Packed.Entries(archive);

        Assert.Contains(entries, entry => entry.Rejection is { Reason: RejectionReason.TooLarge } rejection && rejection.Message.Contains("100 times", StringComparison.Ordinal));
        Assert.True(entries.Count < 300);
    }

    [Fact]
    public void A_damaged_file_costs_itself_alone()
    {
        var content = Packed.Zip(("a.txt", Page), ("b.txt", Page));
        content.AsSpan(60, 20).Clear();

        var entries = Packed.Entries(content);

        Assert.Equal(["a!a.txt", "a!b.txt"], entries.Select(entry => entry.Name));
        Assert.Equal(RejectionReason.Damaged, entries[0].Rejection?.Reason);
        Assert.NotNull(entries[1].Read().Article);
    }

    [Fact]
    public void What_stands_before_the_damage_is_given()
    {
        byte[] archive = [.. Packed.Gzip(Packed.Response("http://w/1", Packed.Html())), .. Packed.Gzip(Packed.Response("http://w/2", Packed.Html()))[..^150]];

        var entries = Packed.Entries(archive);

        Assert.Equal(["a!http://w/1", "a"], entries.Select(entry => entry.Name));
        Assert.Equal(RejectionReason.Damaged, entries[1].Rejection?.Reason);
    }

    [Fact]
    public void A_compressed_page_that_was_cut_gives_what_is_there() =>
        Assert.StartsWith("Rusia dan China", Text(Assert.Single(Packed.Entries(Packed.Gzip(Page)[..^40]))), StringComparison.Ordinal);

    [Fact]
    public void Garbage_after_a_member_costs_nothing_before_it()
    {
        byte[] archive = [.. Packed.Gzip(Packed.Response("http://w/1", Packed.Html())), .. new byte[512].Select((_, at) => (byte)(at * 31 + 5))];

        Assert.NotNull(Packed.Entries(archive)[0].Read().Article);
    }

    [Fact]
    public void More_documents_than_the_bound_end_the_archive_with_the_number()
    {
        var lines = Packed.Text(string.Concat(Enumerable.Repeat("{\"a\":1}\n", ArticleLimits.ArchiveEntries + 5)));

        var entries = Packed.Entries(lines);

        Assert.Equal(ArticleLimits.ArchiveEntries + 1, entries.Count);
        Assert.Contains("100000", entries[^1].Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_over_the_bound_is_never_read_whole()
    {
        var name = new string('n', 60_000);

        var rejection = Packed.Rejection(Packed.Zip([.. Enumerable.Range(0, 300).Select(number => ($"{name}{number}", Array.Empty<byte>()))]));

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("16777216", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_bound_on_archives_is_not_opened()
    {
        using var file = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Access = FileAccess.ReadWrite, Mode = FileMode.Create, Options = FileOptions.DeleteOnClose });
        file.Write("WARC/1.0\r\n"u8);
        file.SetLength(ArticleLimits.ArchiveBytes + 1);
        file.Position = 0;

        var entry = Assert.Single(ArchiveReader.Read("a", file));

        Assert.Equal(RejectionReason.TooLarge, entry.Rejection?.Reason);
        Assert.Contains("2147483648", entry.Rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_makes_reading_throw()
    {
        var random = new Random(20250317);
        byte[][] archives =
        [
            Packed.Zip(("satu.txt", Page), ("b.zip", Packed.Zip(("dua.txt", Page))), ("c", Packed.Gzip(Packed.Response("http://w/1", Packed.Html())))),
            [.. Packed.Gzip(Packed.Response("http://w/1", Packed.Html())), .. Packed.Gzip(Packed.Response("http://w/2", Packed.Html()))],
            [.. Packed.Response("http://w/1", Packed.Chunks(Packed.Gzip(Packed.Html()), 40), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"), .. Packed.Response("http://w/2", Packed.Brotli(Packed.Html()), "Content-Encoding: br\r\n")],
            Packed.Text("[{\"text\":\"satu\"},{\"text\":\"dua\"}]"),
            Packed.Text("{\"text\":\"satu\"}\n{\"text\":\"dua\"}\n"),
        ];
        foreach (var whole in archives)
        {
            for (var round = 0; round < 2000; round++)
            {
                var damaged = whole.AsSpan(0, random.Next(4) == 0 ? random.Next(1, whole.Length + 1) : whole.Length).ToArray();
                for (var blow = random.Next(1, 8); blow > 0; blow--)
                {
                    damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
                }

                Assert.All(Packed.Entries(damaged), entry => Assert.NotEmpty(entry.Name));
            }
        }
    }

    private static string Text(ArchiveEntry entry) => System.Text.Encoding.UTF8.GetString(entry.Content.Span);

    /// <summary>The archive of one file, with another uncompressed size in both of its headers (APPNOTE 4.3.7, 4.3.12).</summary>
    private static byte[] WithSize(byte[] zip, uint size)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(22), size);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), size);
        return zip;
    }

    private static byte[] Encrypted(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    private static byte[] Turned(byte[] content, int at)
    {
        content[at] ^= 1;
        return content;
    }

    private static byte[] Stored(byte[] page)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a", CompressionLevel.NoCompression).Open();
            entry.Write(page);
        }

        return stream.ToArray();
    }

    /// <summary>An archive whose directory names one stored file again and again.</summary>
    private static byte[] Overlapping(byte[] content, int files)
    {
        var zip = Stored(content);
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var entry = zip[directory..end];
        byte[] repeated = [.. zip[..directory], .. Enumerable.Repeat(entry, files).SelectMany(bytes => bytes), .. zip[end..]];
        var tail = repeated.AsSpan(repeated.Length - (zip.Length - end));
        BinaryPrimitives.WriteUInt16LittleEndian(tail[8..], (ushort)files);
        BinaryPrimitives.WriteUInt16LittleEndian(tail[10..], (ushort)files);
        BinaryPrimitives.WriteUInt32LittleEndian(tail[12..], (uint)(entry.Length * files));
        return repeated;
    }
}
