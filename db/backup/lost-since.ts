import Database from 'better-sqlite3'

export type LostStory = {
  id: number
  headline: string
  status: string
  savedAt: number
  isNew: boolean
  isPublished: boolean
}
/** The difference between a database and an earlier copy of it. Times in ms UTC. */
export type Lost = {
  /** Stories made, changed, published or withdrawn since, last saved first. */
  stories: LostStory[]
  /** Headlines of stories that were deleted since, and would be there again. */
  backAgain: string[]
  /** Names of people who were added or renamed since; what they may do stays. */
  people: string[]
  /** Keys of settings that were changed since. */
  settings: string[]
  /** Number of pictures added since. */
  pictures: number
  /** Number of entries in the audit log since. */
  acts: number
}

const STORIES = `
  select n.id, n.headline, n.status, n.saved_at savedAt, c.id is null isNew,
    n.published_revision_id is not null and n.published_revision_id is not c.published_revision_id isPublished
  from main.articles n left join copy.articles c on c.id = n.id
  where n.deleted_at is null and (c.id is null or c.deleted_at is not null or n.version <> c.version
    or n.status <> c.status or n.published_revision_id is not c.published_revision_id)
  order by n.saved_at desc, n.id desc`
const BACK_AGAIN = `
  select c.headline from copy.articles c left join main.articles n on n.id = c.id
  where c.deleted_at is null and (n.id is null or n.deleted_at is not null) order by c.saved_at desc`
const PEOPLE = `
  select n.name from main.people n left join copy.people c on c.id = n.id
  where c.id is null or n.name <> c.name or n.email <> c.email
  order by n.name`
// The date of the day is no setting of anybody's.
const SETTINGS = `
  select n.key from main.settings n left join copy.settings c on c.key = n.key
  where n.key <> 'today' and n.value is not c.value order by n.key`
const PICTURES = 'select count(*) from main.media where sha256 not in (select sha256 from copy.media)'
const ACTS = 'select count(*) from main.events where id > (select coalesce(max(id), 0) from copy.events)'

/**
 * Compares the database of now with an earlier copy of it, of any schema: both are read, and nothing is written. Null
 * if one of them cannot be read.
 */
export function lostSince(now: string, copy: string): Lost | null {
  let client: Database.Database | undefined
  try {
    client = new Database(now, { readonly: true })
    client.prepare('attach database ? as copy').run(copy)
    return compare(client)
  } catch {
    return null
  } finally {
    client?.close()
  }
}

function compare(client: Database.Database): Lost {
  const has = (schema: string, table: string) =>
    client.prepare(`select 1 from ${schema}.sqlite_schema where name = ?`).get(table) !== undefined
  const texts = (sql: string) => client.prepare<[], string>(sql).pluck().all()
  const number = (sql: string) => Number(client.prepare(sql).pluck().get())
  type Row = Omit<LostStory, 'isNew' | 'isPublished'> & { isNew: number; isPublished: number }
  const people = () =>
    has('copy', 'people')
      ? texts(PEOPLE)
      : has('main', 'people')
        ? texts('select name from main.people order by name')
        : []
  return {
    stories: client
      .prepare<[], Row>(STORIES)
      .all()
      .map((story) => ({ ...story, isNew: story.isNew === 1, isPublished: story.isPublished === 1 })),
    backAgain: texts(BACK_AGAIN),
    people: people(),
    settings: texts(SETTINGS),
    pictures: number(PICTURES),
    acts: number(ACTS),
  }
}
