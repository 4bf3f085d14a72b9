namespace Ingestion.App.Functions.Triggers;

/// <summary>Times that lie a whole number of hours apart, counted from midnight UTC.</summary>
/// <param name="Hours">1 to 24, a divisor of 24: so the times are the same every day.</param>
internal sealed record Schedule(int Hours)
{
    /// <summary>The same as the host reads it from function.json: seconds, minutes, hours, days, months, days of the week.</summary>
    public string Expression => Hours == 24 ? "0 0 0 * * *" : $"0 0 */{Hours} * * *";

    /// <summary>The first of the times after a moment.</summary>
    public DateTimeOffset Next(DateTimeOffset moment)
    {
        var span = TimeSpan.FromHours(Hours).Ticks;
        return new DateTimeOffset(((moment.UtcTicks / span) + 1) * span, TimeSpan.Zero);
    }
}
