using System.Numerics;
using Ingestion.Articles.Formats;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>Gives each line of a page its role, by the model and by what rules and the format say for sure.</summary>
internal static class LineRoles
{
    // A longer line that begins as a byline or a caption does has lost a line break: text comes after it.
    private const int LongestByline = 160;

    // What speaks for the text in a line that ends as a sentence: to lose one is worse than to keep a line of a menu.
    private const int LeadOfSentence = 100;

    private const int FewestWordsOfTitle = 5;

    // The first line of a page may be a shorter one, above the line with the date or the text.
    private const int FewestWordsOfFirst = 3;

    // "Jangan Kaget Endingnya!": nearly each word of a headline that ends so has its capital, and of a question few.
    private const double ShareOfCapitals = 0.6;
    private const int ShortestTrailed = 15;

    // A page of nothing but short lines would be compared line by line.
    private const int MostLinesOfHead = 10;

    // No line speaks of a right without the words of the law, and from there the outlet is read.
    private static readonly uint Copyright = LineLabel.Only(LineLabel.Of(NoiseKind.Copyright));

    private static readonly uint TextOrRepeat = LineLabel.Only(LineLabel.Body) | LineLabel.Only(LineLabel.Of(NoiseKind.Repeat));

    // A sentence can be all these; a menu or a byline is none.
    private static readonly uint OfText = LineLabel.Only(LineLabel.Body) | LineLabel.Only(LineLabel.Title)
        | LineLabel.Only(LineLabel.Of(NoiseKind.Repeat)) | LineLabel.Only(LineLabel.Of(NoiseKind.Caption))
        | LineLabel.Only(LineLabel.Of(NoiseKind.CrossLink)) | LineLabel.Only(LineLabel.Of(NoiseKind.Follow))
        | LineLabel.Only(LineLabel.Of(NoiseKind.Comment)) | LineLabel.Only(LineLabel.Of(NoiseKind.Advert));

    private static readonly LineRoleModel Model = LineRoleModelFile.ReadEmbedded();

    /// <param name="lines">The lines with the roles that are sure.</param>
    /// <param name="claimed">The title that the page claims, or <see langword="null"/>.</param>
    public static void Apply(List<DraftLine> lines, string? claimed)
    {
        List<DraftLine> left = [.. lines.Where(line => line.Role != LineRole.Spent)];
        var features = new LineFeatures(left);
        var hasTitle = claimed is not null || left.Exists(line => line.Role == LineRole.Title);
        var (firstProse, lastProse) = (left.FindIndex(line => line.IsProse), left.FindLastIndex(line => line.IsProse));

        // A format that tells title or places has set links and side columns apart: what it calls text is text, once the text has begun.
        var textBegins = hasTitle || left.Exists(line => line.Place != LinePlace.Text) ? firstProse : left.Count;
        var scores = new int[left.Count * LineLabel.Count];
        for (var i = 0; i < left.Count; i++)
        {
            var ofLine = scores.AsSpan(i * LineLabel.Count, LineLabel.Count);
            var allowed = i > textBegins && left[i] is { IsBody: true, Place: LinePlace.Text }
                ? LineLabel.Only(LineLabel.Body)
                : LabelsOf(left[i], mayBeTitle: !hasTitle && i < lastProse && !IsTrail(left, i));

            // What speaks for the only label that a line can have decides nothing.
            if (!BitOperations.IsPow2(allowed))
            {
                Model.Score(features.Of(i), ofLine);
                ofLine[LineLabel.Body] += left[i].IsBody && LineShape.EndsSentence(left[i].Text) ? LeadOfSentence : 0;
            }

            LineRoleDecoder.Forbid(ofLine, allowed);
        }

        var labels = new int[left.Count];
        LineRoleDecoder.Decode(scores, Model.Transitions, labels);
        if (!labels.Contains(LineLabel.Body))
        {
            return;
        }

        if (!hasTitle && lastProse >= 0 && !labels.Contains(LineLabel.Title) && FirstLine(left, labels) is >= 0 and var title)
        {
            labels[title] = LineLabel.Title;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (labels[i] == LineLabel.Of(NoiseKind.Repeat) && left[i].IsBody && !features.IsRepeated(i, labels))
            {
                labels[i] = LineLabel.Body;
            }

            Give(left[i], labels[i]);
        }
    }

