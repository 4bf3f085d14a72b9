namespace Ingestion.App.Functions.Triggers;

/// <summary>A message taken from a queue.</summary>
/// <param name="Text">What it says.</param>
/// <param name="DequeueCount">How many times it was taken by now, this time included.</param>
/// <param name="Inserted">When it was put into the queue, where that is known.</param>
internal sealed record ReceivedMessage(string Text, int DequeueCount, DateTimeOffset? Inserted = null);
