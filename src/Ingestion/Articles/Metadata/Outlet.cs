namespace Ingestion.Articles.Metadata;

/// <summary>A wire or an outlet.</summary>
/// <param name="Name">The name by which it is cited.</param>
/// <param name="Masthead">The name with which it signs its own pages.</param>
internal sealed record Outlet(string Name, string Masthead);
