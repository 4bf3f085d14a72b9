using Ingestion.Articles;
using Ingestion.Articles.Cleaning.Roles;
using Ingestion.Articles.Cleaning.Training;
using Ingestion.Labels.Corpus;

namespace Ingestion.Labels.Training;

/// <summary>Trains the model by which plain pages are read, and writes its file.</summary>
/// <remarks>
/// It is fitted to the split <c>train</c>; the splits <c>dev</c> and <c>test</c> are not read. The same corpus gives the
/// same bytes on every machine. The file is embedded in the assembly, so it holds from the next build on; and because the
/// model of topics reads the corpus through it, that one is trained after it.
/// </remarks>
public static class LineRoleTraining
{
    /// <param name="corpusFolder">A folder of <c>*.jsonl</c> with splits and kinds of noise.</param>
    /// <param name="output">The model file, which is replaced.</param>
    /// <exception cref="InvalidDataException">The corpus cannot be read, or an article has not a kind for each noise.</exception>
    public static void Train(string corpusFolder, string output)
    {
        LabelledPage[] pages = [.. LabelledFolder.Read(corpusFolder).Where(article => article.Split == Split.Train).Select(PageOf)];
        File.WriteAllBytes(output, LineRoleModelFile.Write(LineRoleTrainer.Train(pages)));
    }

    private static LabelledPage PageOf(LabelledArticle article) =>
        article is { Text: { } text } && article.Noise.Length == article.NoiseKinds.Length
            ? LabelledPage.Of(text, article.Title, article.Noise.Zip(article.NoiseKinds, (line, kind) => new Noise(line, kind)))
            : throw new InvalidDataException($"{article.Origin}: the article needs 'text', and 'noise_kinds' with a kind for each of its 'noise'.");
}
