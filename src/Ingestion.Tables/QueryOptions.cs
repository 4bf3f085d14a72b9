using System.Globalization;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>The query's options on the wire; each page's request repeats them all.</summary>
internal static class QueryOptions
{
    public static void Apply(RequestUriBuilder uri, string? filter, int? pageSize, string? select)
    {
        if (filter is not null)
        {
            uri.AppendQuery("$filter", filter);
        }

        if (select is not null)
        {
            uri.AppendQuery("$select", select);
        }

        if (pageSize is { } top)
        {
            uri.AppendQuery("$top", top.ToString(CultureInfo.InvariantCulture));
        }
    }
}
