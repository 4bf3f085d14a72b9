using System.Collections.Immutable;
using Ingestion.Rows;
using Ingestion.Rows.Search;
using Ingestion.Tables;

namespace Ingestion.Queries.Search;

/// <summary>An article that was found in all lanes that were looked at so far.</summary>
/// <param name="Place">Its time and id.</param>
/// <param name="Version">Which of its versions has the words; <see langword="null"/> where none was looked at.</param>
/// <param name="Labels">Its label rows, of that version; empty where they were not looked at.</param>
internal sealed record Candidate(string Place, string? Version, ImmutableArray<TableEntity> Labels)
{
    public static Candidate Of(IReadOnlyList<TableEntity> rows, bool areLabels)
    {
        var place = RowKeys.TimeAndIdOf(rows[0].RowKey);
        return areLabels ? new Candidate(place, null, [.. rows]) : new Candidate(place, VersionOf(rows[0]), []);
    }

    /// <summary>The candidate with its rows in one lane more; <see langword="null"/> where they are of another version.</summary>
    /// <remarks>While an article changes, rows of two versions stand side by side.</remarks>
    public Candidate? With(IReadOnlyList<TableEntity> rows, bool areLabels)
    {
        var version = Version ?? (areLabels ? null : VersionOf(rows[0]));
        var labels = (areLabels ? rows : Labels).Where(label => version is null || VersionOfLabel(label) == version).ToImmutableArray();
        var hasWord = areLabels || rows.Any(word => VersionOf(word) == version);
        var hasLabels = !labels.IsEmpty || (!areLabels && Labels.IsEmpty);
        return hasWord && hasLabels ? new Candidate(Place, version, labels) : null;
    }

    private static string? VersionOf(TableEntity word) => word.GetString(RowProperties.Version);

    private static string? VersionOfLabel(TableEntity label) =>
        label.GetString(RowProperties.ContentHash) is { } hash ? WordRow.VersionOf(hash) : null;
}
