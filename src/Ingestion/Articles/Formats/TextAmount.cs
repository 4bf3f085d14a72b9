using AngleSharp.Dom;

namespace Ingestion.Articles.Formats;

/// <summary>How much text an element holds, in UTF-16 units, and how much of it lies in links.</summary>
internal readonly record struct TextAmount(int All, int Linked)
{
    public double LinkShare => All == 0 ? 0 : (double)Linked / All;

    public static TextAmount operator +(TextAmount one, TextAmount other) => new(one.All + other.All, one.Linked + other.Linked);

    /// <summary>The text of an inline element.</summary>
    public static TextAmount Of(IElement element)
    {
        var text = default(TextAmount);
        foreach (var node in element.ChildNodes)
        {
            text += node is IText leaf ? new TextAmount(leaf.Length, 0) : node is IElement child ? Of(child) : default;
        }

        return element.LocalName == "a" ? text with { Linked = text.All } : text;
    }
}
