using System.Text.Json;

namespace Ingestion.App.Tests.Functions;

/// <summary>A request as the Functions host sends it, with the answer that it is to get and what is to come of it.</summary>
/// <param name="Request">The request's first line.</param>
/// <param name="Headers">Names and values, in their order.</param>
/// <param name="Body">The body before any transfer encoding.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Then">What the app answers afterwards.</param>
internal sealed record RecordedRequest(
    string Request, string[][] Headers, string Body, RecordedRequest.ExpectedAnswer Answer, RecordedRequest.Consequence[] Then)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Functions", "Cases");

    public static RecordedRequest Read(string name) =>
        JsonSerializer.Deserialize<RecordedRequest>(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), JsonSerializerOptions.Web)!;

    internal sealed record ExpectedAnswer(int Status, string ContentType, string? Body, string[]? Holds);

    internal sealed record Consequence(string Path, int Status, string[] Holds);
}
