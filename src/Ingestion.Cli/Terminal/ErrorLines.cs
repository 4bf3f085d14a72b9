using Ingestion.Labels.Evaluation;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints what was wrong, a difference a line, with tabs between its parts so that it can be searched and counted.</summary>
internal static class ErrorLines
{
    private const string Nothing = "-";

    public static void Print(IReadOnlyCollection<EvaluationError> errors)
    {
        if (errors.Count == 0)
        {
            return;
        }

        Console.WriteLine("article\tfield\texpected\tfound\tbasis");
        foreach (var error in errors)
        {
            string?[] parts = [error.Article, error.Field, error.Expected, error.Found, error.Basis];
            Console.WriteLine(string.Join('\t', parts.Select(part => part is null ? Nothing : TableCell.Harmless(part.ReplaceLineEndings(" ")))));
        }
    }
}
