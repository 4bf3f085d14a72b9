namespace Ingestion.Articles.Formats;

/// <summary>A line of an HTML page: the text between two breaks.</summary>
/// <param name="Text">The text, its white space made single blanks; never empty.</param>
/// <param name="Linked">How many of its UTF-16 units lie in links.</param>
internal readonly record struct HtmlLine(string Text, int Linked)
{
    // Shorter lines are captions, buttons and bylines.
    private const int ShortestParagraph = 60;

    // Above this share of linked text a line is navigation.
    private const double LinkShareOfMenu = 0.5;

    public bool IsLink => Linked >= Text.Length;

    public bool IsParagraph => Text.Length >= ShortestParagraph && Linked <= Text.Length * LinkShareOfMenu;
}
