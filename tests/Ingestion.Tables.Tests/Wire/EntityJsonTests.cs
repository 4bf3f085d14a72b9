using System.Text;
using System.Text.Json;
using Azure;

namespace Ingestion.Tables.Tests.Wire;

public sealed class EntityJsonTests
{
    private const string Keys = "\"PartitionKey\":\"p\",\"RowKey\":\"r\"";

    public static TheoryData<string> Written => [.. PropertyCase.Load("properties.json").Where(truth => truth.Direction is null).Select(truth => truth.About)];

    public static TheoryData<string> Readable => [.. PropertyCase.Load("properties.json").Select(truth => truth.About)];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_property_is_written_with_its_type(string about)
    {
        var truth = Case(about);

        var json = EntityWriter.Write(new TableEntity("p", "r") { ["P"] = truth.Parsed });

        Assert.Equal($"{{{Keys},{truth.Json}}}", Encoding.UTF8.GetString(json.Span));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_property_is_read_as_its_type(string about)
    {
        var truth = Case(about);

        var row = Read($"{{{truth.Json},{Keys}}}");

        Assert.Equal(truth.Parsed is DateTimeOffset moment ? moment.ToUniversalTime() : truth.Parsed, row["P"]);
        Assert.Equal(truth.Parsed.GetType(), row["P"]!.GetType());
    }

    [Fact]
    public void System_properties_are_read_apart_and_annotations_not_at_all()
    {
        var row = Read("""
            {"odata.metadata":"http://x/$metadata#Rows/@Element","odata.etag":"W/\"datetime'2024'\"","odata.id":"x","PartitionKey":"p","RowKey":"r",
             "Timestamp@odata.type":"Edm.DateTime","Timestamp":"2024-10-16T01:30:00.1234567Z","A":null}
            """);

        Assert.Equal(("p", "r", new ETag("W/\"datetime'2024'\"")), (row.PartitionKey, row.RowKey, row.ETag));
        Assert.Equal(new DateTimeOffset(2024, 10, 16, 1, 30, 0, TimeSpan.Zero).AddTicks(1_234_567), row.Timestamp);
        Assert.Equal(["odata.etag", "PartitionKey", "RowKey", "Timestamp"], row.Keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_was_read_can_be_written_again_without_system_properties_and_nulls()
    {
        var row = new TableEntity("p", "r") { ["A"] = null, ["B"] = true, Timestamp = DateTimeOffset.UnixEpoch, ETag = new ETag("W/\"1\"") };

        Assert.Equal($"{{{Keys},\"B\":true}}", Encoding.UTF8.GetString(EntityWriter.Write(row).Span));
    }

    [Theory]
    [InlineData("\"P@odata.type\":\"Edm.Int64\",\"P\":\"many\"")]
    [InlineData("\"P@odata.type\":\"Edm.Int64\",\"P\":\"99999999999999999999\"")]
    [InlineData("\"P@odata.type\":\"Edm.Guid\",\"P\":\"0\"")]
    [InlineData("\"P@odata.type\":\"Edm.Binary\",\"P\":\"*\"")]
    [InlineData("\"P@odata.type\":\"Edm.DateTime\",\"P\":\"yesterday\"")]
    [InlineData("\"P@odata.type\":\"Edm.Stream\",\"P\":\"x\"")]
    [InlineData("\"P\":[1]")]
    public void A_value_that_does_not_fit_its_annotation_names_the_property(string json) =>
        Assert.Contains("'P'", Assert.Throws<FormatException>(() => Read($"{{{json}}}")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_getter_gives_null_for_what_is_absent_and_refuses_another_type()
    {
        var row = new TableEntity("p", "r") { ["A"] = "text" };

        Assert.Null(row.GetInt32("B"));
        Assert.Null(row.GetBinary("B"));
        Assert.Contains("'A' holds String, not Int64", Assert.Throws<InvalidOperationException>(() => row.GetInt64("A")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_number_can_be_had_as_a_double() => Assert.Equal(5.0, new TableEntity { ["A"] = 5 }.GetDouble("A"));

    private static PropertyCase Case(string about) => PropertyCase.Load("properties.json").Single(truth => truth.About == about);

    private static TableEntity Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return EntityReader.Read<TableEntity>(document.RootElement);
    }
}
