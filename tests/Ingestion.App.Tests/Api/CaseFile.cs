namespace Ingestion.App.Tests.Api;

/// <summary>The files under Cases.</summary>
internal static class CaseFile
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Api", "Cases", name);

    /// <summary>The rows of a table: tabs part the cells, a line that begins with # is a remark.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(PathOf(name)).Where(line => line is not ['#', ..]).Select(line => line.Split('\t'));
}