    /// <summary>What a line may be. What a rule knows for noise stays noise, and what the format says stays.</summary>
    public static uint LabelsOf(DraftLine line, bool mayBeTitle) => line switch
    {
        { Role: LineRole.Title } => LineLabel.Only(LineLabel.Title),
        { Role: LineRole.Noise, Kind: NoiseKind.Byline or NoiseKind.Caption, Text.Length: > LongestByline, Place: LinePlace.Text } =>
            OfText & ~LineLabel.Only(LineLabel.Title),

        // By shape alone these are taken for one another.
        { Role: LineRole.Noise, Kind: NoiseKind.Menu or NoiseKind.Byline or NoiseKind.Caption or NoiseKind.Comment, Place: LinePlace.Text } =>
            LineLabel.Noise & ~Copyright,
        { Role: LineRole.Noise } => LineLabel.Only(LineLabel.Of(line.Kind)),
        { Place: LinePlace.Heading } => TextOrRepeat,
        _ => (LineShape.EndsSentence(line.Text) ? OfText : LineLabel.All & ~Copyright)
            & ~(mayBeTitle && line.Text.Length <= ArticleLimits.TitleLength && !Dateline.Opens(line.Text) ? 0u : LineLabel.Only(LineLabel.Title)),
    };

    // Without a title, it is the first line above the text that could be one and that no rule knows for something else.
    private static int FirstLine(List<DraftLine> lines, int[] labels)
    {
        if (lines.Count > 1 && lines[0].IsBody && MayBeFirst(labels[0]) && IsHeadline(lines[0].Text) && (lines[1].IsProse || labels[1] == LineLabel.Of(NoiseKind.Byline)))
        {
            return 0;
        }

        for (var i = 0; i < lines.Count && !(lines[i].IsProse && labels[i] == LineLabel.Body); i++)
        {
            if (lines[i].IsBody && MayHideTitle(labels[i]) && !LineShape.EndsSentence(lines[i].Text)
                && LineShape.Words(lines[i].Text) >= FewestWordsOfTitle && lines[i].Text.Length <= ArticleLimits.TitleLength && !Dateline.Opens(lines[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsHeadline(string line)
    {
        var words = LineShape.Words(line);
        return words >= FewestWordsOfFirst && line.Length <= ArticleLimits.TitleLength && !Dateline.Opens(line) && !HeaderLine.IsMenu(line)
            && (!LineShape.EndsSentence(line)
                || ((line.EndsWith("...", StringComparison.Ordinal) || line[^1] is '!' or '?' or '…')
                    && line.Split(' ').Count(word => word.AsSpan().IndexOfAnyInRange('A', 'Z') is 0 or 1) >= ShareOfCapitals * words));
    }

    private static bool MayBeFirst(int label) =>
        !LineLabel.IsNoise(label) || LineLabel.KindOf(label) is not (NoiseKind.Advert or NoiseKind.Byline or NoiseKind.Follow or NoiseKind.Tags);

    private static bool MayHideTitle(int label) =>
        label == LineLabel.Body || (LineLabel.IsNoise(label) && LineLabel.KindOf(label) is NoiseKind.Menu or NoiseKind.CrossLink or NoiseKind.Repeat);

    // "Home Dunia The title" above "The title".
    private static bool IsTrail(List<DraftLine> lines, int at) =>
        lines.Skip(at + 1).Take(MostLinesOfHead).TakeWhile(below => !below.IsProse).Any(below =>
            below.Text.Length >= ShortestTrailed && below.Text.Length < lines[at].Text.Length && lines[at].Text.EndsWith(below.Text, StringComparison.Ordinal));

    private static void Give(DraftLine line, int label)
    {
        if (LineLabel.IsNoise(label))
        {
            line.Discard(LineLabel.KindOf(label));
        }
        else
        {
            line.Role = label == LineLabel.Title ? LineRole.Title : LineRole.Body;
        }
    }
}
