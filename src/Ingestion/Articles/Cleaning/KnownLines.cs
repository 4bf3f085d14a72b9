using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Cleaning;

/// <summary>Discards the lines that are noise by themselves: by their words, their shape, or where the format puts them.</summary>
internal static class KnownLines
{
    public static void Apply(List<DraftLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.IsBody)
            {
                Judge(line);
            }
        }
    }

    private static void Judge(DraftLine line)
    {
        if (NoisePhrases.Find(line.Text) is { } phrase && !(phrase.Kind == NoiseKind.Byline && BylineLines.GoesOn(line.Text)))
        {
            line.Discard(phrase.Kind, phrase.Effect);
            return;
        }

        foreach (var rule in LineRule.Ordered)
        {
            if (rule.Fits(line.Text))
            {
                line.Discard(rule.Kind);
                return;
            }
        }

        if (KindOf(line.Place) is { } kind)
        {
            line.Discard(kind);
        }
    }

    private static NoiseKind? KindOf(LinePlace place) => place switch
    {
        LinePlace.Caption => NoiseKind.Caption,
        LinePlace.Link => NoiseKind.CrossLink,
        LinePlace.Near or LinePlace.Outside => NoiseKind.Menu,
        _ => null,
    };
}
