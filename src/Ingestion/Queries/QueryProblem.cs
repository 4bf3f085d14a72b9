namespace Ingestion.Queries;

/// <summary>Why query parameters ask no question.</summary>
/// <param name="Parameter">The parameter that is at fault.</param>
/// <param name="Message">What is wrong with it, in a sentence that names the value.</param>
/// <param name="Allowed">What would be right.</param>
public sealed record QueryProblem(string Parameter, string Message, string Allowed);
