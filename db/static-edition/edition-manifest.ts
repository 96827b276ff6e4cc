import Database from 'better-sqlite3'

/** Entry of one address of an edition. */
export type EditionEntry = {
  /** Path with its canonical query, or a name such as `status:404` for a page without an address. */
  address: string
  /** 200 for a file; a redirect, 410 or 451 otherwise. */
  status: number
  /** File below the root of the site; null if there is none. */
  file: string | null
  /** Target of a redirect. */
  target: string | null
  type: string
  /** SHA-256 of the bytes. */
  digest: string
  /** Tags that it was made from, and the position in the change log: null for a file that no change makes old. */
  tags: readonly string[] | null
  seq: number
  /** Addresses that it leads to. */
  links: readonly string[]
}

const SCHEMA = ['placed', 'made'].map(
  (table) => `create table if not exists ${table} (
    address text primary key, status integer not null, file text, target text, type text not null, digest text not null,
    tags text, seq integer not null, links text not null) strict, without rowid;`,
)
const COLUMNS = 'address, status, file, target, type, digest, tags, seq, links'
type Row = Omit<EditionEntry, 'tags' | 'links'> & { tags: string | null; links: string }

const entryOf = ({ tags, links, ...rest }: Row): EditionEntry => ({
  ...rest,
  tags: tags === null ? null : (JSON.parse(tags) as string[]),
  links: JSON.parse(links) as string[],
})

export type EditionManifest = ReturnType<typeof openEditionManifest>

/**
 * Opens the record of a static edition: what is in place (`placed`) and what this run has made (`made`), which begins
 * empty. `madeBy` names the database's history and the build: entries of another are never taken over.
 */
export function openEditionManifest(file: string, madeBy: string) {
  const client = openRecord(file)
  const last = client.prepare<[], string>('select value from made_by').pluck().get()
  const one = (table: string) => client.prepare<[string], Row>(`select ${COLUMNS} from ${table} where address = ?`)
  const [placedAt, madeAt] = [one('placed'), one('made')]
  const put = client.prepare(`insert or replace into made (${COLUMNS}) values (@${COLUMNS.replaceAll(', ', ', @')})`)
  const placedFile = client.prepare<[string], string>('select digest from placed where file = ?').pluck()
  const madeFile = client.prepare<[string], string>('select address from made where file = ?').pluck()
  const drop = client.prepare('delete from placed where address = ?')
  const forget = client.prepare('delete from made where address = ?')
  const find = (statement: typeof placedAt, address: string) => {
    const found = statement.get(address)
    return found === undefined ? null : entryOf(found)
  }

  return {
    /** True if what is in place was made by this history and build. */
    isContinued: last === madeBy,
    placed: (address: string) => find(placedAt, address),
    made: (address: string) => find(madeAt, address),
    /** The digest of a file in place; null if there is none. */
    digestOf: (file: string): string | null => placedFile.get(file) ?? null,
    /** The address for which this run has made this file; null if there is none. */
    ownerOf: (file: string): string | null => madeFile.get(file) ?? null,
    /** All entries by address; others may be written and dropped meanwhile. */
    entries: (table: 'placed' | 'made'): Generator<EditionEntry> => entriesOf(client, table),
    forget: (address: string): void => void forget.run(address),
    put: (entry: EditionEntry): void =>
      void put.run({ ...entry, tags: entry.tags && JSON.stringify(entry.tags), links: JSON.stringify(entry.links) }),
    /** Forgets an entry in place, whose file was removed. */
    drop: (address: string): void => void drop.run(address),
    /** Files in place that no entry of this run has. */
    leftFiles: (): string[] =>
      client
        .prepare<[], string>('select file from placed where file is not null except select file from made')
        .pluck()
        .all(),
    /** Call before files are placed: a file that a killed run has placed is known to the next, which may delete it. */
    announce: (): void => void client.exec('insert or ignore into placed select * from made'),
    /** Records that this run's files are in place. */
    commit: (): void =>
      client.transaction(() => {
        client.exec('delete from placed; insert into placed select * from made; delete from made; delete from made_by')
        client.prepare('insert into made_by values (?)').run(madeBy)
      })(),
    close: (): void => void client.close(),
  }
}

function openRecord(file: string): Database.Database {
  const client = new Database(file)
  // One run at a time; what a power cut takes is made again.
  client.pragma('locking_mode=EXCLUSIVE')
  client.pragma('journal_mode=WAL')
  client.pragma('synchronous=NORMAL')
  client.exec(`${SCHEMA.join('\n')} create table if not exists made_by (value text not null) strict; delete from made;
    create index if not exists placed_file on placed (file); create index if not exists made_file on made (file);`)
  return client
}

function* entriesOf(client: Database.Database, table: 'placed' | 'made'): Generator<EditionEntry> {
  const next = client.prepare<[string], Row>(
    `select ${COLUMNS} from ${table} where address > ? order by address limit 500`,
  )
  for (let after = ''; ;) {
    const some = next.all(after).map(entryOf)
    yield* some
    if (some.length < 500) return
    after = some.at(-1)?.address ?? ''
  }
}
