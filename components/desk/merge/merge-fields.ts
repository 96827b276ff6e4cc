import { FIELD_NAMES } from '#domain/article/fields/field-names.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { MergeRow, Side } from '#domain/document/diff/merge.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

export type FieldName = Exclude<keyof ArticleFields, 'document'>
/** A field whose values differ in the two texts, as plain text. */
export type FieldRow = Pick<MergeRow, 'key' | 'who' | 'suggested'> & {
  field: FieldName
  name: string
  mine: string
  theirs: string
  base: string | null
  /** Why both values cannot be kept; null if they can. */
  whyNotBoth: string | null
  /** True for text fields, which can combine both values. */
  isText: boolean
}

const FIELDS = (Object.keys(FIELD_NAMES) as (keyof ArticleFields)[]).filter((name) => name !== 'document')
const TEXTS: ReadonlySet<FieldName> = new Set(['headline', 'shortHeadline', 'standfirst', 'kicker'])

/** Lists the fields of mine whose value differs in theirs. `nameOf` returns the name of a section, topic or byline. */
export function fieldRows(
  mine: ArticleFields,
  theirs: ArticleFields,
  base: ArticleFields | null,
  nameOf: (slug: string) => string,
): FieldRow[] {
  const written = FIELDS.filter((field) => mine[field] !== undefined)
  return written.flatMap((field): FieldRow[] => {
    const [own, foreign] = [plain(mine[field]), plain(theirs[field])]
    if (own === foreign) return []
    const root = base?.[field] === undefined ? null : plain(base[field])
    const who = root === null ? 'unknown' : root === own ? 'theirs' : root === foreign ? 'mine' : 'both'
    const isList = Array.isArray(mine[field])
    return [
      {
        key: `field:${field}`,
        field,
        name: t(FIELD_NAMES[field]),
        who,
        suggested: who === 'mine' || who === 'theirs' ? who : null,
        mine: said(mine[field], nameOf),
        theirs: said(theirs[field], nameOf),
        base: base?.[field] === undefined ? null : said(base[field], nameOf),
        whyNotBoth: isList || TEXTS.has(field) ? null : t('A story can have only one'),
        isText: TEXTS.has(field),
      },
    ]
  })
}

/** Applies a choice to a field. `written` is text that replaces both versions. */
export function mergedField(
  field: FieldName,
  side: Side,
  { mine, theirs }: { mine: ArticleFields; theirs: ArticleFields },
  written: string | undefined,
): ArticleFields {
  const [own, foreign] = [mine[field], theirs[field]]
  if (side !== 'both') return { [field]: side === 'mine' ? own : foreign }
  if (Array.isArray(own) && Array.isArray(foreign)) return { [field]: [...new Set([...own, ...foreign])] }
  if (typeof own !== 'string' || typeof foreign !== 'string') return { [field]: own }
  return { [field]: written ?? bothSaid(own, foreign) }
}

export const bothSaid = (mine: string, theirs: string): string => [mine, theirs].filter(Boolean).join(' ')

/** Normalises a value for comparison: missing equals empty, and an instant is equal in every notation. */
function plain(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return String(Date.parse(value))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value ?? null)
  const given = Object.entries(value).filter(([, part]) => part !== null && part !== undefined && part !== '')
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function said(value: unknown, nameOf: (slug: string) => string): string {
  if (Array.isArray(value))
    return saidList(
      value.map((slug) => nameOf(String(slug))),
      'commas',
    )
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const { mediaId, ...parts } = value as Record<string, unknown>
  const texts = Object.values(parts).filter((part) => typeof part === 'string')
  return saidList(
    [...texts, ...(typeof mediaId === 'string' ? [t('picture {id}', { id: mediaId.slice(0, 8) })] : [])],
    'commas',
  )
}
