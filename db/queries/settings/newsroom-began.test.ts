import { expect, test } from 'vitest'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { newsroomBegan } from '#db/queries/settings/newsroom-began.ts'
import { must, NOON, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

test('the newsroom began with the first entry of its audit log, whatever came after (P-355)', () => {
  const paper = testNewsroom()
  expect(newsroomBegan(paper.db)).toBe(0)
  must(createSection(paper.db, OTTILIE, { name: 'World' }, NOON))
  must(createSection(paper.db, OTTILIE, { name: 'Politics' }, NOON + 1_000))
  expect(newsroomBegan(paper.db)).toBe(NOON)
  paper.close()
})
