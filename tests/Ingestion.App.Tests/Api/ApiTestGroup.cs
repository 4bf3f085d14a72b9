namespace Ingestion.App.Tests.Api;

/// <summary>The tests that share one app and its articles.</summary>
[CollectionDefinition]
public sealed class ApiTestGroup : ICollectionFixture<ApiFixture>;
