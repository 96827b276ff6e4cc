import { act } from 'react'
import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { DeliveriesPage } from '#components/desk/deliveries/deliveries-page.tsx'
import { ANA, render } from '#components/desk/testing/page.tsx'
import type { Delivery } from '#domain/article/history/receipt-views.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const delivery = (id: number, over: Partial<Delivery>): Delivery => ({
  id,
  kind: 'purge',
  target: '',
  about: '/world',
  state: 'delivered',
  attempts: 1,
  lastError: null,
  nextAt: null,
  doneAt: AT,
  ...over,
})
const ITEMS = [
  delivery(3, { state: 'retrying', attempts: 2, lastError: 'It answered 500.', nextAt: AT, doneAt: null }),
  delivery(2, { kind: 'webhook', target: 'chat.example', state: 'given-up', lastError: 'Gone.', doneAt: null }),
  delivery(1, {}),
]

async function deliveries(address = '') {
  const asked: string[] = []
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    asked.push(path)
    return { items: ITEMS, next: null } as never
  })
  const page = render(<DeliveriesPage />, { address })
  await act(async () => Promise.resolve())
  return { ...page, asked }
}

test('a delivery says what became of it, and one that failed can be sent again', async () => {
  const { all, main } = await deliveries()
  expect(all('tbody tr td:first-child')).toEqual(['retrying', 'failed', 'delivered'])
  expect(all('tbody th')).toEqual(['Cache in front', 'Webhook chat.example', 'Cache in front'])
  expect(all('tbody button')).toEqual(['Send again Cache in front 3', 'Send again Webhook 2'])
  expect(main.querySelectorAll('tr.bg-red-wash')).toHaveLength(1)
})

test('sending again asks the server and says so; a refusal says why', async () => {
  const { click } = await deliveries()
  const said: string[] = []
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
  const send = vi.spyOn(api, 'send').mockResolvedValueOnce(null)
  await act(async () => click('Send again Cache in front 3'))
  expect(send.mock.calls).toEqual([['POST', '/api/deliveries/3/retry']])
  send.mockRejectedValueOnce(new ApiProblem(409, { title: 'It is on its way.' }))
  await act(async () => click('Send again Webhook 2'))
  expect(said).toEqual(['It is being sent again.', 'It was not sent. It is on its way.'])
})

test('a view asks for its state alone', async () => {
  const { asked, main } = await deliveries('state=retrying')
  expect(asked).toEqual(['/api/deliveries?state=retrying'])
  expect(main.querySelector('nav [aria-current]')?.textContent).toBe('Retrying')
})

test('a reporter is told who sees deliveries, and none is asked for', () => {
  const get = vi.spyOn(api, 'get')
  const { text } = render(<DeliveriesPage />, { me: { ...ANA, role: 'reporter' } })
  expect(text()).toBe('DeliveriesOnly editors and admins can see deliveries.')
  expect(get).not.toHaveBeenCalled()
})
