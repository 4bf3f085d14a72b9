namespace Ingestion.Features;

/// <summary>Where a sentence stands in a text: UTF-16 units from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
/// <param name="Start">The first unit; never white space.</param>
/// <param name="End">The unit after the last, which is never white space.</param>
/// <param name="Paragraph">The paragraph's number, from 0.</param>
internal readonly record struct Sentence(int Start, int End, int Paragraph)
{
    public int Length => End - Start;
}
