import { expect, test } from 'vitest'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { click, render } from '#components/desk/testing/page.tsx'
import { WebhookSettings } from '#components/desk/webhooks/webhook-settings.tsx'
import type { WebhookView } from '#domain/notifications/notification-views.ts'

const CHAT: WebhookView = {
  id: 3,
  address: 'https://chat.example/in',
  form: 'slack',
  kinds: ['published', 'red-receipt'],
  createdAt: 0,
}

async function webhooks(items = [CHAT]) {
  const asked = answerApi(({ what }) => (what === 'GET /api/webhooks' ? { items } : { secret: 'whsec_tide' }))
  const page = render(<WebhookSettings />)
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}
const dialog = () => document.querySelector('[role=dialog]')

test('a webhook says where it leads and when it is sent', async () => {
  const { all } = await webhooks()
  expect(all('tbody td').slice(0, 2)).toEqual([
    'chat.exampleSlack',
    `A story is published · A publication is not seen on every page`,
  ])
})

test('a new webhook needs a safe address and an event; its secret is shown once', async () => {
  const { click, sent, text } = await webhooks([])
  expect(text()).toContain('There are none.')
  click('Add a webhook')
  await fill('Address', 'http://chat.example')
  await tick('A story is published')
  await tick('A story is sent in for review')
  await submit()
  expect(whyOf('Address')).toBe('Enter an address that begins with https://.')
  expect(dialog()?.textContent).toContain('Choose at least one.')
  expect(sent()).toEqual([])
  await fill('Address', 'https://chat.example/in')
  await tick('A story is sent back')
  await submit()
  const body = { address: 'https://chat.example/in', form: 'json', kinds: ['sent-back'] }
  expect(sent()).toEqual([{ what: 'POST /api/webhooks', body }])
  expect(dialog()?.querySelector('input')?.value).toBe('whsec_tide')
})

test('a webhook is changed in place, and shows no secret again', async () => {
  const { main, sent } = await webhooks()
  const change = [...main.querySelectorAll('button')].find((one) => one.textContent.startsWith('Change'))
  if (change) click(change)
  expect(field('Address').value).toBe(CHAT.address)
  await tick('A publication is not seen on every page')
  await submit()
  const body = { address: CHAT.address, form: 'slack', kinds: ['published'] }
  expect(sent()).toEqual([{ what: 'PUT /api/webhooks/3', body }])
  expect(dialog()).toBeNull()
})

test.each([
  ['Send a test', 'POST /api/webhooks/3/test'],
  ['Remove', 'DELETE /api/webhooks/3'],
])('%s', async (name, what) => {
  const { main, sent } = await webhooks()
  const button = [...main.querySelectorAll('tbody button')].find((one) => one.textContent.startsWith(name))
  if (button) click(button)
  await answered()
  expect(sent().map((one) => one.what)).toEqual([what])
})
