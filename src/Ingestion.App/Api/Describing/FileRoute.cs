namespace Ingestion.App.Api.Describing;

/// <summary>Kept with a route whose request's body is a file.</summary>
internal sealed class FileRoute;
