using System.Collections.Immutable;
using System.Globalization;

namespace Ingestion.App.Api.Security;

/// <summary>Who may ask what, by the settings.</summary>
/// <param name="Key">What a caller must show; <see langword="null"/> where nobody is asked for one.</param>
/// <param name="IsReadOnly">Whether the routes that write are switched off.</param>
/// <param name="Origins">Other sites whose pages may call the API from a browser.</param>
/// <param name="RequestsPerSecond">How many requests one caller may send for long; 0 for any number.</param>
/// <param name="IsLoopbackOnly">Whether only programs on this machine reach the app, and no proxy was named that does so for others.</param>
internal sealed record AccessSettings(ApiKey? Key, bool IsReadOnly, ImmutableArray<string> Origins, int RequestsPerSecond, bool IsLoopbackOnly)
{
    /// <summary>The setting with the key.</summary>
    public const string KeySetting = "IngestionApiKey";

    /// <summary>The setting that opens the app to other machines without a key.</summary>
    public const string AnonymousSetting = "IngestionAllowAnonymous";

    /// <summary>The setting that switches writing off.</summary>
    public const string ReadOnlySetting = "IngestionReadOnly";

    /// <summary>The setting with the origins, parted by commas.</summary>
    public const string OriginsSetting = "IngestionCorsOrigins";

    /// <summary>The setting with the rate.</summary>
    public const string RateSetting = "IngestionRequestsPerSecond";

    // The framework's own: names of this server, for a proxy before it.
    private const string HostsSetting = "AllowedHosts";

    // More than a page or a script sends, and less than keeps a core busy with questions of fifty rows.
    private const int DefaultRequestsPerSecond = 200;

    private const int GreatestRate = 1_000_000;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="urls">Where the app is to listen.</param>
    /// <param name="isHandler">Whether it runs under the Functions host, whose keys and limits rule then.</param>
    /// <exception cref="InvalidOperationException">A setting is unusable, or the app would be open to anybody; the message says what to set.</exception>
    public static AccessSettings Read(IConfiguration configuration, string urls, bool isHandler)
    {
        var key = configuration[KeySetting] is { Length: > 0 } text ? KeyOf(text) : null;
        var beyond = isHandler ? [] : ListenAddresses.BeyondThisMachine(urls, configuration);
        if (beyond.Count > 0 && key is null && !Switch(configuration, AnonymousSetting))
        {
            throw new InvalidOperationException(
                $"The app would listen on '{string.Join(", ", beyond)}', beyond this machine, and ask nobody for a key. Set {KeySetting} to at least "
                + $"{ApiKey.ShortestLength} characters, such as 'openssl rand -hex 32' gives; or {AnonymousSetting}=true where something before it asks for one.");
        }

        return new AccessSettings(
            isHandler ? null : key,
            Switch(configuration, ReadOnlySetting),
            OriginsOf(configuration[OriginsSetting]),
            isHandler ? 0 : RateOf(configuration[RateSetting]),
            !isHandler && beyond.Count == 0 && string.IsNullOrEmpty(configuration[HostsSetting]));
    }

    private static ApiKey KeyOf(string key) => key.Length >= ApiKey.ShortestLength
        ? new ApiKey(key)
        : throw new InvalidOperationException(
            $"{KeySetting} has {key.Length} characters. Set it to at least {ApiKey.ShortestLength}, such as 'openssl rand -hex 32' gives.");

    private static bool Switch(IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new InvalidOperationException($"{name} is '{text}'. Set it to true or false."),
    };

    private static int RateOf(string? text) =>
        string.IsNullOrEmpty(text) ? DefaultRequestsPerSecond
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate <= GreatestRate ? rate
        : throw new InvalidOperationException($"{RateSetting} is '{text}'. Set it to a whole number, 0 for no bound.");

    private static ImmutableArray<string> OriginsOf(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin
                ? origin
                : throw new InvalidOperationException(
                    $"{OriginsSetting} has '{origin}'. An origin is a scheme and a host, as https://press.example, without a slash at its end.")),
    ];
}
