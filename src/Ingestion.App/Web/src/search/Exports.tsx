import { linkAddress } from '../api/client';
import { filterParameters, type Filter } from '../shell/address';
import { useTexts } from '../shell/settings';

/** The present view for other programs: a table, lines of JSON, a feed to follow. */
export function Exports({ filter }: { filter: Filter }) {
  const texts = useTexts();
  const link = (format: string, limit?: string) => linkAddress('classifications', { ...filterParameters(filter), format, limit });
  return (
    <p class="exports">
      {texts.search.exports}{' '}
      <a href={link('csv', 'all')} download="articles.csv">CSV</a>{' '}
      <a href={link('ndjson', 'all')} download="articles.ndjson">NDJSON</a>{' '}
      <a href={link('atom')} rel="alternate" type="application/atom+xml">{texts.search.feed}</a>
    </p>
  );
}
