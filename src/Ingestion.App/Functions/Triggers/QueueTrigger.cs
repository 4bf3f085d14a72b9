namespace Ingestion.App.Functions.Triggers;

/// <summary>Which function a queue's messages go to.</summary>
/// <param name="Function">The function's name: that of its folder beside the executable.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Find">Finds the function among the app's services.</param>
internal sealed record QueueTrigger(string Function, string Queue, Func<IServiceProvider, IQueueFunction> Find)
{
    public static QueueTrigger Of<TFunction>(string queue) where TFunction : IQueueFunction =>
        new(typeof(TFunction).Name, queue, services => services.GetRequiredService<TFunction>());
}
