using System.Globalization;
using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class PublishedReaderTests
{
    public static TheoryData<string, string, string, string, string> RelativeDays()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in CaseTable.Rows("relative-days.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        }

        return data;
    }

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

    [Theory]
    [InlineData("By Nama Orang | KABAR KOTA | 3 Juni 2024", "2024-06-03", DateBasis.HeaderLine)]
    [InlineData("KABAR KOTA, Senin (3/6/2024) 08.15 WIB, oleh Nama Orang", "2024-06-03", DateBasis.HeaderLine)]
    [InlineData("30/05/2025 Makassar cerah", null, DateBasis.HeaderLine)]
    [InlineData("Dikunjungi 2 Okt 2024", null, DateBasis.HeaderLine)]
    [InlineData("Baca juga: Kapal Tiba pada 3 Juni 2024", null, DateBasis.HeaderLine)]
    [InlineData("Kapal itu di pelabuhan, 3 Juni 2024. (Foto: AFP)", null, DateBasis.HeaderLine)]
    public void The_day_of_publication_is_told_from_other_days_above_a_text(string line, string? date, DateBasis basis)
    {
        var published = Some.Article($"Kapal Kedua Negara Berlatih Bersama di Laut Jepang\n{line}\n{Some.Paragraph}\n\n{Some.Paragraph[..^1]} lagi.").Published;

        Assert.Equal(date, published?.Date.ToString("O", CultureInfo.InvariantCulture));
        Assert.True(published is null || published.Basis == basis);
    }

    [Fact]
    public void A_line_with_the_time_comes_before_the_day_at_the_top() =>
        Assert.Equal(new DateOnly(2025, 4, 19), Read(null, ["21 April 2025", "Kabar Kota, 19/04/2025 15:02"])?.Date);

    [Fact]
    public void An_update_dates_an_article_only_where_nothing_else_does()
    {
        Assert.Equal(new DateOnly(2025, 4, 19), Read(null, ["Diperbarui 21 April 2025, 08.00 WIB", "19 April 2025"])?.Date);
        Assert.Equal(new DateOnly(2025, 4, 21), Read(null, ["Diperbarui 21 April 2025, 08.00 WIB"])?.Date);
    }

    [Fact]
    public void A_dateline_with_its_year_dates_the_article() =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 6, 3), null, null, DateBasis.Dateline),
            Read(null, [], "MANILA, 3 Juni 2024 – Dua kapal perang tiba di pelabuhan."));

    [Fact]
    public void A_date_at_the_end_of_the_title_dates_the_article() =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2015, 12, 17), null, null, DateBasis.Title),
            Read("Jumpa Pers Rutin Kementerian, 17 Desember 2015", [], "Dua kapal perang tiba di pelabuhan."));

    [Theory]
    [InlineData("Puing itu tiba di wilayah Rusia hari ini, Senin 17 Maret 2014.")]
    [InlineData("Puing itu tiba hari ini (17/3/2014) di wilayah Rusia.")]
    public void A_text_that_says_which_day_today_is_dates_the_article(string paragraph) =>
        Assert.Equal(new PublishedDate(new DateOnly(2014, 3, 17), null, null, DateBasis.Text), Read(null, [], paragraph));

    [Theory]
    [InlineData("Puing itu tiba hari ini dan akan dibawa pada 17 Maret 2014.")]
    [InlineData("Puing itu tiba di wilayah Rusia pada 17 Maret 2014.")]
    public void Another_day_in_a_text_does_not_date_the_article(string paragraph) => Assert.Null(Read(null, [], paragraph));

    [Theory]
    [InlineData("20 September 2025", true)]
    [InlineData("20 September 2025, 24°", false)]
    public void A_day_above_the_page_dates_it_where_nothing_else_does_and_no_weather_stands_beside_it(string line, bool dates) =>
        Assert.Equal(
            dates,
            PublishedReader.Read(PageClaims.None, new PageParts(null, [], [], [], [new Noise(line, NoiseKind.CrawlHeader)]), Language.English) is not null);

    [Fact]
    public void A_day_without_its_year_dates_nothing() => Assert.Null(Read(null, ["Selasa (15/10)"]));

    [Theory]
    [MemberData(nameof(RelativeDays))]
    public void A_relative_day_is_counted_from_a_day_that_the_page_gives_and_from_no_other(string above, string under, string below, string date, string time)
    {
        const string Title = "Kapal Kedua Negara Berlatih Bersama di Laut Jepang";
        string[] lines = [above, Title, under, Some.Paragraph, Some.SecondParagraph, .. below.Split('|')];

        var published = Some.Article(string.Join("\n\n", lines.Where(line => line.Length > 0))).Published;

        Assert.Equal(date, published?.Date.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty);
        Assert.Equal(time, published?.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? string.Empty);
    }

    [Fact]
    public void A_relative_day_says_that_it_was_counted() =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 10, 17), new TimeOnly(21, 10), TimeSpan.FromHours(7), DateBasis.RelativeDay),
            Some.Article($"Jumat, 18 Oktober 2024\n\n{Some.Page("Kemarin, 21:10 WIB")}").Published);

    [Fact]
    public void A_relative_day_is_counted_from_the_change_that_the_head_of_a_page_gives() =>
        Assert.Equal(
            new PublishedDate(new DateOnly(2024, 10, 17), null, null, DateBasis.RelativeDay),
            PublishedReader.Read(
                PageClaims.None with { Changed = DateText.Find("2024-10-18T08:00:00+07:00") }, new PageParts(null, ["1 hari lalu"], [], [], []), Language.Indonesian));

    private static PublishedDate? Read(string? title, string[] head, params string[] paragraphs) =>
        PublishedReader.Read(PageClaims.None, new PageParts(title, head, paragraphs, [], []), Language.Indonesian);
}
