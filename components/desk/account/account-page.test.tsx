import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { BylinePart } from '#components/desk/account/byline-part.tsx'
import { FactorPart } from '#components/desk/account/factor-part.tsx'
import { KeysPart } from '#components/desk/account/keys-part.tsx'
import { PasswordPart } from '#components/desk/account/password-part.tsx'
import { type Asked, answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, flushed, render } from '#components/desk/testing/page.tsx'
import type { ApiKeyView, SecondFactorView } from '#domain/newsroom-views.ts'

const OFF: SecondFactorView = { isOn: false, since: null, codesLeft: 0, isRequired: false }
const ON: SecondFactorView = { isOn: true, since: 1, codesLeft: 2, isRequired: false }
const codes = ['abcd-1234', 'efgh-5678']

async function part(of: 'factor' | 'keys' | 'byline' | 'password', answer: (asked: Asked) => object) {
  const said: string[] = []
  for (const kind of ['success', 'message'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(text as string))
  const asked = answerApi(answer)
  const parts = { factor: <FactorPart />, keys: <KeysPart />, byline: <BylinePart />, password: <PasswordPart /> }
  const page = render(parts[of], { me: { ...ANA, role: 'editor' } })
  await settled()
  return { ...page, said, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}
const factor = (of: SecondFactorView, answer: object = {}) =>
  part('factor', ({ what }) => (what.startsWith('GET') ? of : answer))

test('a second factor is set up by password, first code and recovery codes', async () => {
  const offer = { secret: 'ABCDEFGHIJ', address: 'otpauth://totp/Halyard?secret=ABCDEFGHIJ' }
  const { click, text, main, sent } = await part('factor', ({ what }) => {
    if (what.startsWith('GET')) return OFF
    return what.endsWith('/offer') ? offer : { recoveryCodes: codes }
  })
  expect(text()).toContain('off: the password alone signs you in')
  click('Set up')
  await submit()
  expect(whyOf('Your password')).toBe('Enter your password.')
  await fill('Your password', 'night trains run late')
  await submit()
  expect(text()).toContain('ABCD EFGH IJ')
  expect(main.querySelector('a')?.getAttribute('href')).toBe(offer.address)
  const code = main.querySelector('input')
  expect(code).toBe(document.activeElement)
  await submit()
  expect(text()).toContain('Enter the six digits that the app shows.')
  await fill(main.querySelector('label')?.textContent ?? '', '123456')
  await submit()
  expect(sent().map(({ what, body }) => [what, body])).toEqual([
    ['POST /api/auth/second-factor/offer', { password: 'night trains run late' }],
    ['POST /api/auth/second-factor/confirmation', { code: '123456' }],
  ])
  expect(main.querySelectorAll('li')).toHaveLength(2)
  expect(document.activeElement?.textContent).toBe('Keep these recovery codes')
  click('I have saved them')
  expect(text()).toContain('off: the password alone signs you in')
})

test('few recovery codes are marked, and new ones are made with the password', async () => {
  const { click, has, text, sent } = await factor(ON, { recoveryCodes: codes })
  expect(has('p.text-red')).toBe(true)
  click('New recovery codes')
  expect(text()).toContain('The recovery codes that you have now will stop working.')
  await fill('Your password', 'night trains')
  await submit()
  expect(sent()[0]?.what).toBe('POST /api/auth/second-factor/recovery-codes')
  expect(text()).toContain('abcd-1234')
})

test('a second factor is turned off with the password, unless the newsroom requires one', async () => {
  const free = await factor({ ...ON, codesLeft: 3 })
  expect(free.has('p.text-red')).toBe(false)
  free.click('Turn off')
  await fill('Your password', 'night trains')
  await submit()
  expect(free.sent()[0]?.what).toBe('POST /api/auth/second-factor/end')
  expect(free.isNamed('New recovery codes')).toBe(true)
  free.leave()
  const { isNamed, text } = await factor({ ...ON, isRequired: true })
  expect(isNamed('Turn off')).toBe(false)
  expect(text()).toContain('This newsroom requires a second factor of editors and admins.')
})

test('a password has to fit, and its keys may end with it', async () => {
  const { sent } = await part('password', ({ what }) => (what.startsWith('GET') ? { items: [{}, {}] } : {}))
  await submit()
  expect(whyOf('Current password')).toBe('Enter your current password.')
  await fill('Current password', 'night trains')
  await fill('New password', 'short')
  await submit()
  expect(whyOf('New password')).toContain('characters')
  expect(sent()).toEqual([])
  await fill('New password', 'the last boat leaves at nine')
  await tick('Revoke my API keys too, in case somebody else knows your password.')
  await submit()
  const body = { currentPassword: 'night trains', newPassword: 'the last boat leaves at nine', endsKeys: true }
  expect(sent()).toEqual([{ what: 'POST /api/auth/change-password', body }])
  expect(field('New password').value).toBe('')
})

const KEY: ApiKeyView = {
  id: 3,
  name: 'tide tables',
  hint: 'x7',
  scopes: ['read', 'write'],
  createdAt: 0,
  expiresAt: Date.UTC(2020, 0, 1),
  lastUsedAt: null,
  pausedAt: null,
}

test('a key says what it allows and whether it still works, and is revoked', async () => {
  const items = [KEY, { ...KEY, id: 4, expiresAt: null, pausedAt: 1, lastUsedAt: 1 }]
  const { all, main, sent } = await part('keys', ({ what }) => (what.startsWith('GET') ? { items } : {}))
  const [first, second] = all('tbody tr')
  for (const says of ['…x7', 'read, write', 'expired', 'never']) expect(first).toContain(says)
  for (const says of ['never', 'A restore paused it. An admin can resume it under Backups.'])
    expect(second).toContain(says)
  flushed(() => main.querySelector<HTMLElement>('tbody button')?.click())
  await answered()
  expect(sent()).toEqual([{ what: 'DELETE /api/keys/3', body: {} }])
})

test('a new key has a purpose and a life, and is shown once', async () => {
  const { click, sent } = await part('keys', ({ what }) =>
    what.startsWith('GET') ? { items: [] } : { id: 5, key: 'bs_tide' },
  )
  click('Create key…')
  await submit()
  expect(whyOf('What it is for')).toBe('Enter what the key is for, such as “tide tables”.')
  await fill('What it is for', 'tide tables')
  await fill('It works for', '')
  await submit()
  expect(sent()).toEqual([{ what: 'POST /api/keys', body: { name: 'tide tables', scopes: [], days: null } }])
  expect(document.querySelector('[role=dialog] input')?.getAttribute('value')).toBe('bs_tide')
})

test('a byline is confirmed or made, and shown from then on', async () => {
  const ana = { slug: 'ana-brandt', name: 'Ana Brandt' }
  const { text, click, sent, said, isNamed } = await part('byline', ({ what }) =>
    what.startsWith('GET') ? { byline: null, suggested: ana } : ana,
  )
  expect(text()).toContain('The byline “Ana Brandt” belongs to no account. Is it yours?')
  click('Yes, it is mine')
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/me/byline', body: { slug: 'ana-brandt' } }])
  expect(said).toEqual(['Your byline is Ana Brandt.'])
  expect(text()).toContain('Public page')
  expect(isNamed('Make one of my name')).toBe(false)
})

test('a byline that cannot be read says so; without one, one is made', async () => {
  const none = await part('byline', ({ what }) =>
    what.startsWith('GET') ? { byline: null, suggested: null } : { slug: 'a', name: 'A' },
  )
  expect(none.text()).toContain('You have no byline yet. Your first story makes one of your name.')
  none.click('Make one of my name')
  await answered()
  expect(none.sent()[0]?.body).toEqual({ slug: null })
  none.leave()
  const { text } = await part('byline', () => refusal(403, { code: 'not-allowed' }))
  expect(text()).toContain('This could not be loaded. Reload the page to try again.')
})
