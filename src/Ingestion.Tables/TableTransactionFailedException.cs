using Azure;

namespace Ingestion.Tables;

/// <summary>A transaction of which one action was refused: nothing of it was written.</summary>
/// <remarks><see cref="RequestFailedException.Status"/> and <see cref="RequestFailedException.ErrorCode"/> are those of the refused action.</remarks>
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(RequestFailedException refusal, int? failedTransactionActionIndex)
        : base(refusal.Status, refusal.Message, refusal.ErrorCode, refusal) =>
        FailedTransactionActionIndex = failedTransactionActionIndex;

    /// <summary>The index, from zero, of the refused action among those submitted; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
