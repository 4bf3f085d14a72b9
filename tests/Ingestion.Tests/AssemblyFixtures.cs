using Ingestion.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
