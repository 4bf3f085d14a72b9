using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Where tables are written: as wide as the terminal, and wide enough to read, without colours, where there is none.</summary>
internal static class PlainOrTerminal
{
    private const int WidthWhenPiped = 140;

    public static IAnsiConsole Console { get; } = Create();

    private static IAnsiConsole Create()
    {
        var console = AnsiConsole.Console;
        if (System.Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWhenPiped;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }

        return console;
    }
}
