using Ingestion.App.Functions;
using Ingestion.App.Listener;
using Ingestion.App.Reclassifying;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;

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
        services.AddSingleton(_ => storage.CreateBlobClient());
        services.AddSingleton(_ => storage.CreateTables());
        services.AddSingleton<IngestionStorage>();
        services.AddHostedService<StorageCreation>();

        services.AddSingleton(_ => Classifier.Load(model));
        services.AddSingleton<Pipeline>();
        services.AddSingleton<RowWriter>();
        services.AddSingleton<ArticleStore>();
        services.AddSingleton<CorrectionLog>();
        services.AddSingleton<Reclassification>();
        services.AddSingleton<Api.Corrections.CorrectionReader>();
        services.AddSingleton<Api.TopicIds>();

        services.AddSingleton<IngestArticle>();
        services.AddSingleton<ListenerCheckpoint>();

        services.AddExceptionHandler<Api.FailureHandler>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Api.Problems.Complete);
    }
}
