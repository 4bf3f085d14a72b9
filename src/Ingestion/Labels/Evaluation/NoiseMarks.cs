namespace Ingestion.Labels.Evaluation;

/// <summary>Marks pieces of noise on their page: for each character the piece that covers it, or <see cref="None"/>.</summary>
internal static class NoiseMarks
{
    public const int None = -1;

    /// <summary>A piece that stands several times on the page takes the first place that no other has.</summary>
    public static int[] Of(string page, IEnumerable<string> pieces)
    {
        var marks = new int[page.Length];
        Array.Fill(marks, None);
        foreach (var (index, piece) in pieces.Index().Where(pair => pair.Item.Length > 0))
        {
            var start = page.IndexOf(piece, StringComparison.Ordinal);
            while (start >= 0 && marks[start] != None)
            {
                start = page.IndexOf(piece, start + 1, StringComparison.Ordinal);
            }

            if (start >= 0)
            {
                Array.Fill(marks, index, start, piece.Length);
            }
        }

        return marks;
    }
}
