using Ingestion.App.Api;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>A cell that holds what an article says.</summary>
internal static class TableCell
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text without markup, and with nothing in it that would steer the terminal; lines stay lines.</summary>
    public static Text Of(string text) => new(Harmless(text));

    /// <summary>The same for text that is written as it is.</summary>
    public static string Harmless(string text) => string.Concat(text.Select(sign => Steers(sign) ? Replacement : sign));

    private static bool Steers(char sign) => (char.IsControl(sign) && sign != '\n') || DirectionMarks.All.Contains(sign, StringComparison.Ordinal);
}
