using Ingestion.Articles.Formats;

namespace Ingestion.Articles.Cleaning;

/// <summary>A line while its page is cleaned: what is left of it, what was cut out, and what it is taken for.</summary>
internal sealed class DraftLine(PageLine line)
{
    private List<Noise>? _cutBefore;
    private List<Noise>? _cutAfter;

    /// <summary>What is left of the line.</summary>
    public string Text { get; private set; } = line.Text;

    public LinePlace Place { get; } = line.Place;

    public LineRole Role { get; set; } = LineRole.Body;

    /// <summary>What kind of noise the whole line is, where its role is noise.</summary>
    public NoiseKind Kind { get; private set; }

    public NoiseEffect Effect { get; private set; }

    public bool IsBody => Role == LineRole.Body;

    public bool IsProse => IsBody && LineShape.IsProse(Text);

    public IEnumerable<Noise> CutBefore => _cutBefore ?? Enumerable.Empty<Noise>();

    public IEnumerable<Noise> CutAfter => _cutAfter ?? Enumerable.Empty<Noise>();

    public void Discard(NoiseKind kind, NoiseEffect effect = NoiseEffect.None) =>
        (Role, Kind, Effect) = (LineRole.Noise, kind, effect);

    /// <summary>Takes a span at the line's start, its middle or its end out of it.</summary>
    public void Cut(Range span, NoiseKind kind)
    {
        var (start, length) = span.GetOffsetAndLength(Text.Length);
        var cut = new Noise(Text.Substring(start, length).Trim(), kind);
        if (start == 0)
        {
            (_cutBefore ??= []).Add(cut);
        }
        else
        {
            // Cuts at the end come last first.
            (_cutAfter ??= []).Insert(0, cut);
        }

        var (before, after) = (Text[..start].TrimEnd(), Text[(start + length)..].TrimStart());
        Text = before.Length > 0 && after.Length > 0 ? $"{before} {after}" : before + after;
        if (Text.Length == 0)
        {
            Role = LineRole.Spent;
        }
    }
}
