using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Corpus;

public sealed class LabelledFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_article_has_its_labels_and_the_bytes_of_the_file_that_it_names()
    {
        File.WriteAllText(_folder.File("page.txt"), "Halaman itu.");
        Write("""{"id":"a","file":"page.txt","language":"id","published":"2024-10-16","topics":[{"topic":"t","stance":"mixed","voices":[{"actor":"China","stance":"against"}]}],"noise":["x"],"same_story_as":null}""");

        var article = Assert.Single(LabelledFolder.Read(_folder.Path));

        Assert.Equal("Halaman itu."u8, article.Page.Span);
        Assert.Equal(Language.Indonesian, article.Language);
        Assert.Equal(new DateOnly(2024, 10, 16), article.Published);
        Assert.Equal(new LabelledVoice("China", Stance.Against), Assert.Single(Assert.Single(article.Topics).Voices));
        Assert.Null(article.Split);
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over()
    {
        Write("""{"id":"a","text":"x","language":"other","style":"wire"}""");

        Assert.Equal("a", Assert.Single(LabelledFolder.Read(_folder.Path)).Id);
    }

    [Theory]
    [InlineData("{", "line 2")]
    [InlineData("""{"id":"a","text":"x"}""", "language")]
    [InlineData("""{"id":"a","text":"x","language":"fr"}""", "'fr' is no Language; allowed: other, id, ms, en")]
    [InlineData("""{"id":"a","text":"x","language":"id","topics":[{"topic":"t","stance":"for","voices":[]}]}""", "'for' is no Stance")]
    [InlineData("""{"id":"a","language":"id"}""", "'text' or 'file'")]
    [InlineData("""{"id":"a","file":"gone.txt","language":"id"}""", "gone.txt")]
    public void A_bad_line_is_refused_with_its_file_and_number(string line, string expected)
    {
        Write("", line);

        var exception = Assert.Throws<InvalidDataException>(() => LabelledFolder.Read(_folder.Path));

        Assert.Contains("set.jsonl, line 2", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_labelled_articles_is_refused() =>
        Assert.Throws<InvalidDataException>(() => LabelledFolder.Read(_folder.Path));

    [Fact]
    public void A_missing_folder_is_refused() =>
        Assert.Throws<DirectoryNotFoundException>(() => LabelledFolder.Read(_folder.File("none")));

    private void Write(params string[] lines) => File.WriteAllLines(_folder.File("set.jsonl"), lines);
}
