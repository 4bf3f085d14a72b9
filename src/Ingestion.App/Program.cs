using Ingestion.App.Hosting;

return await AppRun.RunAsync(args);
