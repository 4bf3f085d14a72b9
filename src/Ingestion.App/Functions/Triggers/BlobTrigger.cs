namespace Ingestion.App.Functions.Triggers;

/// <summary>Which function a container's blobs go to.</summary>
/// <param name="Function">The function's name: that of its folder beside the executable.</param>
/// <param name="Container">The container.</param>
/// <param name="Find">Finds the function among the app's services.</param>
internal sealed record BlobTrigger(string Function, string Container, Func<IServiceProvider, IBlobFunction> Find)
{
    public static BlobTrigger Of<TFunction>(string container) where TFunction : IBlobFunction =>
        new(typeof(TFunction).Name, container, services => services.GetRequiredService<TFunction>());
}
