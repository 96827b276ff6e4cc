/** Hostile values of a query parameter: invalid numbers, dates and text that are hard on a database or a parser. */
export const HOSTILE_VALUES: readonly string[] = [
  '2026-99-99',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '2026-11-27T99:99:99Z',
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e309',
  '9007199254740993',
  '9'.repeat(25),
  '-9223372036854775809',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  '*',
  '"',
  "'",
  '"unclosed',
  'NEAR(',
  '-word',
  'AND OR NOT',
  'a"b*',
  '%',
  '_',
  '\\',
  "'; drop table articles; --",
  '\0',
  '\u202e',
  '\ufeff',
  '\u200b',
  '\n\r',
  '💥',
  'ﷺ',
  'İ',
  'ß',
  '新闻',
  '..',
  '../../etc/passwd',
  '//a.example',
  'https://[',
  'javascript:alert(1)',
  'new',
  '1-1',
  '-1-1',
  '1:2',
  'a'.repeat(4_000),
  'é'.repeat(700),
  '( '.repeat(500),
  '"a" '.repeat(300),
]

/** Malformed percent-encodings, sent unescaped, as no form would send them. */
export const MALFORMED: readonly string[] = ['%', '%zz', '%ff%fe', '%ED%A0%80', '%E0%A4%A', '%00']

/**
 * Combines each name with hostile values: all of them in the long run (`HOSTILE_VALUES=all`), otherwise `few` per name, in a
 * different selection for each name, so that together they cover all; `before` counts the names of other addresses.
 */
export function hostileQueries(names: readonly string[], few = 8, before = 0): { name: string; query: string }[] {
  const values = [...HOSTILE_VALUES.map(encodeURIComponent), ...MALFORMED]
  return names.flatMap((name, n) => {
    const chosen =
      process.env['HOSTILE_VALUES'] === 'all'
        ? values
        : Array.from({ length: few }, (_, i) => values[((before + n) * few + i) % values.length])
    return chosen.map((value) => ({ name, query: `${encodeURIComponent(name)}=${value}` }))
  })
}
