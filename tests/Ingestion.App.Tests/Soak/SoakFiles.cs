using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Soak;

/// <summary>The files of a soak, made of the corpus' pages, and what the pipeline itself makes of each.</summary>
internal sealed class SoakFiles(Pipeline pipeline)
{
    // So few that most uploads bring another version of an article that is there.
    private const int Names = 240;

    private const double ShareOfRepeats = 0.1;
    private const double ShareOfRejected = 0.05;

    private readonly ConcurrentDictionary<string, LabelledFile> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ShownItem, bool> _shown = new();

    // A page without a date is filed under the moment at which it came, which no second reading gives again.
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _pages =
    [
        .. LabelledFolder.Read(Repository.PathOf("seeds", "corpus")).Select(article => article.Page)
            .Where(page => pipeline.Classify("page.txt", page) is { Article.Published: not null }),
    ];

    /// <summary>What each file is in the end, by its blob's name.</summary>
    public IReadOnlyDictionary<string, LabelledFile> Last => _last;

    /// <summary>Whether some version of some file that was sent shows this item.</summary>
    public bool MayShow(ShownItem item) => _shown.ContainsKey(item);

    /// <summary>The files that one of several uploaders sends, one after the other: the same for the same uploader, and no two have a name in common.</summary>
    public IEnumerable<(string Name, byte[] Content)> Of(int uploader, int uploaders, int count)
    {
        var random = new Random(uploader);
        var contents = new Dictionary<string, byte[]>();
        for (var number = 0; number < count; number++)
        {
            var name = $"soak/{uploader + (uploaders * random.Next(Names / uploaders)):D4}.txt";
            var isRepeat = random.NextDouble() < ShareOfRepeats && contents.ContainsKey(name) && _last[name].IsArticle;
            if (!isRepeat)
            {
                contents[name] = random.NextDouble() < ShareOfRejected
                    ? Encoding.UTF8.GetBytes($$"""{"title": "{{uploader}}-{{number}}", """)
                    : [.. _pages[random.Next(_pages.Length)].Span, .. Encoding.UTF8.GetBytes($"\n\n{uploader}-{number}\n")];
            }

            Keep(name, contents[name]);
            yield return (name, contents[name]);
        }
    }

    /// <summary>Keeps what a file that is about to be sent becomes.</summary>
    private void Keep(string name, byte[] content)
    {
        var file = pipeline.Classify(name, content);
        foreach (var item in ShownItem.Of(file))
        {
            _shown[item] = true;
        }

        _last[name] = file;
    }
}
