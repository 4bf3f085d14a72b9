namespace Ingestion.App.Tests.Api.OpenApi;

/// <summary>An answer as it came, with the route that describes it.</summary>
internal sealed record DescribedAnswer(string Method, string Path, string Status, string Type, string Body)
{
    public static async Task<DescribedAnswer> OfAsync(
        HttpClient client, HttpMethod method, string path, string request, byte[]? body, params (string Name, string Value)[] headers)
    {
        using var message = new HttpRequestMessage(method, request) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        return new DescribedAnswer(
            method.Method.ToLowerInvariant(),
            path,
            $"{(int)response.StatusCode}",
            response.Content.Headers.ContentType?.MediaType ?? "",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
