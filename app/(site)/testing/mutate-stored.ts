import type { Db } from '#db/engine/open.ts'

type Roll = () => number
const pick = <T>(list: readonly T[], roll: Roll): T | undefined => list[Math.floor(roll() * list.length)]

type Table = { name: string; key: string; columns: readonly string[] }
const TABLES: Table[] = [
  { name: 'published', key: 'article_id', columns: ['headline', 'standfirst', 'published_at', 'author_ids', 'lead'] },
  { name: 'revisions', key: 'article_id', columns: ['document'] },
  { name: 'public_pages', key: 'page_id', columns: ['title', 'document'] },
]

type Change = (value: string | number, roll: Roll) => string | number | null
const replacedOne =
  (pattern: RegExp, other: string): Change =>
  (value, roll) => {
    const match = pick([...String(value).matchAll(pattern)], roll)
    if (!match) return null
    return String(value).slice(0, match.index) + other + String(value).slice(match.index + match[0].length)
  }

// The letter of an escape such as `\n` begins no word.
const IN_TEXT = /(?<="text":"[^"]*)(?<![\\\p{L}])\p{L}+/gu
/** Changes of what is stored, by description: in which columns, and how; null where there is nothing of the kind. */
const STORED: Record<string, { columns: readonly string[]; change: Change }> = {
  'stored word': { columns: ['document'], change: replacedOne(IN_TEXT, 'otherwise') },
  'stored figure': { columns: ['document'], change: replacedOne(/(?<="text":"[^"]*)\d+/g, '77') },
  'stored link': { columns: ['document'], change: replacedOne(/(?<="href":")[^"]+/g, 'https://wrong.example/') },
  'stored picture': { columns: ['document', 'lead'], change: replacedOne(/(?<="mediaId":")[^"]+/g, 'f'.repeat(64)) },
  'stored caption': { columns: ['document'], change: replacedOne(/(?<="caption":")[^"]+/g, '') },
  'stored footnote': { columns: ['document'], change: replacedOne(/(?<="type":"footnote","text":")[^"]+/g, 'Other.') },
  'stored mark': {
    columns: ['document'],
    change: replacedOne(/(?<="type":")(?:su[bp]|strike|insert)(?="\})/g, 'bold'),
  },
  'stored block': {
    columns: ['document'],
    change(value, roll) {
      const document = JSON.parse(String(value)) as { blocks: { type: string }[] }
      const blocks = document.blocks.filter(({ type }) => type !== 'divider')
      const gone = pick(blocks, roll)
      return gone ? JSON.stringify({ ...document, blocks: document.blocks.filter((one) => one !== gone) }) : null
    },
  },
  'stored headline': { columns: ['headline', 'title'], change: (value) => `${value} again` },
  'stored standfirst': { columns: ['standfirst'], change: (value) => (value === '' ? 'Added.' : '') },
  'stored date': { columns: ['published_at'], change: (value) => Number(value) + 3_600_000 },
  'stored byline': { columns: ['author_ids'], change: (value) => (value === '[]' ? null : '[]') },
}
export const STORED_MUTATIONS = Object.keys(STORED)

/** Changes one value of the tables that readers see. Returns what takes it back; null where there is nothing of the kind. */
export function mutateStored(db: Db, kind: string, roll: Roll): (() => void) | null {
  const { columns = [], change } = STORED[kind] ?? {}
  const places = TABLES.flatMap((table) =>
    table.columns
      .filter((column) => columns.includes(column))
      .flatMap((column) => {
        const rows = db.$client
          .prepare<[], { id: number; value: string | number | null }>(
            `select rowid as id, ${column} as value from ${table.name} where ${column} is not null`,
          )
          .all()
        return rows.map(({ id, value }) => ({ table: table.name, column, id, value: value ?? '' }))
      }),
  )
  db.$client.exec('drop trigger if exists revisions_are_immutable')
  const possible = places.flatMap((place) => {
    const changed = change?.(place.value, roll) ?? null
    return changed === null || changed === place.value ? [] : [{ ...place, changed }]
  })
  const one = pick(possible, roll)
  if (!one) return null
  const set = db.$client.prepare(`update ${one.table} set ${one.column} = ? where rowid = ?`)
  set.run(one.changed, one.id)
  return () => void set.run(one.value, one.id)
}
