using Ingestion.Articles;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>Puts an article's id on every line that is logged while it is worked on.</summary>
internal static class ArticleScope
{
    private static readonly Func<ILogger, ArticleId, IDisposable?> BeginScope = LoggerMessage.DefineScope<ArticleId>("Article {ArticleId}");

    /// <summary>From here to the disposal, in this flow of work.</summary>
    public static IDisposable? Begin(ILogger logger, ArticleId id) => BeginScope(logger, id);
}
