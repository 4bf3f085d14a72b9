using System.Net;
using System.Text;

namespace Ingestion.Tables.Tests;

/// <summary>Stands in for the network: gives the answers of a script in their order and keeps what was asked.</summary>
internal sealed class ScriptedHandler(params IEnumerable<ScriptedAnswer> script) : HttpMessageHandler
{
    private readonly Queue<ScriptedAnswer> _script = new(script);

    public List<SentRequest> Sent { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers
            .Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, headers, body));
        var answer = _script.Dequeue();
        answer.Before?.Invoke();
        if (answer.Failure is not null)
        {
            throw answer.Failure;
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)) };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
