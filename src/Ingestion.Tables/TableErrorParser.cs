using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Ingestion.Tables;

/// <summary>Reads the service's error code and message: <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    private const string CodeHeader = "x-ms-error-code";

    /// <inheritdoc/>
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        var (code, message) = ReadBody(response);
        if (response.Headers.TryGetValue(CodeHeader, out var named))
        {
            code = named;
        }

        error = code is null ? null : new ResponseError(code, message);
        return error is not null;
    }

    private static (string? Code, string? Message) ReadBody(Response response)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("odata.error", out var error)
                ? (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString())
                : default;
        }
        catch (Exception none) when (none is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Refused credentials and proxies in between answer in XML, HTML or nothing: there the header has the code, if any.
            return default;
        }
    }
}
