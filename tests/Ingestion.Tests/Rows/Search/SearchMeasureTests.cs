using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Rows;
using Ingestion.Rows.Search;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Search;

public sealed class SearchMeasureTests
{
    [Fact]
    public void The_words_of_an_article_of_the_corpus_take_about_four_requests()
    {
        var articles = LabelledFolder.Read(Repository.PathOf("seeds", "corpus"))
            .Select(labelled => labelled.Read().TryGetArticle(out var article, out _) ? article : null).OfType<Ingestion.Articles.Article>().ToList();
        var words = articles.Select(article => SearchWords.StemsOf(article).Count()).Order().ToList();
        var requests = articles.Select(article =>
            WordRow.Of(LabelledFile.Labelled("a.txt", Some.Content("a"), article, new ArticleLabels(Some.ModelVersion, [])), article, Some.Received, PartitionSpread.None)
                .Sum(row => WordTransaction.Write(row, null).Count())).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{articles.Count} articles: {words.Average():F0} words each, half have at most {words[words.Count / 2]}, one in a hundred more than {words[words.Count * 99 / 100]}; {requests.Average():F2} requests each, at most {requests.Max()}"));
        Assert.InRange(words.Average(), 80, 150);
        Assert.InRange(requests.Average(), 3.9, 4.1);
    }
}
