namespace Ingestion.App.Api.Describing;

/// <summary>Kept with a route whose answers have entity tags.</summary>
internal sealed class TaggedRoute;
