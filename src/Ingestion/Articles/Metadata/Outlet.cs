namespace Ingestion.Articles.Metadata;

/// <summary>A wire or an outlet.</summary>
/// <param name="Name">The name by which it is cited.</param>
/// <param name="Masthead">The name with which it signs its own pages.</param>
/// <param name="IsWire">Others print its reports: in brackets in a dateline it is where a report comes from, not whose page it is.</param>
/// <param name="PrintsForOthers">A national agency: it has readers of its own, and others print its reports too.</param>
internal sealed record Outlet(string Name, string Masthead, bool IsWire = false, bool PrintsForOthers = false)
{
    private const string Article = "The ";

    /// <summary>The name as a text that cites it writes it: an abbreviation stays, capitals alone and an article do not.</summary>
    public string NameAsCited(ReadOnlySpan<char> written)
    {
        var isName = written.Equals(Name, StringComparison.OrdinalIgnoreCase);
        var hasArticle = written.StartsWith(Article, StringComparison.Ordinal) && written[Article.Length..].Equals(Name, StringComparison.OrdinalIgnoreCase);
        var isAnnounced = written.EndsWith($" {Name}", StringComparison.OrdinalIgnoreCase);
        return (isName && written.ContainsAnyInRange('A', 'Z')) || hasArticle || isAnnounced ? Name : written.ToString();
    }
}
