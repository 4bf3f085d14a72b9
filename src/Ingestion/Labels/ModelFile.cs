using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Features;

namespace Ingestion.Labels;

/// <summary>The model's file: magic, format version, content, and the SHA-256 of all that stands before it.</summary>
/// <remarks>
/// All numbers are little-endian. Word weights are kept as 16-bit floats, which costs no measurable quality and halves the file.
/// </remarks>
internal static class ModelFile
{
    /// <summary>Changes with everything that changes the meaning of a file: its layout, the features, their hashes.</summary>
    public const int FormatVersion = 4;

    /// <summary>What a model may weigh, so that it can lie in a repository and load in no time.</summary>
    public const int MaxBytes = 5_000_000;

    private const int HashBytes = 32;
    private const int VersionDigits = 12;

    private static ReadOnlySpan<byte> Magic => "INGMODEL"u8;

    public static string VersionOf(ReadOnlySpan<byte> content) =>
        Convert.ToHexStringLower(SHA256.HashData(content))[..VersionDigits];

    public static byte[] Write(Model model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(model.Taxonomy.ToJson());
        WriteTable(writer, model.Topics.Table);
        WriteFloats(writer, model.Topics.SentenceBiases);
        WriteFloats(writer, model.Topics.ArticleBiases);
        WriteTable(writer, model.Sides.Roles);
        WriteTable(writer, model.Sides.Words);
        WriteTable(writer, model.Sides.TopicWords);
        WriteTable(writer, model.Sides.Signs);
        WriteFloats(writer, model.Sides.Biases);
        WriteDecisions(writer, model);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.ToArray()));
        writer.Flush();
        return stream.Length <= MaxBytes
            ? stream.ToArray()
            : throw new InvalidOperationException($"The model takes {stream.Length:N0} bytes; {MaxBytes:N0} are allowed. Train on fewer articles or topics.");
    }

    public static Model Read(byte[] content, string path)
    {
        if (content.Length < Magic.Length + sizeof(int) + HashBytes || !content.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException($"'{path}' is no model file. Train one with 'ingestion train'.");
        }

        var version = BitConverter.ToInt32(content, Magic.Length);
        if (version != FormatVersion)
        {
            throw new InvalidDataException($"'{path}' is of model format {version}; this program reads format {FormatVersion}. Train it again with 'ingestion train'.");
        }

        if (!SHA256.HashData(content.AsSpan(..^HashBytes)).AsSpan().SequenceEqual(content.AsSpan(^HashBytes..)))
        {
            throw new InvalidDataException($"'{path}' is damaged: its {content.Length:N0} bytes do not match their SHA-256. Fetch it again, or train it with 'ingestion train'.");
        }

        using var reader = new BinaryReader(new MemoryStream(content, writable: false), Encoding.UTF8);
        reader.BaseStream.Position = Magic.Length + sizeof(int);
        var taxonomy = Taxonomy.Parse(reader.ReadString());
        var topics = new TopicWeights(ReadTable(reader), ReadFloats(reader), ReadFloats(reader));
        var sides = new SideWeights(ReadTable(reader), ReadTable(reader), ReadTable(reader), ReadTable(reader), ReadFloats(reader));
        return new Model(
            taxonomy, topics, sides, ReadTopicDecision(reader), ReadSideDecision(reader), ReadVoiceDecision(reader), ReadStanceDecision(reader));
    }

    private static void WriteTable(BinaryWriter writer, WeightTable table)
    {
        writer.Write(table.Keys.Length);
        writer.Write(table.Columns);
        foreach (var key in table.Keys)
        {
            writer.Write(key);
        }

        foreach (var weight in table.Weights)
        {
            writer.Write((Half)weight);
        }
    }

    private static WeightTable ReadTable(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        var columns = reader.ReadInt32();
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.ReadUInt32();
        }

        var weights = new float[keys.Length * columns];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)reader.ReadHalf();
        }

        return new WeightTable(keys, columns, weights);
    }

    private static void WriteDecisions(BinaryWriter writer, Model model)
    {
        WriteTrees(writer, model.TopicDecision.Article);
        WriteDoubles(writer, model.TopicDecision.Thresholds);
        WriteTrees(writer, model.TopicDecision.Sentence);
        WriteTrees(writer, model.SideDecision.Speaker);
        WriteTrees(writer, model.SideDecision.Side);
        WriteLinear(writer, model.SideDecision.Direction);
        WriteLinear(writer, model.VoiceDecision.Model);
        writer.Write((float)model.VoiceDecision.Threshold);
        foreach (var stance in model.StanceDecision.Models)
        {
            WriteLinear(writer, stance);
        }
    }

    private static TopicDecision ReadTopicDecision(BinaryReader reader) =>
        new()
        {
            Article = ReadTrees(reader),
            Thresholds = ReadDoubles(reader),
            Sentence = ReadTrees(reader),
        };

    private static SideDecision ReadSideDecision(BinaryReader reader) => new(ReadTrees(reader), ReadTrees(reader), ReadLinear(reader));

    private static VoiceDecision ReadVoiceDecision(BinaryReader reader) => new(ReadLinear(reader), reader.ReadSingle());

    private static StanceDecision ReadStanceDecision(BinaryReader reader) =>
        new([.. Enum.GetValues<Stance>().Select(_ => ReadLinear(reader))]);

    private static void WriteTrees(BinaryWriter writer, BoostedTrees trees)
    {
        WriteLinear(writer, trees.Start);
        writer.Write(trees.Features.Length);
        writer.Write(trees.Features);
        WriteFloats(writer, trees.Thresholds);
        WriteFloats(writer, trees.Values);
    }

    private static BoostedTrees ReadTrees(BinaryReader reader) =>
        new(ReadLinear(reader), reader.ReadBytes(reader.ReadInt32()), ReadFloats(reader), ReadFloats(reader));

    private static void WriteLinear(BinaryWriter writer, LinearModel model)
    {
        WriteDoubles(writer, model.Weights);
        writer.Write((float)model.Bias);
    }

    private static LinearModel ReadLinear(BinaryReader reader) => new(ReadDoubles(reader), reader.ReadSingle());

    private static void WriteDoubles(BinaryWriter writer, ImmutableArray<double> values) =>
        WriteFloats(writer, [.. values.Select(value => (float)value)]);

    private static ImmutableArray<double> ReadDoubles(BinaryReader reader) =>
        [.. ReadFloats(reader).Select(value => (double)value)];

    private static void WriteFloats(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static float[] ReadFloats(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadSingle();
        }

        return values;
    }
}
