using Azure.Core;

namespace Ingestion.App.Hosting.Telemetry;

/// <summary>Names requests to storage as Azure Monitor does (the dimension <c>ApiName</c>), so that both counts can be laid side by side.</summary>
/// <remarks>Learn, "Storage Analytics logged operations and status messages".</remarks>
internal static class StorageOperation
{
    private const string Other = "Other";

    /// <summary>The operation that a request asks for.</summary>
    /// <param name="service">The service that it goes to.</param>
    /// <param name="request">The request.</param>
    public static string NameOf(StorageKind service, Request request)
    {
        var (method, path, query) = (request.Method.Method, request.Uri.Path, request.Uri.Query);
        return service switch
        {
            StorageKind.Blob => Blob(method, query),
            StorageKind.Queue => Queue(method, path, query),
            _ => Table(method, path, request.Headers.Contains(HttpHeader.Names.IfMatch)),
        };
    }

    private static string Blob(string method, string query) => method switch
    {
        "GET" when Has(query, "comp=list") => "ListBlobs",
        "GET" when Has(query, "restype=container") => "GetContainerProperties",
        "GET" => "GetBlob",
        "HEAD" when Has(query, "restype=container") => "GetContainerProperties",
        "HEAD" => "GetBlobProperties",
        "PUT" when Has(query, "restype=container") => "CreateContainer",
        "PUT" when Has(query, "comp=blocklist") => "PutBlockList",
        "PUT" when Has(query, "comp=block") => "PutBlock",
        "PUT" => "PutBlob",
        "DELETE" => "DeleteBlob",
        _ => Other,
    };

    private static string Queue(string method, string path, string query) => method switch
    {
        "GET" when Has(query, "peekonly=true") => "PeekMessages",
        "GET" when Has(query, "comp=metadata") => "GetQueueMetadata",
        "GET" => "GetMessages",
        "POST" => "PutMessage",
        "PUT" when Has(path, "/messages/") => "UpdateMessage",
        "PUT" => "CreateQueue",
        "DELETE" when Has(path, "/messages/") => "DeleteMessage",
        _ => Other,
    };

    private static string Table(string method, string path, bool isConditional) => method switch
    {
        "GET" when Has(path, "PartitionKey") => "QueryEntity",
        "GET" => "QueryEntities",
        "POST" when path.EndsWith("/$batch", StringComparison.Ordinal) => "EntityGroupTransaction",
        "POST" when path.EndsWith("/Tables", StringComparison.Ordinal) => "CreateTable",
        "POST" => "InsertEntity",
        "PUT" => isConditional ? "UpdateEntity" : "InsertOrReplaceEntity",
        "PATCH" or "MERGE" => isConditional ? "MergeEntity" : "InsertOrMergeEntity",
        "DELETE" => "DeleteEntity",
        _ => Other,
    };

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
