using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ingestion.App.Api.OpenApi;
using Ingestion.App.Functions;
using Ingestion.App.Hosting.Telemetry;
using Ingestion.App.Reclassifying;
using Ingestion.App.Repairing;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Tables;

namespace Ingestion.App.Hosting;

/// <summary>What the app is made of.</summary>
internal static class IngestionServices
{
    /// <summary>The setting that names another model file than the one beside the program.</summary>
    public const string ModelSetting = "IngestionModel";

    private const string ModelFileName = "ingestion.model";

    public static void AddIngestion(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = StorageSettings.Read(configuration);
        var model = configuration[ModelSetting] ?? Path.Combine(AppContext.BaseDirectory, ModelFileName);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => storage.CreateBlobClient(provider.WithPolicies(new BlobClientOptions(), StorageKind.Blob)));
        services.AddSingleton(provider => storage.CreateQueueClient(provider.WithPolicies(provider.GetRequiredService<ForeignMessages>().Options(), StorageKind.Queue)));
        services.AddSingleton(provider => storage.CreateTables(provider.WithPolicies(new TableClientOptions(), StorageKind.Table)));
        services.AddSingleton<ForeignMessages>();
        services.AddSingleton<IngestionStorage>();
        services.AddHostedService<StorageCreation>();
        services.AddHostedService<ModelLoading>();

        services.AddSingleton(_ => Classifier.Load(model));
        services.AddSingleton<Pipeline>();
        services.AddSingleton<RowWriter>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<CorrectionLog>();
        services.AddSingleton<Reclassification>();
        services.AddSingleton<Api.Corrections.CorrectionReader>();
        services.AddSingleton<Api.TopicIds>();

        services.AddSingleton<ArticleBlobs>();
        services.AddSingleton<ArchiveProgress>();
        services.AddSingleton<EntryWriter>();
        services.AddSingleton<IngestArticle>();
        services.AddSingleton<ExpandArchive>();
        services.AddSingleton<RecordPoison>();
        services.AddSingleton<Reclassify>();
        services.AddSingleton<ArticleRepair>();
        services.AddSingleton<Functions.Repair>();
        services.AddSingleton<TimelineCounter>();
        services.AddSingleton<RecomputeTimeline>();

        services.AddExceptionHandler<Api.FailureHandler>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Api.Problems.Complete);
        services.AddApiDescription();
    }

    /// <summary>Counts a client's requests, and puts the policies that are among the services where each try of a request passes.</summary>
    private static TOptions WithPolicies<TOptions>(this IServiceProvider services, TOptions options, StorageKind service) where TOptions : ClientOptions
    {
        options.AddPolicy(new TransactionCounter(service), HttpPipelinePosition.PerRetry);
        foreach (var policy in services.GetServices<HttpPipelinePolicy>())
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}
