using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Tables;

/// <summary>A storage account's name and one of its two keys. Immutable; the key is never shown.</summary>
public sealed class TableSharedKeyCredential
{
    private readonly byte[] _key;

    /// <summary>Makes a credential.</summary>
    /// <param name="accountName">The account's name.</param>
    /// <param name="accountKey">The key as the portal gives it, in base64.</param>
    /// <exception cref="ArgumentException">The name is empty or the key is not base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accountName);
        ArgumentException.ThrowIfNullOrWhiteSpace(accountKey);
        AccountName = accountName;
        try
        {
            _key = Convert.FromBase64String(accountKey);
        }
        catch (FormatException)
        {
            throw new ArgumentException($"The key of account '{accountName}' is not base64. Copy it whole, with its trailing '='.", nameof(accountKey));
        }
    }

    /// <summary>The account's name.</summary>
    public string AccountName { get; }

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
