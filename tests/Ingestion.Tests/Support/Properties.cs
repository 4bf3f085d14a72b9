using FsCheck;
using Microsoft.FSharp.Core;

namespace Ingestion.Tests.Support;

/// <summary>Checks properties on random cases that are the same in every run.</summary>
internal static class Properties
{
    // Any two numbers would do; the second one has to be odd.
    private static readonly Replay Seed = new(new Rnd(20241016, 6364136223846793005), FSharpOption<int>.None);

    /// <summary>Fails with the smallest case found that breaks the property.</summary>
    /// <param name="property">What must hold.</param>
    /// <param name="cases">How many cases are tried.</param>
    public static void Hold(Property property, int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(FSharpOption<Replay>.Some(Seed)), property);
}
