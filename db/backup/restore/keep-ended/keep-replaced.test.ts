import { expect, test } from 'vitest'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { replaceAgain } from '#db/commands/names/replace-again.ts'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, DAY, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const forms = [{ form: 'Vestergaard', replacement: 'a man' }]
const keysOf = (paper: ReturnType<typeof testNewsroom>, id: number) =>
  namePreview(paper.db, { forms, story: id }).stories.flatMap(({ occurrences }) => occurrences.map(({ key }) => key))

test('a restore brings no name back, and differs from the backup by these stories alone (P-619)', () => {
  const paper = testNewsroom()
  openSections(paper.db)
  const ids = ['Vestergaard sails', 'Vestergaard stays', 'Tides'].map((headline) => aStory(paper.db, headline).id)
  const [before = 0, since = 0] = ids
  const act = (id: number, batch: string) =>
    must(replaceNames(paper.db, OTTILIE, { forms, batch, stories: [{ id, keys: keysOf(paper, id) }] }, NOON + DAY))
  act(before, 'one')
  const copy = testNewsroom(paper.db.$client.serialize())
  const hash = newsHash(copy.db)
  expect(keepEnded(copy.file, { former: paper.file, sha256: 'none', now: NOON })).toMatchObject({ replaced: 0 })
  act(since, 'two')

  expect(keepEnded(copy.file, { former: paper.file, sha256: 'none', now: NOON })).toMatchObject({ replaced: 1 })
  // Nothing is changed until the newsroom starts.
  expect(newsHash(copy.db)).toEqual(hash)
  expect(replaceAgain(copy.db, NOON + 2 * DAY)).toEqual([since])
  expect(replaceAgain(copy.db, NOON + 2 * DAY)).toEqual([])
  const slugs = copy.db.$client.prepare<[], string>('select slug from published').pluck().all()
  expect(slugs.toSorted()).toEqual(['a-man-sails', 'a-man-stays', 'tides'])
  expect(JSON.stringify(slugs.map((slug) => articlePage(copy.db, { slug })))).not.toContain('Vestergaard')
  expect(newsHash(copy.db)).not.toEqual(hash)
  copy.close()
  paper.close()
})
