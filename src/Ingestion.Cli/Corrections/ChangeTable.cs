using System.Globalization;
using Ingestion.Cli.Terminal;
using Ingestion.Queries;
using Spectre.Console;

namespace Ingestion.Cli.Corrections;

/// <summary>Prints for a person which labels would change: a line for each article, then counts.</summary>
internal static class ChangeTable
{
    public static void Print(IReadOnlyCollection<ArticleChange> changes)
    {
        foreach (var change in changes)
        {
            Console.WriteLine(TableCell.Harmless($"{change.Blob}: {string.Join(", ", change.Labels.Select(Text))}"));
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("Topic", "Added", "Lost", "Stance");
        foreach (var topic in changes.SelectMany(change => change.Labels).GroupBy(label => label.Topic).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AddRow(
                topic.Key,
                Number(topic.Count(label => label.Before is null)),
                Number(topic.Count(label => label.After is null)),
                Number(topic.Count(label => label is { Before: not null, After: not null })));
        }

        PlainOrTerminal.Console.Write(table);
    }

    private static string Text(LabelChange label) => label switch
    {
        { Before: null, After: { } after } => $"+{label.Topic} ({WireName.Of(after)})",
        { Before: { } before, After: null } => $"-{label.Topic} ({WireName.Of(before)})",
        { Before: { } before, After: { } after } => $"{label.Topic} {WireName.Of(before)} -> {WireName.Of(after)}",
        _ => label.Topic,
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
