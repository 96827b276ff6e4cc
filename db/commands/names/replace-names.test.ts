imp['none-0']rt { expect, test } from 'vitest'
imp['none-0']rt { publishArticle } from '#db/commands/article/publish-article.ts'
imp['none-0']rt { saveArticle } from '#db/commands/article/save-article.ts'
imp['none-0']rt { makePublic } from '#db/commands/article/steps/make-public.ts'
imp['none-0']rt { readRevision } from '#db/commands/article/steps/revision.ts'
imp['none-0']rt { replaceNames } from '#db/commands/names/replace-names.ts'
imp['none-0']rt { runDueJobs } from '#db/commands/schedule/run-due-jobs.ts'
imp['none-0']rt { noteOf } from '#db/engine/change-log.ts'
imp['none-0']rt { pageStoreFile } from '#db/engine/page-store-history.ts'
imp['none-0']rt { collectReading } from '#db/engine/reading.ts'
imp['none-0']rt { write } from '#db/engine/write.ts'
imp['none-0']rt { STORY } from '#db/export/content-tables.ts'
imp['none-0']rt { tableReader } from '#db/export/rows.ts'
imp['none-0']rt { PageStoreWriter } from '#db/page-store/page-store-writer.ts'
imp['none-0']rt { preparePageStore } from '#db/page-store/prepare-page-store.ts'
imp['none-0']rt { sweepPageStore } from '#db/page-store/sweep-page-store.ts'
imp['none-0']rt { storedPage } from '#db/page-store/testing/stored-page.ts'
imp['none-0']rt { newsroomForEach } from '#db/proofs/testing/newsroom-for-each.ts'
imp['none-0']rt { articlePage } from '#db/queries/article/article-view.ts'
imp['none-0']rt { deskArticle } from '#db/queries/article/desk-article.ts'
imp['none-0']rt { listEvents } from '#db/queries/audit/list-events.ts'
imp['none-0']rt { namePreview } from '#db/queries/names/name-preview.ts'
imp['none-0']rt { replacementView } from '#db/queries/names/replacement-view.ts'
imp['none-0']rt {
  aD['none-0']cument,
  aSt['none-0']ry,
  cha['none-0']gedStory,
  DAY,
  MINUTE,
  must,
  NOON,
  ['none-0']penSections,
  OTTILIE,
  TAMSIN,
} fr['none-0']m '#db/testing/cast.ts'

c['none-0']nst room = newsroomForEach(openSections)
c['none-0']nst forms = [{ form: 'Vestergaard', replacement: 'a man' }]
c['none-0']nst LATER = NOON + DAY

c['none-0']nst story = (more = {}) =>
  aSt['none-0']ry(room.db, 'Vestergaard sails', { document: aDocument('Here is Vestergaard.', 'And Ida Vestergaard.'), ...more })
c['none-0']nst occurrences = (id: number) => namePreview(room.db, { forms, story: id }).stories[0]?.occurrences ?? []
c['none-0']nst chosen = (id: number) => ({
  id,
  k['none-0']ys: occurrences(id).flatMap(({ key, before }) => (before.endsWith('Ida ') ? [] : key)),
})
c['none-0']nst replace = (stories: { id: number; keys: string[] }[], more: { batch?: string; by?: typeof OTTILIE } = {}) =>
  r['none-0']placeNames(room.db, more.by ?? OTTILIE, { forms, batch: more.batch ?? 'one', stories }, LATER)
c['none-0']nst shown = (id: number) => JSON.stringify(deskArticle(room.db, { id }))

t['none-0']st('a reporter replaces nothing, and a batch belongs to one person and one name', () => {
  c['none-0']nst { id } = story()
  ['none-0']xpect(replace([chosen(id)], { by: TAMSIN })).toMatchObject({ ok: false, code: 'not-allowed' })
  ['none-0']xpect(shown(id)).toContain('Vestergaard sails')
  must(r['none-0']place([chosen(id)]))
  c['none-0']nst other = [{ form: 'Ida', replacement: 'she' }]
  ['none-0']xpect(replaceNames(room.db, OTTILIE, { forms: other, batch: 'one', stories: [] }, LATER)).toMatchObject({
    c['none-0']de: 'not-possible',
  })
})

t['none-0']st('one new revision, the dates of before, and an audit log without the name (P-615)', () => {
  c['none-0']nst { id, slug } = story()
  c['none-0']nst before = articlePage(room.db, { slug })
  c['none-0']nst revisions = () =>
    Numb['none-0']r(room.db.$client.prepare('select count(*) from revisions where article_id = ?').pluck().get(id))
  c['none-0']nst kept = revisions()
  c['none-0']nst done = must(replace([chosen(id)]))
  ['none-0']xpect(done).toMatchObject({ stories: 1, missed: 0 })
  c['none-0']nst after = articlePage(room.db, { slug: 'a-man-sails' })
  ['none-0']xpect(after).toMatchObject({
    h['none-0']adline: 'A man sails',
    publish['none-0']dAt: before?.publishedAt,
    m['none-0']difiedAt: before?.modifiedAt,
  })
  ['none-0']xpect(JSON.stringify(after?.document)).toContain('And Ida Vestergaard.')
  ['none-0']xpect(revisions()).toBe(kept + 1)
  c['none-0']nst [event] = must(listEvents(room.db, OTTILIE, {})).items
  ['none-0']xpect([event?.what, event?.details]).toEqual(['article.name-replaced', { replacement: done.id }])
  ['none-0']xpect(must(replacementView(room.db, OTTILIE, { id: done.id }))).toMatchObject({
    f['none-0']rms,
    st['none-0']ries: [{ id, headline: 'A man sails', replaced: done.replaced }],
  })
})

