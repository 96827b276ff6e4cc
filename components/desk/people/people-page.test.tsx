import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { PeoplePage } from '#components/desk/people/people-page.tsx'
import { type Asked, answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, flushed, press, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { PersonView } from '#domain/newsroom-views.ts'

const person = (id: string, over: Partial<PersonView>): PersonView => ({
  id,
  name: id,
  email: `${id}@halyard.example`,
  role: 'reporter',
  state: 'active',
  createdAt: 0,
  secondFactor: false,
  sessions: 0,
  keys: 0,
  seenAt: null,
  letter: null,
  ...over,
})
const PEOPLE = [
  person('ana', { name: 'Ana Brandt', role: 'admin' }),
  person('ruben', { name: 'Ruben Okoro', sessions: 2 }),
  person('mira', { name: 'Mira Sand', state: 'invited' }),
  person('oke', { name: 'Oke Holt', state: 'disabled', role: 'editor' }),
]

async function people(sendsMail: boolean, answer: (asked: Asked) => object | undefined = () => undefined) {
  const said: string[] = []
  for (const kind of ['success', 'message', 'error'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(text as string))
  const asked = answerApi((one) => {
    const own = answer(one)
    if (own) return own
    if (one.what === 'GET /api/people') return { items: PEOPLE }
    if (one.what.endsWith('/api/sign-in-rules')) return one.body ?? { secondFactor: 'optional' }
    return { id: 'new', link: 'https://halyard.example/desk/link#new' }
  })
  const page = render(<PeoplePage sendsMail={sendsMail} />, { me: { ...ANA, role: 'admin' } })
  await settled()
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, said, sent }
}
const dialog = () => document.querySelector('[role=dialog]')
const text = () => dialog()?.querySelector('textarea')
async function write(typed: string) {
  const field = text()
  if (!field) throw new Error('There is no field for addresses.')
  typeIn(field, typed)
  await answered()
}
async function submit() {
  const form = dialog()?.querySelector('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await settled()
}
const buttons = () => [...(dialog()?.querySelectorAll('button') ?? [])].map((one) => one.textContent)

test('the list counts who is here, and says what each role may do', async () => {
  const { text, all, main } = await people(true)
  expect(text()).toContain('3 people, 1 of them editors or admins')
  expect(main.querySelectorAll('table')).toHaveLength(2)
  const publishing = all('table:last-of-type tr').find((row) => row?.startsWith('People, settings'))
  expect(publishing).toContain('yes')
})

test('several people are invited by mail, one after the other; those who were refused stay in the field', async () => {
  const taken = 'There is an account with this address.'
  const { said, sent } = await people(true, ({ what, body }) =>
    what === 'POST /api/people' && 'email' in (body ?? {}) && JSON.stringify(body).includes('ruben')
      ? refusal(409, { code: 'email-taken', title: taken })
      : undefined,
  )
  press('i')
  await submit()
  expect(sent()).toEqual([])
  expect(dialog()?.textContent).toContain('Enter an email address, such as ana@paper.example.')
  await write('Lea Toft <lea@halyard.example>, ruben@halyard.example')
  expect(buttons()).toContain('Send 2 invitations')
  await submit()
  expect(sent().map(({ what }) => what)).toEqual(['POST /api/people', 'POST /api/people'])
  expect(sent()[0]?.body).toEqual({ name: 'Lea Toft', email: 'lea@halyard.example', role: 'reporter' })
  expect(said).toEqual(['The invitation of Lea Toft is on its way.'])
  expect(text()?.value).toBe('ruben@halyard.example')
  expect(dialog()?.textContent).toContain(taken)
})

test('without mail one link is shown by itself, and several in the dialog', async () => {
  await people(false)
  press('i')
  await write('lea@halyard.example')
  await submit()
  expect(dialog()?.textContent).toContain(
    'Send it in a way that only they can read. It works once, for 72 hours, and is shown only now.',
  )
  expect(text()).toBeNull()
  press('Escape')
  await answered()
  press('i')
  await write('lea@halyard.example, tom@halyard.example')
  await submit()
  expect(dialog()?.querySelectorAll('input[readonly]')).toHaveLength(2)
  expect(buttons()).toContain('Done')
  await submit()
  expect(dialog()).toBeNull()
})

test('Ctrl Enter sends, Enter alone does not', async () => {
  const { sent } = await people(true)
  press('i')
  await write('lea@halyard.example')
  text()?.focus()
  press('Enter')
  await answered()
  expect(sent()).toEqual([])
  press('Enter', { ctrlKey: true })
  await settled()
  expect(sent()).toHaveLength(1)
  expect(dialog()).toBeNull()
})

test('requiring a second factor is saved at once', async () => {
  const { main, sent, said, text } = await people(true)
  expect(text()).toContain('Everybody can set one up in their account.')
  const tick = main.querySelector<HTMLInputElement>('input[type=checkbox]')
  flushed(() => tick?.click())
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/sign-in-rules', body: { secondFactor: 'editors' } }])
  expect(said).toEqual(['Editors and admins must have a second factor from now on.'])
  expect(text()).toContain(
    'Those without one set it up when they next open the desk; until then their API keys do not work.',
  )
})

test('who may not manage people is told so, and sees no rule', async () => {
  const { text, main } = await people(true, ({ what }) =>
    what === 'GET /api/people' ? refusal(403, { code: 'not-allowed' }) : undefined,
  )
  expect(text()).toContain('Only admins can see who has an account.')
  expect(main.querySelector('aside, input')).toBeNull()
})
