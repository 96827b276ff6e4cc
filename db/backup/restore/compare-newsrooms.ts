import fs from 'node:fs'
import Database from 'better-sqlite3'
import { mediaFile } from '#db/media/media-file.ts'
import type { Role } from '#domain/permissions/can.ts'
import { MOST_NAMED, type NewsroomCounts, type RestorePreview, type Standing } from '#domain/upkeep/restore-preview.ts'

type Compared = Pick<
  RestorePreview,
  'counts' | 'stories' | 'people' | 'settings' | 'lost' | 'missingPictures' | 'asker'
>
type Schema = 'main' | 'present'

/**
 * Compares a backup, migrated to this schema, with the present database; both are only read. `mediaFolders` hold the
 * pictures that there are, `madeAt` is the moment of the backup (ms UTC), `askerId` the person who wants to restore it.
 */
export function compareNewsrooms(
  backup: string,
  present: string,
  { mediaFolders, madeAt, askerId }: { mediaFolders: readonly string[]; madeAt: number; askerId: string },
): Compared {
  const client = new Database(backup, { readonly: true, timeout: 5_000 })
  try {
    client.prepare('attach ? as present').run(present)
    return client.transaction((): Compared => ({
      counts: { now: countsOf(client, 'present'), was: countsOf(client, 'main') },
      stories: comparedStories(client),
      people: comparedPeople(client),
      settings: differentSettings(client),
      lost: client
        .prepare<[number], Compared['lost']>(
          'select count(*) as changes, max(at) as lastAt from present.events where at > ?',
        )
        .get(madeAt) ?? { changes: 0, lastAt: null },
      missingPictures: missingPictures(client, mediaFolders),
      asker: standingOf(client, askerId),
    }))()
  } finally {
    client.close()
  }
}

function countsOf(client: Database.Database, of: Schema): NewsroomCounts {
  const count = (from: string) => client.prepare<[], number>(`select count(*) from ${of}.${from}`).pluck().get() ?? 0
  return {
    stories: count('articles where deleted_at is null'),
    published: count('published'),
    pages: count('pages'),
    pictures: count('media where deleted_at is null'),
    sections: count('sections'),
    topics: count('topics'),
    bylines: count('authors'),
    people: count('people'),
  }
}

const stories = (of: Schema) =>
  `(select id, headline, version, status, created_at from ${of}.articles where deleted_at is null)`
/** A story is the same if its id and its birth are: a backup may be of another newsroom. */
const SAME = 'm.id = p.id and m.created_at = p.created_at'
const STORIES = {
  changed: `${stories('present')} p join ${stories('main')} m on ${SAME}
    where m.version <> p.version or m.status <> p.status order by p.id desc`,
  gone: `${stories('present')} p where not exists (select 1 from ${stories('main')} m where ${SAME}) order by p.id desc`,
  back: `${stories('main')} p where not exists (select 1 from ${stories('present')} m where ${SAME}) order by p.id desc`,
}

function comparedStories(client: Database.Database): Compared['stories'] {
  const listed = (from: string) => ({
    count: client.prepare<[], number>(`select count(*) from ${from}`).pluck().get() ?? 0,
    items: client
      .prepare<[number], { id: number; headline: string }>(`select p.id, p.headline from ${from} limit ?`)
      .all(MOST_NAMED),
  })
  return { changed: listed(STORIES.changed), gone: listed(STORIES.gone), back: listed(STORIES.back) }
}

type Person = { id: string; name: string; role: Role; disabledAt: number | null }

function comparedPeople(client: Database.Database): Compared['people'] {
  const peopleOf = (of: Schema) =>
    client
      .prepare<[], Person>(`select id, name, role, disabled_at as disabledAt from ${of}.people order by name, id`)
      .all()
  const [now, old] = [peopleOf('present'), peopleOf('main')]
  const only = (these: Person[], others: Person[]) => {
    const ids = new Set(others.map(({ id }) => id))
    return these.filter(({ id }) => !ids.has(id)).map(({ name, role }) => ({ name, role }))
  }
  const was = new Map(old.map((one) => [one.id, one]))
  const changed = now.flatMap((one) => {
    const before = was.get(one.id)
    if (!before) return []
    const [now, then] = [standing(one), standing(before)]
    return now.role === then.role && now.isDisabled === then.isDisabled ? [] : [{ name: one.name, now, was: then }]
  })
  return { gone: named(only(now, old)), back: named(only(old, now)), changed: named(changed) }
}

const standing = ({ role, disabledAt }: Person): Standing => ({ role, isDisabled: disabledAt !== null })
const named = <T>(all: T[]) => ({ count: all.length, items: all.slice(0, MOST_NAMED) })

/** The fields of the paper's own settings, and the names of all others, that differ. */
function differentSettings(client: Database.Database): string[] {
  const of = (schema: Schema) =>
    client
      .prepare<[], { name: string; value: string }>(
        `select iif(s.key = 'site', f.key, s.key) as name, iif(s.key = 'site', f.value, s.value) as value
         from ${schema}.settings s left join json_each(s.value) f on s.key = 'site' where s.key not in ('today', 'replaced-since', 'unchecked-since')`,
      )
      .all()
  const [now, then] = [of('present'), of('main')].map(
    (rows) => new Map(rows.map(({ name, value }) => [name, JSON.stringify(value)])),
  )
  const names = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])
  names.delete('version')
  return [...names].filter((name) => now?.get(name) !== then?.get(name)).toSorted()
}

function missingPictures(client: Database.Database, folders: readonly string[]): number {
  const all = client
    .prepare<[], { file: string; width: number }>(
      "select file, json_extract(widths, '$[0]') as width from media where deleted_at is null",
    )
    .iterate()
  let missing = 0
  for (const { file, width } of all) {
    if (!folders.some((folder) => fs.existsSync(mediaFile(folder, file, width, 'webp')))) missing += 1
  }
  return missing
}

function standingOf(client: Database.Database, id: string): Compared['asker'] {
  const one = client
    .prepare<[string], { role: Role; disabledAt: number | null; hasPassword: number }>(
      `select role, disabled_at as disabledAt,
         exists (select 1 from accounts a where a.person_id = p.id and a.password is not null) as hasPassword
       from people p where id = ?`,
    )
    .get(id)
  if (!one) return 'missing'
  if (one.role !== 'admin') return 'no-admin'
  if (one.disabledAt !== null) return 'disabled'
  return one.hasPassword === 1 ? 'admin' : 'no-password'
}
