namespace Ingestion.App.Api.Security;

/// <summary>Kept with a route that answers without a key: what watches over the app has none.</summary>
internal sealed class KeylessRoute;
