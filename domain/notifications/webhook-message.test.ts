import { expect, test } from 'vitest'
import { type WebhookEvent, webhookBody } from '#domain/notifications/webhook-message.ts'

const PLACE = { siteUrl: 'https://halyard.example', paper: 'The Halyard', message: 'msg_1' }
const EVENT: WebhookEvent = {
  kind: 'published',
  at: Date.UTC(2026, 10, 24, 12),
  by: 'Ana',
  to: null,
  comment: '',
  story: { id: 7, headline: 'Ferries <& trains>', path: '/article/ferries' },
}

test('the form for programs says what, when, who and where', () => {
  expect(JSON.parse(webhookBody('json', EVENT, PLACE))).toEqual({
    id: 'msg_1',
    kind: 'published',
    at: '2026-11-24T12:00:00.000Z',
    paper: 'The Halyard',
    says: 'Ana published “Ferries <& trains>”.',
    by: 'Ana',
    to: null,
    comment: '',
    story: { id: 7, headline: 'Ferries <& trains>', url: 'https://halyard.example/article/ferries' },
    edition: null,
    desk: 'https://halyard.example/desk/articles/7',
  })
})

test('the form of Slack is one text, in which a headline is no markup', () => {
  const { text } = JSON.parse(webhookBody('slack', { ...EVENT, comment: '<!channel> look' }, PLACE)) as { text: string }
  expect(text).toBe(
    'Ana published “Ferries &lt;&amp; trains&gt;”. <https://halyard.example/article/ferries|Read it> ' +
      '<https://halyard.example/desk/articles/7|Open the desk>\n> &lt;!channel&gt; look',
  )
})

test('a test message and the front have no story', () => {
  const test = { ...EVENT, kind: 'test' as const, by: null, story: null }
  expect(JSON.parse(webhookBody('json', test, PLACE))).toMatchObject({
    story: null,
    desk: 'https://halyard.example/desk',
  })
  const front = { ...EVENT, kind: 'red-receipt' as const, by: null, story: null }
  expect(JSON.parse(webhookBody('json', front, PLACE))).toMatchObject({
    says: 'The front was not seen on every page.',
    desk: 'https://halyard.example/desk/front/receipt',
  })
})
