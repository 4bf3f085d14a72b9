using System.Diagnostics.CodeAnalysis;
using Ingestion.Queries;

namespace Ingestion.App.Api.Routes;

/// <summary>Reads a question from the parameters of a request.</summary>
/// <typeparam name="TQuery">The question.</typeparam>
/// <param name="parameters">The parameters, each with its values.</param>
/// <param name="topics">The ids of the taxonomy's topics.</param>
/// <param name="query">The question.</param>
/// <param name="problem">Why there is none.</param>
internal delegate bool QuestionParser<TQuery>(
    IReadOnlyDictionary<string, IReadOnlyList<string>> parameters,
    IReadOnlyCollection<string> topics,
    [NotNullWhen(true)] out TQuery? query,
    [NotNullWhen(false)] out QueryProblem? problem)
    where TQuery : class;
