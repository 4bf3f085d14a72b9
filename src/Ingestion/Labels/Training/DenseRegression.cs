namespace Ingestion.Labels.Training;

/// <summary>Fits the models of a few dense features.</summary>
internal static class DenseRegression
{
    public static LinearModel Fit(IReadOnlyList<(double[] Features, bool IsPositive)> rows, double cost, double positiveWeight = 1.0)
    {
        if (rows.Count == 0)
        {
            throw new InvalidDataException("The corpus has nothing to fit a decision to: it needs articles with topics and voices in train and dev.");
        }

        var length = rows[0].Features.Length;
        var fitted = new LogisticRegression([.. rows.Select(row => SparseVector.Dense(row.Features))])
            .Fit(length, [.. rows.Select(row => row.IsPositive)], cost, positiveWeight);
        return new LinearModel([.. fitted[..length]], fitted[^1]);
    }
}
