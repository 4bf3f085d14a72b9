namespace Ingestion.App.Api;

/// <summary>Whether the app can do its work.</summary>
/// <param name="Status"><c>ok</c>, or <c>storage-unavailable</c>.</param>
/// <param name="ModelVersion">The version of the model that labels.</param>
/// <param name="Detail">What storage answered, where it is not well.</param>
public sealed record Health(string Status, string ModelVersion, string? Detail);
