namespace Ingestion.Queries;

/// <summary>Why query parameters ask no question.</summary>
/// <param name="Parameter">The parameter that is at fault.</param>
/// <param name="Message">What is wrong with it, in a sentence that names the value.</param>
/// <param name="Allowed">What would be right.</param>
public sealed record QueryProblem(string Parameter, string Message, string Allowed)
{
    /// <summary>A parameter has a name that means nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">The names that mean something.</param>
    public static QueryProblem Unknown(string name, IReadOnlyCollection<string> known) => new(
        QueryParameters.Shown(name), "There is no such parameter.", known.Count == 0 ? "no parameter" : string.Join(", ", known));
}
