using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Ingestion.App.Functions.Triggers;

namespace Ingestion.App.Functions.Envelope;

/// <summary>A queue trigger's call.</summary>
/// <param name="Message">The message as its function takes it.</param>
internal sealed record QueueCall(ReceivedMessage Message) : IHostCall
{
    /// <inheritdoc/>
    public string Subject => $"attempt {Message.DequeueCount} of a message";

    /// <summary>Takes the call out of its envelope.</summary>
    public static bool TryRead(
        HostEnvelope envelope, [NotNullWhen(true)] out QueueCall? call, [NotNullWhen(false)] out string? problem)
    {
        var text = envelope.Binding.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.String => HostEnvelope.Decoded(envelope.Binding.GetString()!),
            _ => envelope.Binding.GetRawText(),
        };
        if (text is null)
        {
            (call, problem) = (null, "Data has no message.");
            return false;
        }

        // The properties of a JSON message lie over the host's own: one of the same name may hide the count.
        var count = int.TryParse(envelope.Text("DequeueCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(number, 1)
            : 1;
        DateTimeOffset? inserted = DateTimeOffset.TryParse(
            envelope.Text("InsertionTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        (call, problem) = (new QueueCall(new ReceivedMessage(text, count, inserted)), null);
        return true;
    }
}
