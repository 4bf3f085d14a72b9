using System.Diagnostics.CodeAnalysis;

namespace Ingestion.App.Functions.Envelope;

/// <summary>A timer trigger's call. What it brings of the schedule's state is of no use here: a function does what is due.</summary>
internal sealed record TimerCall : IHostCall
{
    /// <inheritdoc/>
    public string Subject => "a timer";

    /// <summary>Takes the call out of its envelope.</summary>
    public static bool TryRead(
        HostEnvelope envelope, [NotNullWhen(true)] out TimerCall? call, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        (call, problem) = (new TimerCall(), null);
        return true;
    }
}
