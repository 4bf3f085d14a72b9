namespace Ingestion.Labels.Training;

/// <summary>L2-regularised logistic regression by dual coordinate descent.</summary>
/// <remarks>
/// Yu, Huang and Lin (2011), "Dual coordinate descent methods for logistic regression and maximum entropy models",
/// Machine Learning 85, algorithm 5. It is exact, needs no step size, and runs over the instances in an order drawn
/// from a fixed seed, so that the same instances give the same weights to the last bit.
/// </remarks>
internal sealed class LogisticRegression
{
    private const int Seed = 20240830;

    /// <summary>Three times as many change no measure of a model in its second digit.</summary>
    private const int MaxPasses = 20;

    private const int MaxNewtonSteps = 50;
    private const double PassTolerance = 1e-3;
    private const double NewtonTolerance = 1e-6;

    /// <summary>Where the dual variables start, as a share of the cost: strictly inside, as the logarithms ask.</summary>
    private const double StartShare = 1e-3;

    private readonly IReadOnlyList<SparseVector> _instances;
    private readonly double[] _squaredLengths;

    public LogisticRegression(IReadOnlyList<SparseVector> instances)
    {
        _instances = instances;
        _squaredLengths = [.. instances.Select(instance => instance.SquaredLength() + 1.0)];
    }

    /// <summary>Fits one model.</summary>
    /// <param name="dimensions">How many places the instances have.</param>
    /// <param name="isPositive">The class of each instance.</param>
    /// <param name="cost">What an error costs against the length of the weights; more fits closer.</param>
    /// <param name="positiveWeight">How much more an error on a positive instance costs.</param>
    /// <returns>The weights and, at the end, the bias.</returns>
    public double[] Fit(int dimensions, bool[] isPositive, double cost, double positiveWeight = 1.0)
    {
        var weights = new double[dimensions + 1];
        var low = new double[_instances.Count];
        var high = new double[_instances.Count];
        for (var i = 0; i < low.Length; i++)
        {
            var own = isPositive[i] ? cost * positiveWeight : cost;
            low[i] = own * StartShare;
            high[i] = own - low[i];
            Add(weights, i, (isPositive[i] ? 1 : -1) * low[i]);
        }

        var order = Enumerable.Range(0, low.Length).ToArray();
        var random = new Random(Seed);
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            random.Shuffle(order);
            var largest = 0.0;
            foreach (var i in order)
            {
                var sign = isPositive[i] ? 1.0 : -1.0;
                var own = isPositive[i] ? cost * positiveWeight : cost;
                largest = Math.Max(largest, Math.Abs(Step(weights, i, sign, own, low, high)));
            }

            if (largest < PassTolerance * cost)
            {
                break;
            }
        }

        return weights;
    }

    private double Step(double[] weights, int i, double sign, double cost, double[] low, double[] high)
    {
        var instance = _instances[i];
        var curvature = _squaredLengths[i];
        var slope = sign * (instance.Dot(weights) + weights[^1]);
        var usesLow = (0.5 * curvature * (high[i] - low[i])) + slope >= 0;
        var direction = usesLow ? 1.0 : -1.0;
        var old = usesLow ? low[i] : high[i];
        var z = cost - old < 0.5 * cost ? 0.1 * old : old;
        for (var newton = 0; newton < MaxNewtonSteps; newton++)
        {
            var gradient = (curvature * (z - old)) + (direction * slope) + PortableMath.Log(z / (cost - z));
            if (Math.Abs(gradient) < NewtonTolerance)
            {
                break;
            }

            var next = z - (gradient / (curvature + (cost / ((cost - z) * z))));
            z = next <= 0 ? z * 0.1 : next;
        }

        (low[i], high[i]) = usesLow ? (z, cost - z) : (cost - z, z);
        var change = direction * (z - old);
        Add(weights, i, sign * change);
        return change;
    }

    private void Add(double[] weights, int i, double factor)
    {
        _instances[i].AddTo(weights, factor);
        weights[^1] += factor;
    }
}
