using System.Text.RegularExpressions;

namespace Ingestion.Articles.Metadata;

/// <summary>Reads the station that a script of the radio or television greets its listeners for, or that an interview was held by.</summary>
internal static partial class Broadcast
{
    private const int ParagraphsOfHead = 2;
    private const int LongestGreeting = 260;

    /// <summary>The station's name, or <see langword="null"/>.</summary>
    public static string? Station(PageParts page) =>
        page.Paragraphs.Take(ParagraphsOfHead).Prepend(page.Title).OfType<string>()
            .Select(paragraph => paragraph[..Math.Min(paragraph.Length, LongestGreeting)])
            .Where(opening => Greetings().IsMatch(opening))
            .Select(opening => Stations().Match(opening))
            .FirstOrDefault(match => match.Success)?.Value.Trim();

    [GeneratedRegex(@"\b(pendengar|pemirsa|saudara|sahabat|selamat (pagi|siang|sore|malam|petang)|salam|listeners?|viewers|you're with|this is|dengan saya|bersama saya|saya|wawancara|rekaman)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Greetings();

    [GeneratedRegex(@"\bRadio(?: \p{Lu}[\p{L}]+){1,3}(?: FM)?|(?:(?!Pemirsa|Pendengar|Saudara|Sahabat)\p{Lu}\p{L}+ ){1,3}(?:FM|TV)\b")]
    private static partial Regex Stations();
}
