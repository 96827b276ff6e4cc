import type { Readable } from '#db/open.ts'
import { type SectionRow, toSection } from '#db/queries/section-row.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { SiteView } from '#domain/views.ts'

const DEFAULTS = { name: 'Broadsheet', tagline: '', language: 'en', zone: 'UTC', imprint: '' }

/** What the paper is called and how it tells the time, with its top sections in the order of the navigation. */
export function site(db: Readable): SiteView {
  reading('site')
  const row = statement<{ value: string }>(db, `select value from settings where key = 'site'`).get()
  const sections = statement<SectionRow>(
    db,
    'select id, slug, name, accent, voice from sections where parent_id is null order by position, id',
  ).all()
  const saved = row ? (JSON.parse(row.value) as Partial<typeof DEFAULTS>) : {}
  return { ...DEFAULTS, ...saved, sections: sections.map(toSection) }
}
