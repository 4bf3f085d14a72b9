namespace Ingestion.Features;

/// <summary>Where in a sentence a hashed feature comes from: one stretch of tokens, or two that count for half each.</summary>
/// <param name="First">The tokens of the first stretch.</param>
/// <param name="Second">The tokens of the second; the same where there is but one.</param>
internal readonly record struct FeatureOrigin(Range First, Range Second)
{
    public static FeatureOrigin OfToken(int token) => new(token..(token + 1), token..(token + 1));

    /// <summary>A token and the one before it.</summary>
    public static FeatureOrigin OfPair(int token) => new((token - 1)..token, token..(token + 1));

    public static FeatureOrigin Of(FrameMention frame) => Of(frame, frame);

    public static FeatureOrigin Of(FrameMention first, FrameMention second) =>
        new(first.First..first.Next, second.First..second.Next);

    /// <summary>Divides what the feature counts among its tokens.</summary>
    public void Share(double contribution, Span<double> tokens)
    {
        ShareAmong(tokens[First], contribution / 2);
        ShareAmong(tokens[Second], contribution / 2);
    }

    private static void ShareAmong(Span<double> tokens, double contribution)
    {
        foreach (ref var token in tokens)
        {
            token += contribution / tokens.Length;
        }
    }
}