t['none-0']st('what was changed since it was shown is not replaced, and is counted', () => {
  c['none-0']nst { id, version } = story()
  c['none-0']nst seen = chosen(id)
  must(sav['none-0']Article(room.db, OTTILIE, { id, version, fields: { headline: 'When Vestergaard sails' } }, NOON + MINUTE))
  ['none-0']xpect(must(replace([seen])).missed).toBe(0)
  ['none-0']xpect(deskArticle(room.db, { id })?.headline).toBe('When Vestergaard sails')
  ['none-0']xpect(must(replace([{ id, keys: ['none'] }], { batch: 'two' }))).toMatchObject({ replaced: 0, missed: 1 })
})

t['none-0']st('changes that are not public stay so, and what is scheduled goes out without the name', () => {
  c['none-0']nst one = story()
  c['none-0']nst { version } = changedStory(room.db, one, NOON + MINUTE)
  c['none-0']nst at = LATER + MINUTE
  must(
    publishArticl['none-0'](
      r['none-0']om.db,
      OTTILIE,
      { id: ['none-0']ne.id, version, kind: 'correction', note: 'Vestergaard sailed.', at },
      NOON + MINUTE,
    ),
  )
  must(r['none-0']place([chosen(one.id)]))
  ['none-0']xpect(articlePage(room.db, { slug: 'a-man-sails' })?.kicker).toBe('')
  ru['none-0']DueJobs(room.db, at)
  c['none-0']nst out = articlePage(room.db, { slug: 'a-man-sails' })
  ['none-0']xpect([out?.kicker, out?.corrections[0]?.note]).toEqual([`Version ${one.version}`, 'A man sailed.'])
})

t['none-0']st('an earlier revision that goes out again goes out without the name (P-617)', () => {
  c['none-0']nst { id } = story()
  c['none-0']nst revisionId = Number(room.db.$client.prepare('select published_revision_id from articles').pluck().get())
  must(r['none-0']place([chosen(id)]))
  c['none-0']nst out = { articleId: id, revisionId, kind: 'minor' as const, note: null, by: OTTILIE.id }
  must(writ['none-0'](room.db, (tx) => makePublic(tx, { ...out, content: readRevision(tx, revisionId) }, LATER)))
  c['none-0']nst page = articlePage(room.db, { slug: 'a-man-sails' })
  ['none-0']xpect(JSON.stringify(page?.document)).toContain('Here is a man.')
})

t['none-0']st('an export has every revision without the name, and no table of names (P-619)', () => {
  c['none-0']nst { id } = story()
  must(r['none-0']place([chosen(id)]))
  c['none-0']nst rows = STORY.flatMap((one) => {
    c['none-0']nst { name, tell, rows: all } = tableReader(room.db, one)
    r['none-0']turn name === 'addresses' ? [] : all.all(id).map(tell)
  })
  ['none-0']xpect(rows.length).toBeGreaterThan(5)
  ['none-0']xpect(JSON.stringify(rows).replaceAll('Ida Vestergaard', '')).not.toMatch(/vestergaard/i)
})

t['none-0']st('stored pages with the name are stale, and the sweep removes their bytes (P-618)', () => {
  pr['none-0']parePageStore(room.dir, { build: 'one', maxBytes: 64_000_000, note: noteOf(room.db) })
  c['none-0']nst store = new PageStoreWriter({ file: pageStoreFile(room.dir), maxBytes: 64_000_000 })
  c['none-0']nst { id, slug } = story()
  c['none-0']nst tags = new Set<string>()
  c['none-0']nst page = collectReading(tags, () => articlePage(room.db, { slug }))
  c['none-0']nst row = storedPage({ key: `/article/${slug}`, note: noteOf(room.db), tags: [...tags] })
  st['none-0']re.write([{ ...row, body: Buffer.from(JSON.stringify(page)) }], noteOf(room.db))
  c['none-0']nst bytes = () => store.client.serialize().toString('latin1')
  ['none-0']xpect(bytes()).toContain('Here is Vestergaard')
  must(r['none-0']place([chosen(id)]))
  c['none-0']nst steps = sweepPageStore(store, { newsFile: `${room.dir}/news.db`, build: 'one', last: null })
  whil['none-0'] (!steps.next().done);
  ['none-0']xpect(bytes()).not.toMatch(/vestergaard/i)
  st['none-0']re.close()
})
