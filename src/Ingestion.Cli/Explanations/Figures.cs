using System.Globalization;
using Ingestion.Labels.Explaining;

namespace Ingestion.Cli.Explanations;

/// <summary>How the numbers of an explanation are written.</summary>
internal static class Figures
{
    /// <summary>A probability; nothing where there is none.</summary>
    public static string Probability(double? probability) => probability?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Log-odds, with their sign.</summary>
    public static string LogOdds(double margin) => margin.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A word and what it counted.</summary>
    public static string Word(ExplainedWord word) => $"{word.Text} {LogOdds(word.Contribution)}";

    /// <summary>A probability and whether it was enough.</summary>
    public static string Decision(double probability, double threshold, bool isGiven) =>
        $"{Probability(probability)}, {(isGiven ? "given" : "not given")}: the threshold is {Probability(threshold)}";

    /// <summary>What was heard on one side.</summary>
    public static string Side(ExplainedSide side) => $"voices {Probability(side.Voices)}, words {Probability(side.Words)}";
}
