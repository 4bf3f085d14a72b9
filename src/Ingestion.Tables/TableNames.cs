using System.Text.RegularExpressions;

namespace Ingestion.Tables;

/// <summary>What may name a table and a row.</summary>
internal static partial class TableNames
{
    /// <summary>Refuses a table name that the service would refuse.</summary>
    public static void CheckTable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!TableName().IsMatch(name))
        {
            throw new ArgumentException($"'{name}' cannot name a table: a table's name is 3 to 63 of the letters A to Z and digits, the first a letter.", nameof(name));
        }
    }

    /// <summary>Refuses a key that the service would refuse.</summary>
    /// <param name="key">A partition or row key.</param>
    /// <param name="property">Which of the two.</param>
    public static void CheckKey(string? key, string property)
    {
        ArgumentNullException.ThrowIfNull(key, property);
        if (key.Length > TableLimits.MostKeyCharacters)
        {
            throw new ArgumentException($"{property} is {key.Length} characters long; Table Storage allows {TableLimits.MostKeyCharacters}.", property);
        }

        for (var at = 0; at < key.Length; at++)
        {
            if (char.IsHighSurrogate(key[at]) && at + 1 < key.Length && char.IsLowSurrogate(key[at + 1]))
            {
                at++;
            }
            else if (key[at] is '/' or '\\' or '#' or '?' || char.IsControl(key[at]) || char.IsSurrogate(key[at]))
            {
                throw new ArgumentException(
                    $"{property} has the character U+{(int)key[at]:X4} at index {at}; Table Storage allows no '/', '\\', '#', '?', control characters or half surrogate pairs in keys.",
                    property);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{2,62}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TableName();
}
