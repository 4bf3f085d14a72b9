using System.Globalization;
using Ingestion.Articles;
using Ingestion.Articles.Metadata;

namespace Ingestion.Tests.Articles.Metadata;

public sealed class DateTextTests
{
    public static TheoryData<string, string, string, string> Dates()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in CaseTable.Rows("dates.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_as_the_page_writes_it(string text, string date, string time, string offsetHours)
    {
        var found = DateText.Find(text)?.ToPublished(DateBasis.HeaderLine);

        Assert.Equal(date, found?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);
        Assert.Equal(time.Length == 0 ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture), found?.Time);
        Assert.Equal(
            offsetHours.Length == 0 ? null : TimeSpan.FromHours(double.Parse(offsetHours, CultureInfo.InvariantCulture)), found?.Offset);
    }

    [Fact]
    public void A_weekday_and_a_zone_belong_to_the_date_and_the_next_word_does_not()
    {
        const string Text = "Tayang Rabu, 16 Oktober 2024 21:45 WIBMoskow";

        var found = DateText.Find(Text);

        Assert.Equal("Rabu, 16 Oktober 2024 21:45 WIB", Text.Substring(found!.Start, found.Length));
    }

    [Theory]
    [InlineData("Kolom Selasa, 25 Maret 2023", "25 Maret 2023")]
    [InlineData("Kolom Sabtu, 25 Maret 2023", "Sabtu, 25 Maret 2023")]
    [InlineData("Kabar Kota, Selasa 25 Maret 2023", "Selasa 25 Maret 2023")]
    public void A_weekday_that_is_not_the_dates_belongs_to_the_name_before_it(string text, string date)
    {
        var found = DateText.Find(text);

        Assert.Equal(date, text.Substring(found!.Start, found.Length));
    }

    [Theory]
    [InlineData("05/06/2024", true)]
    [InlineData("06/06/2024", false)]
    [InlineData("25/06/2024", false)]
    [InlineData("5 Juni 2024", false)]
    public void A_numeric_date_that_reads_both_ways_says_so(string text, bool mayBeSwapped) =>
        Assert.Equal(mayBeSwapped, DateText.Find(text)?.MayBeSwapped);
}
