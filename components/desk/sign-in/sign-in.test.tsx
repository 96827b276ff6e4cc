import { expect, onTestFinished, test, vi } from 'vitest'
import { LinkPage } from '#components/desk/sign-in/link-page.tsx'
import { SignIn } from '#components/desk/sign-in/sign-in.tsx'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit } from '#components/desk/testing/fields.ts'
import { click, render } from '#components/desk/testing/page.tsx'

const problem = (status: number, code: string) => refusal(status, { code, title: 'From the server.' })
/** Addresses that the browser was sent to with a full page load. */
const loads = () => {
  const all: unknown[] = []
  for (const method of ['assign', 'replace'] as const)
    vi.spyOn(window.location, method).mockImplementation((to) => void all.push(to))
  return all
}
const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent)
const focused = () => document.activeElement

async function typed(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) await fill(label, value)
  await submit()
  await answered()
}
const right = { ['Email address']: ' ana@halyard.example ', ['Password']: 'a long password' }

test('the address, without the spaces around it, and the password are sent, and the desk is loaded', async () => {
  const went = loads()
  const asked = answerApi(() => ({}))
  render(<SignIn owing={null} />)
  await typed(right)
  expect(asked).toEqual<Asked[]>([
    {
      what: 'POST /api/auth/sign-in/email',
      body: { email: 'ana@halyard.example', password: 'a long password' },
    },
  ])
  expect(went).toEqual(['/desk'])
})

test('nothing is sent while a field is empty, and each says what it lacks', async () => {
  const asked = answerApi(() => ({}))
  const page = render(<SignIn owing={null} />)
  await typed({})
  expect(page.text()).toContain('Enter your email address.')
  expect(page.text()).toContain('Enter your password.')
  expect(focused()).toBe(field('Email address'))
  expect(asked).toEqual([])
})

test('a refusal is said above the fields, and the focus is in the password', async () => {
  const went = loads()
  answerApi(() => problem(401, 'wrong-email-or-password'))
  render(<SignIn owing={null} />)
  await typed(right)
  expect(alerts()).toEqual(['The email address or the password is wrong. Check both, and the caps lock key.'])
  expect(focused()).toBe(field('Password'))
  expect(went).toEqual([])
})

test('the password is shown by its eye, and hidden again', () => {
  const page = render(<SignIn owing={null} />)
  const { type } = field('Password')
  page.click('Show the password')
  expect([type, field('Password').type]).toEqual(['password', 'text'])
  expect(page.named('Hide the password').getAttribute('aria-pressed')).toBe('true')
  page.click('Hide the password')
  expect(field('Password').type).toBe('password')
})

test('a second factor that is due is asked for, for the address that was typed', async () => {
  const went = loads()
  const asked = answerApi(({ what }) => (what.endsWith('second-step') ? {} : problem(403, 'second-factor-needed')))
  const page = render(<SignIn owing={null} />)
  await typed(right)
  expect(page.text()).toContain('From your authenticator app, for ana@halyard.example.')
  expect(field('Code')).toBe(focused())
  await typed({ Code: '123 456' })
  expect(asked.at(-1)).toEqual({ what: 'POST /api/auth/second-step', body: { code: '123 456' } })
  expect(went).toEqual(['/desk'])
})

test('a wrong code is said and selected; a recovery code takes its place without what was said', async () => {
  answerApi(() => problem(401, 'wrong-code'))
  const page = render(<SignIn owing="ana@halyard.example" />)
  await typed({})
  expect(page.text()).toContain('Enter or paste the code.')
  await typed({ Code: '111111' })
  expect(alerts()).toEqual(['From the server.'])
  expect(focused()).toBe(field('Code'))
  page.click('Use a recovery code')
  expect(page.all('h1')).toEqual(['Recovery code'])
  expect(page.text()).toContain('One of the codes that you saved, for ana@halyard.example. It works once.')
  expect(alerts()).toEqual([])
  expect(field('Recovery code')).toBe(focused())
  expect(field('Recovery code').value).toBe('')
  page.click('Use the authenticator app')
  expect(page.all('h1')).toEqual(['Six-digit code'])
})

