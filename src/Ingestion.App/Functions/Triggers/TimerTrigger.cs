namespace Ingestion.App.Functions.Triggers;

/// <summary>When a function runs of itself.</summary>
/// <param name="Function">The function's name: that of its folder beside the executable.</param>
/// <param name="Schedule">The times.</param>
/// <param name="Find">Finds the function among the app's services.</param>
internal sealed record TimerTrigger(string Function, Schedule Schedule, Func<IServiceProvider, ITimerFunction> Find)
{
    public static TimerTrigger Of<TFunction>(Schedule schedule) where TFunction : ITimerFunction =>
        new(typeof(TFunction).Name, schedule, services => services.GetRequiredService<TFunction>());
}
