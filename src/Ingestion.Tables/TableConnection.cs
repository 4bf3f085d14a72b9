using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingestion.Tables;

/// <summary>An account's table endpoint with the pipeline to it: addresses, the headers that each request has, and errors.</summary>
internal sealed class TableConnection
{
    public const string Json = "application/json";
    public const string JsonWithTypes = "application/json;odata=minimalmetadata";
    public const string DataServiceVersion = "3.0";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableConnection(Uri endpoint, HttpPipelinePolicy authentication, HttpPipelinePosition position, TableClientOptions options)
    {
        Endpoint = endpoint;
        AccountName = AccountOf(endpoint);
        _version = options.VersionHeader;
        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new TableErrorParser() };
        (position == HttpPipelinePosition.PerRetry ? pipeline.PerRetryPolicies : pipeline.PerCallPolicies).Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    /// <summary>The address of something at the endpoint, for the wire and for a transaction's parts.</summary>
    /// <param name="path">Its path, escaped.</param>
    public string AddressOf(string path) => $"{Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}";

    /// <summary>A row's path, escaped: the same text is signed.</summary>
    public static string PathOf(string table, string partitionKey, string rowKey)
    {
        TableNames.CheckKey(partitionKey, TablePropertyNames.PartitionKey);
        TableNames.CheckKey(rowKey, TablePropertyNames.RowKey);
        return $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";
    }

    public HttpMessage CreateMessage(RequestMethod method, string path, ResponseClassifier? classifier = null)
    {
        var message = _pipeline.CreateMessage();
        if (classifier is not null)
        {
            message.ResponseClassifier = classifier;
        }

        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(AddressOf(path)));
        message.Request.Headers.SetValue("x-ms-version", _version);
        message.Request.Headers.SetValue("DataServiceVersion", DataServiceVersion);
        message.Request.Headers.SetValue("Accept", JsonWithTypes);
        return message;
    }

    /// <summary>Sends a message and gives the answer, its body read.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
    }

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    // Emulators have the account in the path, the service has it in the host's name.
    private static string AccountOf(Uri endpoint) =>
        IPAddress.TryParse(endpoint.DnsSafeHost, out _) || !endpoint.Host.Contains('.', StringComparison.Ordinal)
            ? endpoint.AbsolutePath.Trim('/').Split('/')[0]
            : endpoint.Host.Split('.')[0];
}
