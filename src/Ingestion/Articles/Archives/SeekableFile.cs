namespace Ingestion.Articles.Archives;

/// <summary>A stream that can go back: the one that was given, or a copy of it, small in memory and large in a temporary file.</summary>
internal sealed class SeekableFile : IDisposable
{
    private readonly bool _isCopy;

    private SeekableFile(Stream content, bool isCopy)
    {
        Content = content;
        _isCopy = isCopy;
    }

    /// <summary>Stands at its start.</summary>
    public Stream Content { get; }

    public static SeekableFile Of(PeekedStream content)
    {
        if (content.Inner.CanSeek)
        {
            content.Inner.Position = 0;
            return new SeekableFile(content.Inner, isCopy: false);
        }

        var head = new MemoryStream();
        return CopyUpTo(content, head, ArticleLimits.FileBytes)
            ? new SeekableFile(head, isCopy: true)
            : new SeekableFile(Spooled(head, content), isCopy: true);
    }

    public void Dispose()
    {
        if (_isCopy)
        {
            Content.Dispose();
        }
    }

    // The budget that counts what the stream gives bounds the file.
    private static FileStream Spooled(MemoryStream head, PeekedStream rest)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"ingestion-{Path.GetRandomFileName()}"), options);
        try
        {
            head.CopyTo(file);
            rest.CopyTo(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>False where the stream has more.</summary>
    private static bool CopyUpTo(PeekedStream from, MemoryStream to, int most)
    {
        var buffer = new byte[81_920];
        int read;
        while (to.Length <= most && (read = from.Read(buffer)) > 0)
        {
            to.Write(buffer, 0, read);
        }

        to.Position = 0;
        return to.Length <= most;
    }
}
