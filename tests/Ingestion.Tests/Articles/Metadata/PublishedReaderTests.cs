using Ingestion.Articles;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class PublishedReaderTests
{
    [Fact]
    public void The_line_with_date_and_byline_dates_the_article() =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 10, 16), new TimeOnly(21, 45), TimeSpan.FromHours(7), DateBasis.HeaderLine),
            Some.Article(Some.Page("Rabu, 16 Oktober 2024 | 21:45 WIB | dilihat")).Published);

    [Fact]
    public void The_day_of_a_visit_is_not_the_day_of_publication() =>
        Assert.Null(Some.Article("9.2 C\nNew York\nMonday, March 18, 2024\n\n" + Some.Page()).Published);

    [Theory]
    [InlineData("Pertemuan itu berlangsung di Beijing pada Selasa (15/10/2024), kata kementerian pertahanan.")]
    [InlineData("Latihan dimulai 16 Oktober 2024 dan berakhir sepekan kemudian, kata kementerian pertahanan.")]
    public void The_day_of_an_event_is_not_the_day_of_publication(string paragraph) =>
        Assert.Null(Some.Article(Some.Page(paragraph)).Published);

    [Fact]
    public void A_numeric_date_that_reads_both_ways_dates_an_indonesian_page_and_no_english_one()
    {
        const string English = "The ships of both navies will train together in the sea for a week, the ministry said on Tuesday in a statement.";

        Assert.Equal(new DateOnly(2024, 6, 5), Some.Article(Some.Page("05/06/2024")).Published?.Date);
        Assert.Null(Some.Article($"Russian and Chinese Ships Train Together at Sea\n\n05/06/2024\n\n{English}").Published);
    }
}
