using Ingestion.App.Hosting;

await using var app = IngestionApp.Create(args);
await app.RunAsync();
