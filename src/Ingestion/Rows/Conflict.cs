using Azure;
using Ingestion.Tables;

namespace Ingestion.Rows;

/// <summary>The answers by which storage says that a row is not as it was read.</summary>
/// <remarks>
/// They also follow a request that was done and whose answer was lost, for it was sent again. Starting over from the
/// receipt is right in both cases.
/// </remarks>
internal static class Conflict
{
    /// <summary>The row is gone.</summary>
    public const int Missing = 404;

    /// <summary>The row to be inserted is there.</summary>
    public const int Exists = 409;

    /// <summary>The row has another version.</summary>
    public const int Changed = 412;

    public static bool Is(RequestFailedException failure) =>
        failure.Status is Missing or Exists or Changed && failure.ErrorCode != TableErrorCode.TableNotFound;
}
