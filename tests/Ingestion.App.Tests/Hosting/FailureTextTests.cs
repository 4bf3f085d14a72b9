using System.Globalization;
using Azure;
using Ingestion.App.Hosting;

namespace Ingestion.App.Tests.Hosting;

public sealed class FailureTextTests
{
    [Fact]
    public void A_refusal_of_storage_is_told_by_its_status_and_code() =>
        Assert.Equal("storage answered 403 AuthorizationFailure", FailureText.Of(new RequestFailedException(403, "Long\nand\nheaders", "AuthorizationFailure", null)));

    [Fact]
    public void Storage_that_does_not_answer_is_told_so_however_often_it_was_asked() =>
        Assert.Equal("storage could not be reached", FailureText.Of(new AggregateException(new RequestFailedException("Refused."), new RequestFailedException("Refused."))));

    [Fact]
    public void A_failure_of_the_app_or_the_system_is_told_in_its_own_words_on_one_line() =>
        Assert.Equal("IOException: No space left.", FailureText.Of(new IOException("No\nspace left.")));

    [Fact]
    public void A_failure_that_may_quote_an_article_is_told_by_its_place()
    {
        var failure = Assert.Throws<FormatException>(() => decimal.Parse("kata dari berita", CultureInfo.InvariantCulture));

        var told = FailureText.Of(failure);

        Assert.StartsWith("FormatException in System.Number.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("kata", told, StringComparison.Ordinal);
    }
}
