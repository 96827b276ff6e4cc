import { expect, test } from 'vitest'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ShareDialog } from '#components/desk/previews/share-dialog.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { click, render } from '#components/desk/testing/page.tsx'
import { DEFAULT_PREVIEW_DAYS } from '#domain/article/links/preview-link.ts'

const LINK = { id: 4, path: '/preview/secret', expiresAt: Date.UTC(2026, 11, 1) }

/** Opens the dialog over a story whose text is saved, or cannot be; returns what was asked of the API. */
async function opened({ isSaved = true, isAtOnce = false }) {
  const sent: unknown[] = []
  answerApi(({ what, body }) => {
    if (body === null) return { items: [] }
    sent.push(what, body)
    return LINK
  })
  const runner = { settle: () => Promise.resolve(isSaved), place: { id: 7 } }
  const desk = { story: { id: 7 }, saving: { runner } } as unknown as StoryDeskState
  render(<ShareDialog desk={desk} isAtOnce={isAtOnce} onClose={() => sent.push('closed')} />)
  await settled()
  const dialog = () => document.querySelector('[role=dialog]')
  const press = async (name: string) => {
    const button = [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent.trim() === name)
    if (!button) throw new Error(`Nothing is named “${name}”.`)
    click(button)
    await answered()
  }
  return { sent, press, dialog, link: () => dialog()?.querySelector<HTMLInputElement>('input[readonly]')?.value }
}

test('a link is made when it is asked for, shown with its end, and the dialog closes', async () => {
  const { sent, press, dialog, link } = await opened({})
  expect([sent, document.activeElement?.textContent]).toEqual([[], 'Copy new link'])
  await press('Copy new link')
  expect(sent).toEqual(['POST /api/articles/7/preview-links', { days: DEFAULT_PREVIEW_DAYS }])
  expect(link()).toBe('https://halyard.example/preview/secret')
  expect(dialog()?.querySelector('p[role=status]')?.textContent).toMatch(/^The link is ready\. It ends /)
  await press('Done')
  expect(sent.at(-1)).toBe('closed')
})

test('at once, a link of the usual duration is made without a question', async () => {
  const { sent, link } = await opened({ isAtOnce: true })
  expect(sent).toEqual(['POST /api/articles/7/preview-links', { days: DEFAULT_PREVIEW_DAYS }])
  expect(link()).toBe('https://halyard.example/preview/secret')
})

test('no link is made of a text that could not be saved', async () => {
  const { sent, press, link } = await opened({ isSaved: false })
  await press('Copy new link')
  expect([sent, link()]).toEqual([[], undefined])
})
