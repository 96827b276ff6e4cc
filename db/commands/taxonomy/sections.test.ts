import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { mergeTerm } from '#db/commands/taxonomy/merge-term.ts'
import { orderSections } from '#db/commands/taxonomy/order-sections.ts'
import { updateSection } from '#db/commands/taxonomy/update-section.ts'
import type { Db } from '#db/engine/open.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { sectionFront } from '#db/queries/front/section-front.ts'
import { site } from '#db/queries/settings/site.ts'
import { aStory, must, NOON, OTTILIE, openSections, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  paper = testNewsroom()
  db = paper.db
  openSections(db)
})
afterEach(() => paper.close())

const change = (id: number, to: Omit<Parameters<typeof updateSection>[2], 'id'>) =>
  updateSection(db, OTTILIE, { id, ...to }, NOON)
const listed = (slug: string) => sectionFront(db, { slug, page: 1 })?.list.items.map((one) => one.slug)

test('stories of a sub-section are in its parent’s list once, and leave it with the sub-section', () => {
  must(createSection(db, OTTILIE, { name: 'Ports', parent: 'world' }, NOON))
  const quay = aStory(db, 'Quay', { sections: ['ports'] }, NOON + 1)
  aStory(db, 'Both', { sections: ['world', 'ports'] }, NOON + 2)
  aStory(db, 'Vote', { sections: ['politics'] }, NOON + 3)
  expect(listed('world')).toEqual(['both', 'quay'])
  must(change(4, { parent: 'politics' }))
  expect(listed('world')).toEqual(['both'])
  expect(listed('politics')).toEqual(['vote', 'both', 'quay'])
  must(change(4, { parent: null }))
  expect(listed('politics')).toEqual(['vote'])
  must(change(4, { parent: 'world' }))
  expect(listed('world')).toEqual(['both', 'quay'])
  must(withdrawArticle(db, OTTILIE, { id: quay.id, reason: '', legal: false }, NOON + 4))
  expect(listed('world')).toEqual(['both'])
  expect(site(db).subSections).toMatchObject([{ slug: 'ports', parent: 'world' }])
})

test('sections are nested one level deep, and never in themselves', () => {
  must(createSection(db, OTTILIE, { name: 'Ports', parent: 'world' }, NOON))
  expect(createSection(db, OTTILIE, { name: 'Cranes', parent: 'ports' }, NOON)).toMatchObject({ code: 'too-deep' })
  expect(change(2, { parent: 'ports' })).toMatchObject({ code: 'too-deep' })
  expect(change(1, { parent: 'politics' })).toMatchObject({ code: 'too-deep' })
  expect(change(1, { parent: 'world' })).toMatchObject({ code: 'own-parent' })
  expect(change(1, { parent: 'ports' })).toMatchObject({ code: 'own-parent' })
  expect(change(1, { parent: 'nowhere' })).toMatchObject({ code: 'unknown-section' })
})

test('the order is that of all sections, or refused', () => {
  must(orderSections(db, OTTILIE, { ids: [3, 1, 2] }, NOON))
  expect(site(db).sections.map((one) => one.slug)).toEqual(['opinion', 'world', 'politics'])
  for (const ids of [
    [1, 2],
    [1, 2, 2],
    [1, 2, 4],
  ]) {
    expect(orderSections(db, OTTILIE, { ids }, NOON)).toMatchObject({ code: 'changed-meanwhile' })
  }
  expect(orderSections(db, TAMSIN, { ids: [1, 2, 3] }, NOON)).toMatchObject({ code: 'not-allowed' })
})

test('a colour of its own has two shades that can be read, and gives way to an accent (P-71)', () => {
  must(change(1, { colour: { light: '#5a3e8c' } }))
  expect(site(db).colours).toMatchObject([{ accent: 'own-1', light: '#5a3e8c' }])
  expect(site(db).sections[0]?.accent).toBe('own-1')
  expect(change(1, { colour: { light: '#e0c020' } })).toMatchObject({
    code: 'low-contrast',
    details: { errors: [{ field: 'colour.light' }] },
  })
  must(change(1, { accent: 'sport' }))
  expect(site(db)).toMatchObject({ colours: [], sections: [{ accent: 'sport' }, {}, {}] })
})

test('an address renamed twice redirects in one hop, with its feeds (P-70)', () => {
  must(change(1, { slug: 'abroad' }))
  must(change(1, { slug: 'globe' }))
  for (const old of ['/world', '/abroad']) {
    expect(addressOf(db, old)).toMatchObject({ kind: 'moved', to: '/globe' })
    expect(addressOf(db, `${old}/feed.atom`)).toMatchObject({ kind: 'moved', to: '/globe/feed.atom' })
  }
  must(change(1, { slug: 'world' }))
  expect(addressOf(db, '/world')).toEqual({ kind: 'page' })
  expect(addressOf(db, '/globe')).toMatchObject({ kind: 'moved', to: '/world' })
})

test('stories are in the right lists after merges into a sibling, parent or other sub-section', () => {
  for (const name of ['Ports', 'Seas']) must(createSection(db, OTTILIE, { name, parent: 'world' }, NOON))
  must(createSection(db, OTTILIE, { name: 'Votes', parent: 'politics' }, NOON))
  aStory(db, 'Quay', { sections: ['ports'] }, NOON + 1)
  must(mergeTerm(db, OTTILIE, 'section', { id: 4, into: 'seas' }, NOON + 2))
  expect([listed('world'), listed('seas')]).toEqual([['quay'], ['quay']])
  must(mergeTerm(db, OTTILIE, 'section', { id: 5, into: 'votes' }, NOON + 3))
  expect([listed('world'), listed('votes'), listed('politics')]).toEqual([[], ['quay'], ['quay']])
  must(mergeTerm(db, OTTILIE, 'section', { id: 6, into: 'politics' }, NOON + 4))
  expect([listed('world'), listed('politics')]).toEqual([[], ['quay']])
  must(createSection(db, OTTILIE, { name: 'Ports', parent: 'world' }, NOON))
  expect(mergeTerm(db, OTTILIE, 'section', { id: 1, into: 'politics' }, NOON)).toMatchObject({
    code: 'has-sub-sections',
  })
})
