using System.Globalization;
using Ingestion.Queries;

namespace Ingestion.App.Api.Formats;

/// <summary>An item's label in a sentence of a feed.</summary>
internal static class AtomSummary
{
    /// <summary>Such as <c>taiwan 98%, mixed 60%. China: favor (0.9549); Taiwan: against (0.975)</c>.</summary>
    public static string Of(ClassificationItem item)
    {
        if (item is not { Topic: { } topic, Score: { } score, Stance: { } stance, StanceScore: { } stanceScore })
        {
            return "No topic.";
        }

        var label = string.Create(CultureInfo.InvariantCulture, $"{topic} {score:P0}, {WireName.Of(stance)} {stanceScore:P0}.");
        return item.Voices.IsEmpty ? label : $"{label} {CellText.Of(item.Voices)}";
    }
}
