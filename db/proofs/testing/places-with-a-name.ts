import { showBanner } from '#db/commands/front/show-banner.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { savePage } from '#db/commands/pages/save-page.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, SOURCE, TOPIC } from '#db/commands/taxonomy/term.ts'
import { updateSource } from '#db/commands/taxonomy/update-source.ts'
import type { Db } from '#db/engine/open.ts'
import { aDocument, aStory, DAY, must, NOON, OTTILIE } from '#db/testing/cast.ts'

/** Names their addresses had before. */
export const NAMED_ADDRESSES = [
  '/about-vestergaard',
  '/jonfrid-vestergaard',
  '/topics/the-vestergaard-case',
  '/sources/vestergaard-wire',
]

/** A standing page with an earlier version, a section, topic and source, a byline’s text and the banner, all with a name. */
export function placesWithAName(db: Db, now = NOON): void {
  const page = must(createPage(db, OTTILIE, { title: 'About Vestergaard', kind: 'plain' }, now))
  const save = (version: number, fields: object) =>
    must(savePage(db, OTTILIE, { id: page.id, version, fields }, now)).version
  const first = save(page.version, {
    document: aDocument('Jonfrid Vestergaard founded it.', 'Ida Vestergaard stayed.'),
  })
  must(publishPage(db, OTTILIE, { id: page.id, version: first }, now))
  save(first, { standfirst: 'By Jonfrid, who left.' })
  must(createSection(db, OTTILIE, { name: 'Jonfrid Vestergaard', strapline: 'All of VESTERGAARD' }, now))
  must(createTerm(db, OTTILIE, TOPIC, { name: 'The Vestergaard case', description: 'How Vestergaard left.' }, now))
  const source = must(createTerm(db, OTTILIE, SOURCE, { name: 'Vestergaard Wire' }, now))
  must(updateSource(db, OTTILIE, { id: source.id, about: 'A wire of Jonfrid Vestergaard' }, now))
  must(createTerm(db, OTTILIE, AUTHOR, { name: 'Nell Aster', bio: 'Wrote of Jonfrid Vestergaard.' }, now))
  const terms = { sections: ['jonfrid-vestergaard'], topics: ['the-vestergaard-case'], authors: ['nell-aster'] }
  aStory(db, 'Low water', { ...terms, source: { name: 'Vestergaard Wire' } }, now)
  const link = { href: '/topics/the-vestergaard-case', article: null }
  must(showBanner(db, OTTILIE, { text: 'Vestergaard speaks', level: 'notice', ...link, endsAt: now + 30 * DAY }, now))
}
