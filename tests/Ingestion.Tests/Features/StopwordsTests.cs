using Ingestion.Features.Stemming;

namespace Ingestion.Tests.Features;

public sealed class StopwordsTests
{
    [Theory]
    [InlineData("yang")]
    [InlineData("dan")]
    [InlineData("daripada")]
    [InlineData("bahawa")]
    [InlineData("the")]
    [InlineData("against")]
    public void Words_that_nearly_every_text_has_are_stopwords(string word) => Assert.True(Stopwords.Contains(word));

    [Theory]
    [InlineData("as")]
    [InlineData("us")]
    [InlineData("who")]
    [InlineData("may")]
    [InlineData("said")]
    [InlineData("antara")]
    [InlineData("tengah")]
    [InlineData("mine")]
    [InlineData("2024")]
    [InlineData("china")]
    public void Words_that_mean_something_in_one_of_the_languages_are_none(string word) => Assert.False(Stopwords.Contains(word));
}
