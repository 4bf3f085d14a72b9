namespace Ingestion.Tables.Tests;

/// <summary>One answer of the script, or a failure to get one.</summary>
internal sealed record ScriptedAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers)
{
    public Exception? Failure { get; init; }

    public Action? Before { get; init; }
}
