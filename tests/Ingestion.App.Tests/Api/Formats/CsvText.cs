using CsvHelper;

namespace Ingestion.App.Tests.Api.Formats;

/// <summary>CSV as another program reads it.</summary>
internal static class CsvText
{
    public static List<string[]> Records(string csv)
    {
        using var reader = CsvReader.Create(new StringReader(csv), CsvReaderOptions.Default with { HasHeader = false });
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return records;
    }
}