test('the first step is back for another account, and when the second is over', async () => {
  answerApi(() => problem(401, 'second-step-over'))
  const page = render(<SignIn owing="ana@halyard.example" />)
  await typed({ Code: '111111' })
  expect(page.all('h1')).toEqual(['Sign in'])
  page.rerender(<SignIn key="again" owing="ana@halyard.example" />)
  page.click('Use another account')
  expect(page.all('h1')).toEqual(['Sign in'])
})

async function openLink(token: string, answer: (asked: Asked) => object) {
  window.history.replaceState(null, '', `#${token}`)
  onTestFinished(() => window.history.replaceState(null, '', '#'))
  const asked = answerApi(answer)
  const page = render(<LinkPage paper="The Halyard" />)
  const before = page.text()
  await answered()
  return { page, asked, before }
}
const facts = (purpose: string, more = {}) => ({ purpose, email: 'bo@halyard.example', name: 'Bo Lind', ...more })

test('an invitation is read from the fragment, and its address is shown and not sent', async () => {
  const went = loads()
  const { page, asked, before } = await openLink('t0ken', ({ what }) =>
    what.endsWith('inspect') ? facts('invitation') : {},
  )
  expect(before).toContain('Checking your link…')
  expect(page.all('h1')).toEqual(['Join the newsroom'])
  expect(page.text()).toContain('You have been invited to join the newsroom. Choose a password to open the desk.')
  expect(page.text()).toContain('bo@halyard.example')
  await typed({ ['Password']: 'short' })
  const used = () => asked.filter(({ what }) => what.endsWith('consume'))
  expect([asked[0]?.body, used()]).toEqual([{ token: 't0ken' }, []])
  await typed({ ['Password']: 'a long password' })
  expect(used().map(({ body }) => body)).toEqual([{ token: 't0ken', password: 'a long password' }])
  expect(went).toEqual(['/desk'])
})

test('the set-up link asks for the paper first, and sends it with its place', async () => {
  const { asked } = await openLink('t0ken', ({ what }) =>
    what.endsWith('inspect') ? facts('setup', { email: null, name: null }) : problem(403, 'second-factor-needed'),
  )
  const went = loads()
  expect(focused()).toBe(field('Name of the paper'))
  await typed({
    ['Name of the paper']: 'The Halyard',
    ['Name, as it appears in bylines']: 'Bo Lind',
    ['Email address']: 'bo@halyard.example',
    ['Password']: 'a long password',
  })
  const { language, zone } = {
    language: field('Language of the paper').value,
    zone: field('Time zone of the newsroom').value,
  }
  expect(asked.at(-1)?.body).toEqual({
    token: 't0ken',
    password: 'a long password',
    name: 'Bo Lind',
    email: 'bo@halyard.example',
    paper: { name: 'The Halyard', language, zone },
  })
  expect(zone).not.toBe('')
  expect(went).toEqual(['/desk/sign-in'])
})

test('a link that somebody used meanwhile is dead, as is one without a token or that the server refuses', async () => {
  const used = await openLink('t0ken', ({ what }) =>
    what.endsWith('inspect') ? facts('reset') : problem(409, 'link-spent'),
  )
  await typed({ ['Password']: 'a long password' })
  expect(used.page.all('h1')).toEqual(['This link was already used, or has expired.'])
  expect(used.page.named('Sign in').getAttribute('href')).toBe('/desk/sign-in')
  used.page.leave()
  const none = await openLink('', () => ({}))
  expect([none.page.all('h1'), none.asked]).toEqual([['This link was already used, or has expired.'], []])
  none.page.leave()
  const refused = await openLink('t0ken', () => problem(404, 'link-spent'))
  expect(refused.page.all('h1')).toEqual(['This link was already used, or has expired.'])
})

test('a link still works if the server did not answer, and another fragment is read at once', async () => {
  const { page } = await openLink('t0ken', () => problem(500, 'fault'))
  expect(page.all('h1')).toEqual(['The server did not answer.'])
  answerApi(() => facts('reset'))
  window.history.replaceState(null, '', '#other')
  window.dispatchEvent(new window.Event('hashchange'))
  await answered()
  expect(page.all('h1')).toEqual(['New password'])
  click(page.named('Show the password'))
  expect(field('Password').type).toBe('text')
})
