import type { FileHead } from '#domain/import/recognise-format.ts'

const SYSTEMS: [name: string, test: (file: FileHead) => boolean][] = [
  [
    'an SQL dump',
    ({ head }) =>
      /^(?:--|\/\*|\s*(?:CREATE TABLE|INSERT INTO|PRAGMA|BEGIN TRANSACTION)\b)/.test(head) &&
      /\b(?:CREATE TABLE|INSERT INTO|(?:MySQL|MariaDB|PostgreSQL|SQLite) (?:database )?dump)\b/i.test(head),
  ],
  [
    'an answer of Drupal’s JSON:API',
    ({ head }) => /^\s*\{/.test(head) && /"jsonapi"\s*:\s*\{|"type"\s*:\s*"node--/.test(head),
  ],
  ['a table of Joomla', ({ head }) => /^[^\n]*\bintrotext\b/i.test(head) && /^[^\n]*\bcatid\b/i.test(head)],
  ['an RSS feed', ({ head }) => /<rss[\s>]|<rdf:RDF[\s>]/.test(head)],
  ['an Atom feed', ({ head }) => /<feed[\s>]/.test(head) && head.includes('http://www.w3.org/2005/Atom')],
]

/**
 * Names the system or format of an export that is not read, from the content of its files, and says which way it comes, as
 * a clause; null where it is not known.
 */
export function foreignSystem(files: FileHead[]): string | null {
  const name = SYSTEMS.find(([, test]) => files.some(test))?.[0]
  return name === undefined
    ? null
    : `it is ${name}, which is not read; make NDJSON of it, one story a line, as docs/import.md describes`
}
