/** Values that are joined by commas; one that has a comma or a double quote stands in double quotes, which are doubled within. */

export function joinValues(values: readonly string[]): string {
  return values.map(value => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');
}

export function splitValues(text: string): string[] {
  const values = text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g);
  return [...values].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!.trim()).filter(value => value);
}
