using Ingestion.App.Functions;

namespace Ingestion.App.Hosting;

/// <summary>
/// Loads the model beside the start: the host's first ping is answered at once, and the first article finds the model
/// there, or waits for the rest of its loading. An app whose model cannot be loaded ends.
/// </summary>
internal sealed class ModelLoading(IServiceProvider services) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        services.GetRequiredService<IngestArticle>();
        return Task.CompletedTask;
    }
}
