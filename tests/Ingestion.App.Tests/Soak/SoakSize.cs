using System.Globalization;

namespace Ingestion.App.Tests.Soak;

/// <summary>How long a soak is, and how much is sent.</summary>
/// <param name="Minutes">How long, if the machine keeps up.</param>
/// <param name="Rate">Uploads a second, and questions a second.</param>
internal sealed record SoakSize(double Minutes, double Rate)
{
    /// <summary>How many files are uploaded.</summary>
    public int Uploads => (int)(Minutes * 60 * Rate);

    /// <summary>A minute at a rate that two busy cores hold, unless the environment says otherwise.</summary>
    public static SoakSize Read() => new(Number("INGESTION_SOAK_MINUTES", 1), Number("INGESTION_SOAK_RATE", 10));

    private static double Number(string variable, double otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
