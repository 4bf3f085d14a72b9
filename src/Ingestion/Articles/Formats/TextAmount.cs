namespace Ingestion.Articles.Formats;

/// <summary>How much text an element holds, in UTF-16 units.</summary>
/// <param name="All">All of it.</param>
/// <param name="Linked">What lies in links.</param>
/// <param name="Prose">What stands in lines that read as paragraphs.</param>
internal readonly record struct TextAmount(int All, int Linked, int Prose)
{
    public double LinkShare => All == 0 ? 0 : (double)Linked / All;

    public static TextAmount operator +(TextAmount one, TextAmount other) =>
        new(one.All + other.All, one.Linked + other.Linked, one.Prose + other.Prose);

    public static TextAmount Of(HtmlLine line) => new(line.Text.Length, line.Linked, line.IsParagraph ? line.Text.Length : 0);
}
