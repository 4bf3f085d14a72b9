namespace Ingestion.Tables;

/// <summary>How the JSON names the types that it cannot show: <c>"Count@odata.type": "Edm.Int64"</c>.</summary>
internal static class EdmTypeNames
{
    public const string Suffix = "@odata.type";
    public const string Int64 = "Edm.Int64";
    public const string Double = "Edm.Double";
    public const string DateTime = "Edm.DateTime";
    public const string Guid = "Edm.Guid";
    public const string Binary = "Edm.Binary";
    public const string Int32 = "Edm.Int32";
    public const string Boolean = "Edm.Boolean";
    public const string String = "Edm.String";
}
