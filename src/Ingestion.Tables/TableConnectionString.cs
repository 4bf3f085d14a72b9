using Azure;

namespace Ingestion.Tables;

/// <summary>A storage connection string, read: where the tables are and how to prove who asks.</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? SharedKey, AzureSasCredential? Sas)
{
    // The emulator's account and key are public and the same everywhere.
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="FormatException">A part is missing or malformed. The message names it and never shows a secret.</exception>
    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var parts = Split(text);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return string.Equals(development, "true", StringComparison.OrdinalIgnoreCase)
                ? From(Split(Development))
                : throw new FormatException("UseDevelopmentStorage is 'true' or left out of the connection string.");
        }

        return From(parts);
    }

    private static TableConnectionString From(Dictionary<string, string> parts)
    {
        var endpoint = EndpointOf(parts);
        if (parts.TryGetValue("SharedAccessSignature", out var signature))
        {
            return new TableConnectionString(endpoint, null, new AzureSasCredential(signature));
        }

        if (parts.TryGetValue("AccountName", out var account) && parts.TryGetValue("AccountKey", out var key))
        {
            try
            {
                return new TableConnectionString(endpoint, new TableSharedKeyCredential(account, key), null);
            }
            catch (ArgumentException malformed)
            {
                throw new FormatException($"The connection string's AccountKey cannot be used. {malformed.Message}", malformed);
            }
        }

        throw new FormatException("The connection string has neither AccountName with AccountKey nor SharedAccessSignature.");
    }

    private static Uri EndpointOf(Dictionary<string, string> parts)
    {
        if (parts.TryGetValue("TableEndpoint", out var address))
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
                ? endpoint
                : throw new FormatException($"The connection string's TableEndpoint, '{address.Split('?')[0]}', is no http or https address.");
        }

        var account = parts.GetValueOrDefault("AccountName")
            ?? throw new FormatException("The connection string has neither TableEndpoint nor AccountName, so there is no telling where the tables are.");
        var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return Uri.TryCreate($"{protocol}://{account}.table.{suffix}", UriKind.Absolute, out var built) && built.Scheme is "http" or "https"
            ? built
            : throw new FormatException($"The connection string's protocol '{protocol}', account '{account}' and suffix '{suffix}' make no address.");
    }

    private static Dictionary<string, string> Split(string text)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Keys are base64 and signatures are queries: both have '=' of their own.
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new FormatException($"Part {parts.Count + 1} of the connection string is not Name=Value.");
            }

            if (equals + 1 < part.Length)
            {
                parts[part[..equals].TrimEnd()] = part[(equals + 1)..].TrimStart();
            }
        }

        return parts;
    }
}
