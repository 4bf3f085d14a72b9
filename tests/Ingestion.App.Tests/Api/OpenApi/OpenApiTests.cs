using System.Text.Json;
using Ingestion.App.Tests.Support;
using Ingestion.Testing;

namespace Ingestion.App.Tests.Api.OpenApi;

[Collection(typeof(ApiTestGroup))]
public sealed class OpenApiTests(ApiFixture api)
{
    private const string Problem = "application/problem+json";

    private static readonly string[] Json = ["application/json", Problem];

    private static readonly string[] Words = ["operationId", "summary", "description"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_and_its_examples_are_valid_and_real_answers_keep_to_them()
    {
        var article = ApiFixture.IdOf("latihan-laut.txt");
        List<DescribedAnswer> answers = [];
        foreach (var (path, request) in new[]
        {
            ("/api/classifications", "/api/classifications?limit=1000"),
            ("/api/classifications", "/api/classifications?limit=1"),
            ("/api/classifications", "/api/classifications?format=csv"),
            ("/api/classifications", "/api/classifications?format=ndjson&limit=all"),
            ("/api/classifications", "/api/classifications?format=atom"),
            ("/api/classifications", "/api/classifications?limit=0"),
            ("/api/classifications", "/api/classifications?colour=red"),
            ("/api/articles/{id}", $"/api/articles/{article}"),
            ("/api/articles/{id}", $"/api/articles/{ApiFixture.IdOf("cuaca.txt")}"),
            ("/api/articles/{id}", $"/api/articles/{ApiFixture.IdOf("kosong.txt")}"),
            ("/api/articles/{id}", "/api/articles/1"),
            ("/api/articles/{id}/source", "/api/articles/1/source"),
            ("/api/timeline", "/api/timeline?interval=week&by=source"),
            ("/api/timeline", "/api/timeline?format=csv"),
            ("/api/timeline", "/api/timeline?by=colour"),
            ("/api/topics", "/api/topics"),
            ("/api/rejections", "/api/rejections"),
            ("/api/rejections", "/api/rejections?format=ndjson"),
            ("/api/rejections", "/api/rejections?limit=all"),
            ("/api/health", "/api/health"),
        })
        {
            answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Get, path, request, body: null));
        }

        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Get, "/api/timeline", "/api/timeline", body: null, ("Accept", "text/html")));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Get, "/api/topics", "/api/topics", body: null, ("If-None-Match", "*")));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, "/api/classify", "/api/classify", SampleText.Article(21)));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, "/api/classify", "/api/classify", []));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, "/api/articles", "/api/articles?name=a.txt", SampleText.Article(22)));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, "/api/articles", "/api/articles", SampleText.Article(22)));
        const string Corrections = "/api/articles/{id}/corrections";
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, Corrections, $"/api/articles/{article}/corrections", "{}"u8.ToArray()));
        answers.Add(await DescribedAnswer.OfAsync(api.Client, HttpMethod.Post, Corrections, $"/api/articles/{ApiFixture.IdOf("none")}/corrections", "{}"u8.ToArray()));

        var problems = await ProblemsAsync(answers);
        Assert.True(problems == "[]", problems);
    }

    [Fact]
    public async Task Every_route_is_described()
    {
        var document = await api.GetAsync("/api/openapi.json");

        var described = Operations(document).Select(operation => $"{operation.Method.ToUpperInvariant()} {operation.Path}");
        Assert.Equal(api.Routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_described_lacks_its_words_or_its_example()
    {
        var document = await api.GetAsync("/api/openapi.json");

        var missing = Operations(document).SelectMany(operation => MissingIn(operation.Operation).Select(what => $"{operation.Method} {operation.Path}: {what}"))
            .Concat(document.GetProperty("components").GetProperty("schemas").EnumerateObject()
                .Where(schema => schema.Name != "ProblemDetails")
                .SelectMany(schema => MissingIn(schema.Value).Select(what => $"{schema.Name}: {what}")));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_route_takes_the_parameters_that_are_described_and_no_others()
    {
        foreach (var (path, method, operation) in Operations(await api.GetAsync("/api/openapi.json")).Where(operation => operation.Method == "get"))
        {
            using var response = await api.Client.GetAsync($"{path.Replace("{id}", ApiFixture.IdOf("cuaca.txt"), StringComparison.Ordinal)}?none-such=1", Cancellation);

            var problem = await ProblemAnswer.ReadAsync(response, System.Net.HttpStatusCode.BadRequest);
            var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
            var named = string.Join(", ", parameters.Where(parameter => parameter.Text("in") == "query").Select(parameter => parameter.Text("name")));
            Assert.Equal(named.Length == 0 ? "no parameter" : named, problem.Text("allowed"));
        }
    }

    private static IEnumerable<(string Path, string Method, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select (path.Name, method.Name, method.Value);

    private static IEnumerable<string> MissingIn(JsonElement operation)
    {
        if (operation.TryGetProperty("properties", out var properties))
        {
            return properties.EnumerateObject().Where(property => !HasWords(property.Value)).Select(property => $"no description of {property.Name}");
        }

        if (!operation.TryGetProperty("responses", out var responses))
        {
            return [];
        }

        var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [];
        return Words.Where(name => !operation.TryGetProperty(name, out _))
            .Concat(parameters.Where(parameter => !HasWords(parameter) || !parameter.TryGetProperty("example", out _)).Select(parameter => $"parameter {parameter.Text("name")}"))
            .Concat(responses.EnumerateObject().Where(response => !HasWords(response.Value)).Select(response => $"no description of {response.Name}"))
            .Concat(
                from response in responses.EnumerateObject()
                where response.Value.TryGetProperty("content", out _)
                from content in response.Value.GetProperty("content").EnumerateObject()
                where Json.Contains(content.Name) && !content.Value.TryGetProperty("example", out _)
                select $"no example of {response.Name} {content.Name}");
    }

    private static bool HasWords(JsonElement described) =>
        (described.TryGetProperty("description", out var words) && words.GetString() is { Length: > 0 }) || described.TryGetProperty("$ref", out _)
        || (described.TryGetProperty("oneOf", out var kinds) && kinds.EnumerateArray().Any(kind => kind.TryGetProperty("$ref", out _)));

    private async Task<string> ProblemsAsync(List<DescribedAnswer> answers)
    {
        var file = Path.GetTempFileName();
        try
        {
            var document = await api.GetAsync("/api/openapi.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { document, answers }, JsonSerializerOptions.Web), Cancellation);
            // The script lies in the repository, where Node.js finds its packages.
            var problems = await NodeScript.RunAsync(Repository.PathOf("tests", "Ingestion.App.Tests", "Api", "OpenApi", "openapi.mjs"), [file], Cancellation);
            return problems.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
