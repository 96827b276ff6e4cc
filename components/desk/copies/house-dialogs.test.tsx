import { expect, test } from 'vitest'
import { CopyDialog } from '#components/desk/copies/house-dialogs.tsx'
import { answerApi, settled } from '#components/desk/testing/api-answers.ts'
import { fill, submit } from '#components/desk/testing/fields.ts'
import { ANA, render } from '#components/desk/testing/page.tsx'

test('a copy is written down with its house and the last part of the story’s address', async () => {
  const asked = answerApi(() => ({}))
  render(<CopyDialog house={4} onClose={() => undefined} />, { me: { ...ANA, role: 'editor' } })
  await settled()
  await fill('Address of your story', 'https://halyard.example/article/night-ferries-return?page=2')
  await fill('Address of the copy', 'https://lantern.example/ferries')
  await submit()
  const body = { house: 4, story: 'night-ferries-return', address: 'https://lantern.example/ferries' }
  expect(asked.filter(({ what }) => !what.startsWith('GET'))).toEqual([{ what: 'POST /api/copies', body }])
})
