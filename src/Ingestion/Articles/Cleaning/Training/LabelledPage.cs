using System.Collections.Immutable;
using Ingestion.Articles.Cleaning.Roles;
using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Cleaning.Training;

/// <summary>A plain page of which a person said what each line is.</summary>
internal sealed record LabelledPage(ImmutableArray<LabelledLine> Lines)
{
    /// <param name="text">The page.</param>
    /// <param name="title">Its title, or <see langword="null"/>.</param>
    /// <param name="noise">The lines and spans that are no part of the article; spans are left in their lines.</param>
    public static LabelledPage Of(string text, string? title, IEnumerable<Noise> noise)
    {
        var kinds = noise
            .GroupBy(line => line.Text.Trim())
            .ToDictionary(group => group.Key, group => new Queue<NoiseKind>(group.Select(line => line.Kind)));
        var lines = ImmutableArray.CreateBuilder<LabelledLine>();
        var titleSeen = false;
        foreach (var line in PlainTextFormat.Read(text).Lines)
        {
            var label = LineLabel.Body;
            if (!titleSeen && line.Text == title)
            {
                (label, titleSeen) = (LineLabel.Title, true);
            }
            else if (kinds.TryGetValue(line.Text, out var left) && left.TryDequeue(out var kind))
            {
                label = LineLabel.Of(kind);
            }

            lines.Add(new LabelledLine(line.Text, label));
        }

        return new LabelledPage(lines.ToImmutable());
    }
}
