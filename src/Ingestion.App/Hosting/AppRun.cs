namespace Ingestion.App.Hosting;

/// <summary>Runs the app until it is told to end, and says how it ended.</summary>
public static class AppRun
{
    /// <summary>The end was asked for.</summary>
    public const int Success = 0;

    /// <summary>The app could not start, a part of it failed, or it was a custom handler.</summary>
    /// <remarks>The Functions host never starts a handler again that ended with 0.</remarks>
    public const int Failure = 1;

    /// <summary>Runs the app; failures to start are told in one line on standard error.</summary>
    /// <param name="arguments">As <see cref="IngestionApp.Create(string[])"/> takes them.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await using var app = IngestionApp.Create(arguments);
            await app.StartAsync();
            await app.WaitForShutdownAsync();
            return IngestionApp.IsHandler(app.Configuration) || HasFailed(app.Services) ? Failure : Success;
        }
        // A setting is missing or wrong, the port is taken, or the address is none.
        catch (Exception failure) when (failure is InvalidOperationException or IOException or FormatException or ArgumentException)
        {
            await Console.Error.WriteLineAsync($"Ingestion could not start: {failure.Message.ReplaceLineEndings(" ")}");
            return Failure;
        }
        // A part of the app failed before all had started; the log says which and why.
        catch (OperationCanceledException)
        {
            return Failure;
        }
    }

    private static bool HasFailed(IServiceProvider services) =>
        services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });
}
