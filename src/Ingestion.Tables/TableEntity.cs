using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace Ingestion.Tables;

/// <summary>A row: its keys, its version and a dictionary of properties.</summary>
/// <remarks>
/// <para>
/// A property is a <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Guid"/> or <see cref="byte"/> array; those are the types that Table Storage
/// has, and what is written in one comes back in it. Null means that the property is absent: the service stores no nulls.
/// </para>
/// <para>Names differ by letter case. Not safe for use by several threads at once.</para>
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name that Azure.Data.Tables gives it.")]
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>Makes an empty row without keys.</summary>
    public TableEntity()
    {
    }

    /// <summary>Makes an empty row.</summary>
    /// <param name="partitionKey">Its partition.</param>
    /// <param name="rowKey">Its name within the partition.</param>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>Makes a row from a copy of the properties given, keys among them.</summary>
    /// <param name="values">Names and values.</param>
    public TableEntity(IDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            this[name] = value;
        }
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(TablePropertyNames.PartitionKey)!;
        set => this[TablePropertyNames.PartitionKey] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(TablePropertyNames.RowKey)!;
        set => this[TablePropertyNames.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TablePropertyNames.Timestamp);
        set => this[TablePropertyNames.Timestamp] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(TablePropertyNames.ETag) is { } text ? new ETag(text) : default;
        set => this[TablePropertyNames.ETag] = value == default ? null : value.ToString();
    }

    /// <inheritdoc/>
    public int Count => _properties.Count;

    /// <inheritdoc/>
    public ICollection<string> Keys => _properties.Keys;

    /// <inheritdoc/>
    public ICollection<object?> Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>A property's value; null when the row has none of that name.</summary>
    /// <param name="key">The property's name.</param>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    /// <summary>A text property, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <summary>A whole number of 32 bits, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public int? GetInt32(string key) => GetValue<int>(key);

    /// <summary>A whole number of 64 bits, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public long? GetInt64(string key) => GetValue<long>(key);

    /// <summary>A number of double precision, or null when there is none.</summary>
    /// <remarks>
    /// A 32-bit number is given as a double, which loses nothing: a client in a language of one number type
    /// writes 5.0 as the whole number 5.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public double? GetDouble(string key) => this[key] is int whole ? whole : GetValue<double>(key);

    /// <summary>A truth value, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public bool? GetBoolean(string key) => GetValue<bool>(key);

    /// <summary>A moment, in UTC and to 100 nanoseconds when it was read from the service; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) => GetValue<DateTimeOffset>(key);

    /// <summary>A GUID, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public Guid? GetGuid(string key) => GetValue<Guid>(key);

    /// <summary>Bytes, or null when there are none.</summary>
    /// <exception cref="InvalidOperationException">The property is of another type.</exception>
    public byte[]? GetBinary(string key) => Get<byte[]>(key);

    /// <inheritdoc/>
    public void Add(string key, object? value) => _properties.Add(key, value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc/>
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc/>
    public void Clear() => _properties.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Remove(item);

    private T? GetValue<T>(string key)
        where T : struct =>
        this[key] switch
        {
            null => null,
            T value => value,
            var other => throw Mismatch<T>(key, other),
        };

    private T? Get<T>(string key)
        where T : class =>
        this[key] switch
        {
            null => null,
            T value => value,
            var other => throw Mismatch<T>(key, other),
        };

    private static InvalidOperationException Mismatch<T>(string key, object value) =>
        new($"Property '{key}' holds {value.GetType().Name}, not {typeof(T).Name}.");
}
