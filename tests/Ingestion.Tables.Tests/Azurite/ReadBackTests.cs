using System.Globalization;
using System.Text.Json;
using Ingestion.Testing;

namespace Ingestion.Tables.Tests.Azurite;

/// <summary>Microsoft's client for JavaScript reads what ours writes, and ours what it writes.</summary>
public sealed class ReadBackTests(AzuriteFixture azurite)
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "ReadBack", "tables.mjs");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_client_reads_every_type_and_nasty_keys()
    {
        var table = await NewTableAsync();
        await table.AddEntityAsync(EveryType.Row("O'Neil %+", "漢 Привет"), Cancellation);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, EveryType.Row("O'Neil %+", "😀"))], Cancellation);

        var rows = JsonSerializer.Deserialize<Dictionary<string, string>[]>(
            await NodeScript.RunAsync(Script, ["read", azurite.ConnectionString, table.Name], Cancellation))!;

        Assert.Equal(["String 漢 Привет", "String 😀"], rows.Select(row => row["rowKey"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            Assert.Equal("String O'Neil %+", row["partitionKey"]);
            Assert.All(EveryType.Names, name => Assert.Equal(Described(EveryType.Row("", "")[name]!), row[name]));
        });
    }

    [Fact]
    public async Task A_row_of_another_client_is_read_with_its_types()
    {
        var table = await NewTableAsync();
        await NodeScript.RunAsync(Script, ["write", azurite.ConnectionString, table.Name], Cancellation);

        var row = (await table.GetEntityAsync<TableEntity>("O'Neil %+", "漢 Привет", cancellationToken: Cancellation)).Value;

        Assert.Equal("ditulis oleh klien lain", row.GetString("Text"));
        Assert.Equal(7, row.GetInt32("Whole"));
        Assert.Equal((0.1, 5.0), (row.GetDouble("Fraction"), row.GetDouble("WholeDouble")));
        Assert.Equal(9_007_199_254_740_993L, row.GetInt64("Long"));
        Assert.True(row.GetBoolean("Yes"));
        Assert.Equal(new DateTimeOffset(2024, 10, 16, 1, 30, 0, 123, TimeSpan.Zero), row.GetDateTimeOffset("Moment"));
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), row.GetGuid("Guid"));
        Assert.Equal([0, 1, 127, 128, 255], row.GetBinary("Bytes"));
    }

    // JavaScript has one number type and its dates have milliseconds; the other client leaves as text what JSON numbers cannot hold.
    private static string Described(object value) =>
        value switch
        {
            string text => $"String {text}",
            long number => string.Create(CultureInfo.InvariantCulture, $"Int64 {number}"),
            int number => string.Create(CultureInfo.InvariantCulture, $"Number {number}"),
            double.Epsilon => "Number 5e-324",
            double.MaxValue => "Number 1.7976931348623157e+308",
            double number when !double.IsFinite(number) => string.Create(CultureInfo.InvariantCulture, $"String {number}"),
            double number => string.Create(CultureInfo.InvariantCulture, $"Number {number}"),
            bool truth => truth ? "Boolean true" : "Boolean false",
            DateTimeOffset moment => $"DateTime {moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}",
            Guid guid => $"Guid {guid:D}",
            byte[] bytes => $"Binary {Convert.ToBase64String(bytes)}",
            _ => throw new InvalidOperationException($"No such type: {value.GetType()}."),
        };

    private async Task<TableClient> NewTableAsync()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(azurite.NewName());
        await table.CreateAsync(Cancellation);
        return table;
    }
}
