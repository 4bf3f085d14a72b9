namespace Ingestion.Tables;

/// <summary>The service's error codes that a caller decides on, to compare with <see cref="Azure.RequestFailedException.ErrorCode"/>.</summary>
public readonly struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string? _value;

    /// <summary>Makes a code from its name.</summary>
    /// <param name="value">The name as the service writes it.</param>
    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>409: a row with these keys exists.</summary>
    public static TableErrorCode EntityAlreadyExists { get; } = new("EntityAlreadyExists");

    /// <summary>404: no such row, or its table does not exist.</summary>
    public static TableErrorCode ResourceNotFound { get; } = new("ResourceNotFound");

    /// <summary>412: the row's version is not the one that the write named.</summary>
    public static TableErrorCode UpdateConditionNotSatisfied { get; } = new("UpdateConditionNotSatisfied");

    /// <summary>409: a table of this name exists.</summary>
    public static TableErrorCode TableAlreadyExists { get; } = new("TableAlreadyExists");

    /// <summary>409: a table of this name was deleted and is not gone yet; the service takes about 40 seconds.</summary>
    public static TableErrorCode TableBeingDeleted { get; } = new("TableBeingDeleted");

    /// <summary>404: the table does not exist.</summary>
    public static TableErrorCode TableNotFound { get; } = new("TableNotFound");

    /// <summary>400: the request could not be understood; forged continuations end so.</summary>
    public static TableErrorCode InvalidInput { get; } = new("InvalidInput");

    /// <summary>413: the row is over 1 MiB.</summary>
    public static TableErrorCode EntityTooLarge { get; } = new("EntityTooLarge");

    /// <summary>400: a property is over 64 KiB.</summary>
    public static TableErrorCode PropertyValueTooLarge { get; } = new("PropertyValueTooLarge");

    /// <summary>Whether two codes are the same, letter case aside.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>Whether two codes differ.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <summary>The code of that name; null gives the code that equals none of the service's.</summary>
    public static implicit operator TableErrorCode(string? value) => value is null ? default : new TableErrorCode(value);

    /// <inheritdoc/>
    public bool Equals(TableErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
