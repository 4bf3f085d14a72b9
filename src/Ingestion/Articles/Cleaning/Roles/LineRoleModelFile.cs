using System.Reflection;

namespace Ingestion.Articles.Cleaning.Roles;

/// <summary>The model's file, <c>line-roles.model</c>: magic, format version, transitions, features. Little-endian.</summary>
internal static class LineRoleModelFile
{
    // Changes with everything that changes the meaning of a file: its layout, the features, their hashes, the kinds of noise.
    private const int FormatVersion = 1;

    private const string Resource = "line-roles.model";

    private static ReadOnlySpan<byte> Magic => "INGLINES"u8;

    public static byte[] Write(LineRoleModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        WriteAll(writer, model.Transitions.Weights);
        writer.Write(model.Keys.Length);
        foreach (var key in model.Keys.Span)
        {
            writer.Write(key);
        }

        WriteAll(writer, model.Weights.Span);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>The model that the assembly holds.</summary>
    /// <exception cref="InvalidOperationException">It holds none, or one of another format.</exception>
    public static LineRoleModel ReadEmbedded()
    {
        var name = $"{typeof(LineRoleModelFile).Namespace}.{Resource}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no model '{name}'.");
        using var reader = new BinaryReader(stream);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != FormatVersion)
        {
            throw new InvalidOperationException(
                $"'{name}' is no model of lines of format {FormatVersion}. Make it again with 'ingestion train lines', and build.");
        }

        var transitions = ReadAll(reader, LineTransitions.Size);
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = reader.ReadUInt32();
        }

        return new LineRoleModel(keys, ReadAll(reader, keys.Length * LineLabel.Count), new LineTransitions(transitions));
    }

    private static void WriteAll(BinaryWriter writer, ReadOnlySpan<short> weights)
    {
        foreach (var weight in weights)
        {
            writer.Write(weight);
        }
    }

    private static short[] ReadAll(BinaryReader reader, int count)
    {
        var weights = new short[count];
        for (var i = 0; i < count; i++)
        {
            weights[i] = reader.ReadInt16();
        }

        return weights;
    }
}
