using System.Runtime.CompilerServices;
using Ingestion.Queries;

namespace Ingestion.App.Api.Formats;

/// <summary>Reads a whole answer, one page after the other.</summary>
/// <param name="store">What is asked.</param>
/// <param name="topics">The ids of the taxonomy's topics.</param>
public sealed class ClassificationPages(ArticleStore store, IReadOnlyCollection<string> topics)
{
    /// <summary>The value of the parameter <c>limit</c> that asks for all pages in one.</summary>
    public const string All = "all";

    private const string Limit = "limit";

    private const string Continuation = "continuation";

    /// <summary>Whether a question is for all pages in one.</summary>
    public static bool IsForAll(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.GetValueOrDefault(Limit) is [All];
    }

    /// <summary>Reads the pages from the one that the parameters ask for to the last; each is as long as one may be.</summary>
    /// <param name="parameters">A question without a limit, which <see cref="ClassificationQuery.TryParse"/> takes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed.</exception>
    public async IAsyncEnumerable<ClassificationPage> ReadAsync(
        IReadOnlyDictionary<string, IReadOnlyList<string>> parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = WithLongestPages(parameters);
        string? continuation;
        do
        {
            if (!ClassificationQuery.TryParse(asked, topics, out var query, out var problem))
            {
                throw new InvalidOperationException($"The parameter '{problem.Parameter}' was not looked at before reading: {problem.Message}");
            }

            var page = await store.QueryAsync(query, cancellationToken);
            yield return page;
            continuation = page.Continuation;
            asked[Continuation] = [continuation ?? ""];
        }
        while (continuation is not null);
    }

    /// <summary>The same question for the longest pages, whatever limit it names.</summary>
    public static Dictionary<string, IReadOnlyList<string>> WithLongestPages(IReadOnlyDictionary<string, IReadOnlyList<string>> parameters) =>
        new(parameters, StringComparer.Ordinal) { [Limit] = [$"{ClassificationQuery.MaxLimit}"] };
}
