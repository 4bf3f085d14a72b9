namespace Ingestion.Labels.Training;

/// <summary>One and the same model, fitted once to everything and once without each part of the corpus.</summary>
/// <remarks>
/// Wolpert (1992), "Stacked generalization", Neural Networks 5: what decides on the outcome of a model must learn from
/// outcomes on articles that the model has not seen, or it trusts it too much.
/// </remarks>
/// <typeparam name="T">The model.</typeparam>
internal sealed class CrossFit<T>
{
    /// <summary>Parts go together in this many groups: each costs a fit, and more of them change little.</summary>
    private const int Groups = 3;

    private readonly Dictionary<int, T> _without;

    internal CrossFit(T whole, Dictionary<int, T> without)
    {
        Whole = whole;
        _without = without;
    }

    /// <summary>Fitted to everything.</summary>
    public T Whole { get; }

    /// <summary>Fitted without the article's part.</summary>
    public T For(HeldOut article) => _without[GroupOf(article)];

    /// <summary>Joins two models that were fitted over the same parts.</summary>
    public CrossFit<TBoth> With<TOther, TBoth>(CrossFit<TOther> other, Func<T, TOther, TBoth> join) =>
        new CrossFit<TBoth>(join(Whole, other.Whole), _without.Keys.ToDictionary(fold => fold, fold => join(_without[fold], other._without[fold])));

    public static CrossFit<T> Over(IReadOnlyList<HeldOut> articles, Func<IReadOnlyList<HeldOut>, T> fit) =>
        new(
            fit(articles),
            articles.Select(GroupOf).Distinct().Order()
                .ToDictionary(group => group, group => fit([.. articles.Where(article => GroupOf(article) != group)])));

    private static int GroupOf(HeldOut article) => article.Fold % Groups;
}
