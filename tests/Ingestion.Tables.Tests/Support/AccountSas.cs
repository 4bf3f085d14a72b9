using System.Security.Cryptography;
using System.Text;

namespace Ingestion.Tables.Tests;

/// <summary>Signs an account SAS for tables: "Create an account SAS", Azure Storage REST reference, version 2019-02-02.</summary>
internal static class AccountSas
{
    public static string Sign(string account, string key, string permissions, DateTimeOffset expiry)
    {
        const string Version = "2019-02-02";
        var until = expiry.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var text = $"{account}\n{permissions}\nt\nsco\n\n{until}\n\nhttps,http\n{Version}\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.UTF8.GetBytes(text)));
        return $"sv={Version}&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(until)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
    }
}
