using System.Globalization;
using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Infrastructure;

/// <summary>The costs that infra/README.md works out: the rows multiply, the tables add up, and the counts are those of docs/tables.md.</summary>
public sealed partial class CostsTests
{
    private const decimal Articles = 1_000_000;

    private static readonly string Readme = File.ReadAllText(Repository.PathOf("infra", "README.md"));

    [Fact]
    public void Every_row_is_its_count_times_its_price()
    {
        var rows = Row().Matches(Readme);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(
            $"{row.Groups["what"].Value} {Cost(row).ToString("0.00", CultureInfo.InvariantCulture)}",
            $"{row.Groups["what"].Value} {row.Groups["cost"].Value}"));
    }

    [Fact]
    public void Every_table_adds_up()
    {
        var tables = Readme.Split("| **together** |");

        Assert.Equal(3, tables.Length);
        for (var table = 0; table < tables.Length - 1; table++)
        {
            var sum = Row().Matches(tables[table]).Sum(Cost);
            Assert.StartsWith($" | | | **{sum.ToString("0.00", CultureInfo.InvariantCulture)}** |", tables[table + 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_requests_to_tables_are_those_that_were_counted()
    {
        var counted = NewArticle().Match(File.ReadAllText(Repository.PathOf("docs", "tables.md"))).Groups[1].Value;
        var row = Assert.Single(Row().Matches(Readme), row => row.Groups["what"].Value == "requests to tables");

        Assert.Equal(counted, row.Groups["times"].Value);
    }

    private static decimal Cost(Match row) =>
        Number(row, "times") * Number(row, "price") * Articles / Number(row, "per");

    private static decimal Number(Match row, string group) => decimal.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<what>[^|]+) \| (?<times>[\d.,]+) \| [^|]+ \| (?<price>[\d.,]+) per (?<per>[\d.,]+) \| (?<cost>[\d.,]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| new \| (\d+)", RegexOptions.Multiline)]
    private static partial Regex NewArticle();
}
