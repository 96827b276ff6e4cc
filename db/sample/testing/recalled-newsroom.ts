import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { createList } from '#db/commands/newsletters/save-list.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { people } from '#db/sample/sample-newsroom.ts'
import { editions, newsletterLists, sources } from '#db/schema/tables.ts'
import { aStory, HOUR, must, paragraphs } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { articlePath, editionPath } from '#domain/urls/paths.ts'

/** Stands in every headline, address and text of the stories that are recalled, and nowhere else. */
export const SECRET = 'lanternfish'
const SOURCE = 'Marrow Wire'
const SEEDED_AT_ONCE = 250
/** Of the newest, so that they are among the corrections of the last thirty days. */
const CORRECTED = 12

export type Seeded = {
  dir: string
  source: number
  /** Stories of the source, and stories of the paper itself, which others may republish. */
  ofSource: { id: number; path: string }[]
  own: { id: number; path: string }[]
  token: string
  edition: string
}

/** A data folder of a paper with this many stories of one source in every place, and an editor of the sample. */
export function seedRecalled(count: number): Seeded {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-recalled-'))
  migrate(dir)
  const db = openDatabase(databaseFile(dir), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const began = Date.now() - 24 * HOUR
    must(saveSettings(db, SYSTEM, { republishLicence: 'by' }, began))
    for (const person of people.filter(({ role }) => role === 'editor')) must(addPerson(db, SYSTEM, person, began))
    must(createSection(db, SYSTEM, { name: 'World' }, began))
    must(createTerm(db, SYSTEM, TOPIC, { name: 'The strait' }, began))
    must(createTerm(db, SYSTEM, AUTHOR, { name: 'Noor Halvorsen' }, began))
    aStory(db, { headline: 'A harbour at dawn', at: began })
    const own = storiesOf(db, 3, {})
    const ofSource = storiesOf(db, count, { source: { name: SOURCE } })
    const row = db
      .select()
      .from(sources)
      .all()
      .find(({ name }) => name === SOURCE)
    if (!row) throw new Error('The source is missing.')
    const scope = { sections: null, sources: [row.slug] }
    const { token } = must(addPartner(db, SYSTEM, { name: 'Tide Radio', contact: '', note: '', ...scope }, Date.now()))
    const edition = anEdition(db, [...own, ...ofSource].slice(0, 6))
    return { dir, source: row.id, ofSource, own, token, edition }
  } finally {
    db.$client.close()
  }
}

function storiesOf(db: Db, count: number, fields: { source?: { name: string } }): Seeded['own'] {
  const made: { id: number; slug: string; version: number }[] = []
  for (let from = 0; from < count; from += SEEDED_AT_ONCE) {
    db.$client.exec('begin')
    for (let n = from; n < Math.min(count, from + SEEDED_AT_ONCE); n++) {
      const headline = `Harbour ${SECRET} ${fields.source ? 'wired' : 'ours'} ${n}`
      const everywhere = { sections: ['world'], topics: ['the-strait'], authors: ['noor-halvorsen'] }
      const document = paragraphs(`Its text says ${SECRET}, and more of the tide.`)
      made.push(aStory(db, { headline, document, ...everywhere, ...fields, at: Date.now() - (n + 1) * HOUR }))
    }
    db.$client.exec('commit')
  }
  for (const { id, version } of made.slice(0, CORRECTED)) {
    const changed = { id, version, fields: { kicker: 'Tides' } }
    const saved = must(saveArticle(db, SYSTEM, changed, Date.now()))
    const note = `An earlier version had the wrong ${SECRET}.`
    must(publishArticle(db, SYSTEM, { id, version: saved.version, kind: 'correction', note }, Date.now()))
  }
  return made.map(({ id, slug }) => ({ id, path: articlePath(slug) }))
}

/** A letter that went to nobody, with its web copy. */
function anEdition(db: Db, stories: readonly { id: number }[]): string {
  const at = Date.now()
  const words = { senderName: 'The Halyard', senderAddress: 'post@halyard.example', language: 'en', description: '' }
  const list = { name: 'Lamps', slug: 'lamps', cadence: '', postal: '', rule: null, secondPerson: false, ...words }
  must(createList(db, SYSTEM, list, at))
  const row = db
    .select()
    .from(newsletterLists)
    .all()
    .find(({ slug }) => slug === list.slug)
  if (!row) throw new Error('The list is missing.')
  const slots = stories.map(({ id }) => ({ story: id }))
  const document = editionDocument.parse({ subject: 'Lamps', parts: [{ heading: 'Today', look: 'big', slots }] })
  const added = db.insert(editions).values({ listId: row.id, subject: 'Lamps', createdAt: at }).returning().get()
  const origin = 'https://halyard.example'
  const links = { leave: origin, preferences: origin }
  const { filled } = filledEdition(db, { document, list: row, at, editionId: added.id, origin, links })
  const of = { editionId: added.id, letter: Buffer.from('Lamps'), host: 'halyard.example', version: 1 }
  must(freezeEdition(db, SYSTEM, { ...of, filled: { ...filled, slug: 'first' } }, at))
  return editionPath(list.slug, 'first')
}
