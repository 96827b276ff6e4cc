import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { api } from '#components/desk/api.ts'
import { Bell } from '#components/desk/notifications/bell.tsx'
import { click, render } from '#components/desk/testing/page.tsx'

const one = (id: number, readAt: number | null) => ({
  id,
  kind: 'mentioned',
  says: `Ana mentioned you, ${id}.`,
  text: '',
  path: '/desk/articles/1',
  at: 0,
  readAt,
})
const sent: unknown[][] = []
beforeEach(() => {
  sent.length = 0
  vi.spyOn(api, 'send').mockImplementation((...asked) => {
    sent.push(asked)
    return Promise.resolve(null) as never
  })
})

async function opened(unread: number) {
  const name = unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`
  const items = [one(7, unread > 0 ? null : 5), one(6, 5)]
  vi.spyOn(api, 'get').mockResolvedValue({ items, next: null, unread })
  const page = render(<Bell />)
  await vi.waitFor(async () => {
    await act(async () => undefined)
    expect(page.isNamed(name)).toBe(true)
  })
  page.click(name)
  await act(async () => undefined)
  const inDialog = (selector: string) => [...document.querySelectorAll<HTMLElement>(`[role="dialog"] ${selector}`)]
  const press = async (name: string) => {
    const found = inDialog('button, a').find(({ textContent }) => textContent.includes(name))
    if (!found) throw new Error(`Nothing is named “${name}”.`)
    click(found)
    await act(async () => undefined)
  }
  return { page, inDialog, press }
}

test('the bell says how much is unread, and one act marks all of it, up to the newest', async () => {
  const { page, press, inDialog } = await opened(1)
  expect(page.all('b')).toEqual(['1'])
  expect(inDialog('li').map(({ textContent }) => textContent.includes('Unread:'))).toEqual([true, false])
  await press('Mark all as read')
  expect(sent).toEqual([['POST', '/api/me/notifications/reading', { upTo: 7 }]])
})

test('what is followed is marked as read, unless it was', async () => {
  const { press, inDialog } = await opened(1)
  await press('Ana mentioned you, 7.')
  expect(sent).toEqual([['POST', '/api/me/notifications/reading', { ids: [7] }]])
  expect(inDialog('li')).toEqual([])
})

test('with nothing unread the bell has no number, and marking asks for nothing', async () => {
  const { page, press } = await opened(0)
  expect(page.all('b')).toEqual([])
  await press('Mark all as read')
  await press('Ana mentioned you, 6.')
  expect(sent).toEqual([])
})
