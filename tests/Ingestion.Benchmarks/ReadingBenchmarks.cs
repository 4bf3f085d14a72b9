using BenchmarkDotNet.Attributes;
using Ingestion.Articles;

namespace Ingestion.Benchmarks;

/// <summary>From a file's bytes to an article.</summary>
public class ReadingBenchmarks
{
    private readonly byte[][] _plain = SamplePages.Plain();
    private readonly byte[][] _html = SamplePages.Html();

    /// <summary>A plain page of 3 KB.</summary>
    [Benchmark(OperationsPerInvoke = SamplePages.Count)]
    public int Plain() => ReadAll(_plain);

    /// <summary>An HTML page of 100 KB.</summary>
    [Benchmark(OperationsPerInvoke = SamplePages.Count)]
    public int Html() => ReadAll(_html);

    private static int ReadAll(byte[][] pages) => pages.Sum(page => ArticleReader.Read("page", page).TryGetArticle(out var article, out _) ? article.Text.Length : 0);
}
