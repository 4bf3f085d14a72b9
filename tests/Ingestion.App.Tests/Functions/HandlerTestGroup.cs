namespace Ingestion.App.Tests.Functions;

/// <summary>The tests that share one custom handler.</summary>
[CollectionDefinition]
public sealed class HandlerTestGroup : ICollectionFixture<HandlerFixture>;
