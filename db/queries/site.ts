import type { Readable } from '#db/open.ts'
import { type SectionRow, toSection } from '#db/queries/section-row.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { SiteView } from '#domain/views.ts'

const DEFAULTS = { name: 'Broadsheet', tagline: '', language: 'en', zone: 'UTC', imprint: '' }

type Row = SectionRow & { parent: string | null; light: string | null; dark: string | null }

/** What the paper is called and how it tells the time, with its sections in the order of the navigation, and their colours. */
export function site(db: Readable): SiteView {
  reading('site')
  const row = statement<{ value: string }>(db, `select value from settings where key = 'site'`).get()
  const sections = statement<Row>(
    db,
    `select s.id, s.slug, s.name, s.accent, s.voice, p.slug parent, s.colour_light light, s.colour_dark dark
     from sections s left join sections p on p.id = s.parent_id order by s.position, s.id`,
  ).all()
  const saved = row ? (JSON.parse(row.value) as Partial<typeof DEFAULTS>) : {}
  return {
    ...DEFAULTS,
    ...saved,
    sections: sections.filter(({ parent }) => parent === null).map(toSection),
    subSections: sections.flatMap(({ parent, ...one }) => (parent === null ? [] : [{ ...toSection(one), parent }])),
    colours: sections.flatMap(({ accent, light, dark }) =>
      light === null || dark === null ? [] : [{ accent, light, dark }],
    ),
  }
}
