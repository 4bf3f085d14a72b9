namespace Ingestion.Rows;

/// <summary>The tables whose rows a version of a blob owns.</summary>
internal enum RowTable
{
    Articles,
    Labels,
    Rejections,
    Stories,
    Words,
}
