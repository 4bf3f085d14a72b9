namespace Ingestion.Labels;

/// <summary>Exponential and logarithm that give the same bits on every machine.</summary>
/// <remarks>
/// <see cref="Math.Exp"/> and <see cref="Math.Log(double)"/> call the platform's C library, whose last bit differs from
/// one to the next; a model must train to the same bytes everywhere. Only additions, multiplications and divisions
/// are used here, which IEEE 754 fixes. Errors stay below 1e-14 of the value.
/// </remarks>
internal static class PortableMath
{
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double InverseLn2 = 1.44269504088896338700;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>Beyond this the logistic function is 0 or 1 to the last bit that matters.</summary>
    private const double LargestExponent = 700;

    /// <summary>The Taylor series as far as 1e-16 needs for arguments up to ln 2 / 2: 1 / n!.</summary>
    private static ReadOnlySpan<double> ExpTerms =>
    [
        1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5_040, 1.0 / 40_320, 1.0 / 362_880, 1.0 / 3_628_800,
        1.0 / 39_916_800, 1.0 / 479_001_600, 1.0 / 6_227_020_800, 1.0 / 87_178_291_200,
    ];

    /// <summary>The series in odd powers as far as 1e-16 needs for arguments up to 0.172: 1 / (2n + 1).</summary>
    private static ReadOnlySpan<double> LogTerms =>
        [1.0, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21];

    public static double Exp(double x)
    {
        x = Math.Clamp(x, -LargestExponent, LargestExponent);
        var k = Math.Floor((x * InverseLn2) + 0.5);
        var r = (x - (k * Ln2High)) - (k * Ln2Low);
        var square = r * r;
        var terms = ExpTerms;
        var (even, odd) = (terms[14], terms[13]);
        for (var term = 12; term > 0; term -= 2)
        {
            even = terms[term] + (square * even);
            odd = terms[term - 1] + (square * odd);
        }

        return (terms[0] + (square * even) + (r * odd)) * BitConverter.Int64BitsToDouble(((long)k + ExponentBias) << MantissaBits);
    }

    /// <param name="x">A positive normal number.</param>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> MantissaBits) - ExponentBias;
        var mantissa = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)ExponentBias << MantissaBits));
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var s = (mantissa - 1.0) / (mantissa + 1.0);
        var square = s * s;
        var sum = 0.0;
        var terms = LogTerms;
        for (var term = terms.Length - 1; term >= 0; term--)
        {
            sum = (sum * square) + terms[term];
        }

        return (exponent * Ln2High) + ((2.0 * s * sum) + (exponent * Ln2Low));
    }

    /// <summary>The probability whose log-odds are <paramref name="margin"/>.</summary>
    public static double Logistic(double margin) => 1.0 / (1.0 + Exp(-margin));

    /// <summary>The log-odds of a probability, kept within ±<paramref name="bound"/>.</summary>
    public static double LogOdds(double probability, double bound)
    {
        if (probability <= 0 || probability >= 1)
        {
            return probability <= 0 ? -bound : bound;
        }

        return Math.Clamp(Log(probability / (1.0 - probability)), -bound, bound);
    }
}
