using System.Text.Json;

namespace Ingestion.Cli.Export;

/// <summary>How far an export has come, kept in a file beside it so that it can be taken up again.</summary>
/// <param name="Question">What is exported, and how.</param>
/// <param name="Continuation">Where the last page that is in the file ended.</param>
/// <param name="Bytes">How long the file is with that page.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record ExportState(string Question, string Continuation, long Bytes, long Rows)
{
    /// <summary>Reads a state; null where there is none.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static ExportState? Find(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ExportJson.Default.ExportState);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"'{path}' is no state of an export: {failure.Message} Delete it to begin anew.", failure);
        }
    }

    /// <summary>Keeps the state in place of the one before: at any moment one of them is there whole.</summary>
    public void Save(string path)
    {
        var written = $"{path}.new";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(this, ExportJson.Default.ExportState));
        File.Move(written, path, overwrite: true);
    }
}
