using Ingestion.App.Functions;

namespace Ingestion.App.Listener;

/// <summary>What stands in for the Functions host when the app runs alone: a listener for each trigger.</summary>
internal static class ListenerServices
{
    public static void AddListeners(this IServiceCollection services)
    {
        services.AddSingleton<ListenerCheckpoint>();
        services.AddSingleton<ArchiveReceiver>();
        services.AddListener(provider => ActivatorUtilities.CreateInstance<BlobListener>(provider, provider.GetRequiredService<ArchiveReceiver>()));
        foreach (var trigger in FunctionList.Blobs)
        {
            services.AddListener(provider => ActivatorUtilities.CreateInstance<BlobListener>(provider, new ArticleReceiver(trigger, provider)));
        }

        foreach (var trigger in FunctionList.Queues)
        {
            services.AddListener(provider => ActivatorUtilities.CreateInstance<QueueListener>(provider, trigger));
        }

        foreach (var trigger in FunctionList.Timers)
        {
            services.AddListener(provider => ActivatorUtilities.CreateInstance<TimerListener>(provider, trigger));
        }
    }

    // AddHostedService takes one of a kind.
    private static void AddListener(this IServiceCollection services, Func<IServiceProvider, IHostedService> create) =>
        services.AddSingleton(create);
}
