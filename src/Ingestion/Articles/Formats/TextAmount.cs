namespace Ingestion.Articles.Formats;

/// <summary>How much text an element holds, in UTF-16 units.</summary>
/// <param name="All">All of it.</param>
/// <param name="Linked">What lies in links.</param>
/// <param name="Prose">What stands in lines that read as paragraphs.</param>
/// <param name="Consent">What of that asks for consent to cookies.</param>
internal readonly record struct TextAmount(int All, int Linked, int Prose, int Consent)
{
    public double LinkShare => All == 0 ? 0 : (double)Linked / All;

    public static TextAmount operator +(TextAmount one, TextAmount other) =>
        new(one.All + other.All, one.Linked + other.Linked, one.Prose + other.Prose, one.Consent + other.Consent);

    public static TextAmount Of(HtmlLine line)
    {
        var prose = line.IsParagraph ? line.Text.Length : 0;
        return new TextAmount(line.Text.Length, line.Linked, prose, prose > 0 && ConsentWords.StandIn(line.Text) ? prose : 0);
    }
}
