using BenchmarkDotNet.Attributes;
using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;

namespace Ingestion.Benchmarks;

/// <summary>From an article to its labels, and the whole way from a file's bytes; plain pages of 3 KB.</summary>
public class LabellingBenchmarks
{
    private static readonly Classifier Classifier = Classifier.Load(Path.Combine(AppContext.BaseDirectory, "ingestion.model"));

    private readonly FeatureExtractor _extractor = new(Classifier.Taxonomy);
    private readonly Pipeline _pipeline = new(Classifier);
    private readonly byte[][] _pages = SamplePages.Plain();
    private readonly Article[] _articles = [.. SamplePages.Plain().Select(ArticleOf)];

    /// <summary>The labels of an article that is read.</summary>
    [Benchmark(OperationsPerInvoke = SamplePages.Count)]
    public int Labels() => _articles.Sum(article => Classifier.Label(_extractor.Extract(article)).Topics.Length);

    /// <summary>The whole pipeline but for storage.</summary>
    [Benchmark(OperationsPerInvoke = SamplePages.Count)]
    public int Pipeline() => _pages.Sum(page => _pipeline.Classify("page", page).Labels?.Topics.Length ?? 0);

    private static Article ArticleOf(byte[] page) =>
        ArticleReader.Read("page", page).TryGetArticle(out var article, out var rejection) ? article : throw new InvalidOperationException(rejection.Message);
}
