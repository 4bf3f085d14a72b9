using Ingestion.Testing;

namespace Ingestion.Tests.Articles;

/// <summary>Reads the truth tables under <c>Cases</c>: columns between tabs, <c>#</c> starts a comment.</summary>
internal static class CaseTable
{
    public static IEnumerable<string[]> Rows(string file) =>
        Lines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.PathOf("tests", "Ingestion.Tests", "Articles", "Cases", file));
}
