using Azure;

namespace Ingestion.Tables;

/// <summary>One action of a transaction: what to do with which row. Immutable, save for the row itself.</summary>
public sealed class TableTransactionAction
{
    /// <summary>Makes an action.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; <see cref="TableTransactionActionType.Delete"/> uses its keys alone.</param>
    /// <param name="etag">
    /// For updates and deletes the version that the row must have; left out, any version will do. Inserts and upserts
    /// ignore it.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The entity has no dictionary of properties (see <see cref="TableEntity"/>) and is not to be deleted.
    /// </exception>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (!Enum.IsDefined(actionType))
        {
            throw new ArgumentOutOfRangeException(nameof(actionType), actionType, "Not a transaction action.");
        }

        if (actionType != TableTransactionActionType.Delete && entity is not IDictionary<string, object?>)
        {
            throw new ArgumentException(
                $"{entity.GetType()} is no dictionary of properties, so they cannot be sent. Use {nameof(TableEntity)}.",
                nameof(entity));
        }

        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version that the row must have; default for any.</summary>
    public ETag ETag { get; }
}
