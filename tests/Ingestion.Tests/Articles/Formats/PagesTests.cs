using System.Globalization;

namespace Ingestion.Tests.Articles.Formats;

/// <summary>Reads the pages under <c>Pages</c>, which imitate the structure of real news sites.</summary>
public sealed class PagesTests
{
    public static TheoryData<string> Names() => [.. PageTruth.Names()];

    [Theory]
    [InlineData("dev", 0.97)]
    [InlineData("test", 0.87)]
    public void The_texts_of_the_pages_are_found(string split, double floor)
    {
        var pages = PageTruth.Names().Select(name => (name, truth: PageTruth.Of(name))).Where(page => page.truth.Split == split);

        var mean = pages.Average(page => page.truth.F1(PageTruth.Read(page.name).Article?.Text ?? string.Empty));

        Assert.True(mean >= floor, $"The mean F1 of the {split} pages is {mean:0.0000}, below {floor:0.00}.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Title_date_and_source_of_a_page_are_read_or_the_miss_is_known(string name)
    {
        var truth = PageTruth.Of(name);
        var article = PageTruth.Read(name).Article;
        var known = CaseTable.Rows("page-misses.tsv").Where(row => row[0] == name).Select(row => row[1]);

        string?[][] fields =
        [
            ["title", truth.Title, article?.Title],
            ["published", truth.Published, article?.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            ["source", truth.Source, article?.Source],
        ];

        Assert.All(fields.Where(field => !known.Contains(field[0])), field => Assert.Equal(field[1], field[2]));
    }
}
