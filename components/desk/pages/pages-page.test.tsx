import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { PagesPage } from '#components/desk/pages/pages-page.tsx'
import { fire, press, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import { speak } from '#domain/messages/testing/speak.ts'
import type { DeskMenu, MenuLink } from '#domain/paper/menu-fields.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'

const ABOUT: DeskPageItem = {
  id: 5,
  version: 3,
  slug: 'about-us',
  kind: 'about',
  title: 'Who we are',
  state: 'published',
  path: '/about',
  hasChangesNotOut: true,
  savedAt: 0,
  savedBy: { id: 'mia', name: 'Mia' },
}
const section = (to: string): MenuLink => ({ kind: 'section', to, name: '' })
const menu = (links: MenuLink[]): DeskMenu => ({ name: 'bar', version: 4, links, byItself: [section('world')] })
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

const sent: unknown[][] = []
let refusal: ApiProblem | null = null
beforeEach(() => {
  speak('en')
  sent.length = 0
  refusal = null
})

async function pages(items: DeskPageItem[] | ApiProblem, links: MenuLink[] | ApiProblem = []) {
  const sections = ['world', 'sport'].map((slug) => ({ slug, name: slug.toUpperCase() }))
  let menus = links instanceof ApiProblem ? [] : [menu(links)]
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    const answer = path === '/api/pages' ? items : path === '/api/menus' && links instanceof ApiProblem ? links : null
    if (answer instanceof ApiProblem) throw answer
    const found = { '/api/menus': menus, '/api/sections': sections, '/api/topics': [] }[path as string] ?? answer
    return { items: found, next: null } as never
  })
  vi.spyOn(api, 'send').mockImplementation(async (...request) => {
    sent.push(request)
    if (refusal) throw refusal
    if (request[0] === 'PUT') menus = [{ ...menu((request[2] as { links: MenuLink[] }).links), version: 5 }]
    return { id: 8, version: 5 } as never
  })
  const page = render(<PagesPage />)
  await turn()
  return { ...page, rows: () => page.all('li').map((text) => text?.replace(/section$/, '')) }
}
const inDialog = <T extends Element>(selector: string) => document.querySelector<T>(`[role="dialog"] ${selector}`)
async function choose(field: Element | null, value: string) {
  if (!field) throw new Error('There is no such field.')
  typeIn(field, value)
  await turn()
}
async function submit() {
  const form = inDialog('form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await turn()
}

test('a page says its address, purpose and state, and who edited it last', async () => {
  const { all, named } = await pages([ABOUT])
  const [name, kind, state, edited] = all('tbody td')
  expect(name).toBe('Who we are/about')
  expect([kind, state]).toEqual(['About us', 'published, with unpublished changes'])
  expect(edited).toMatch(/, Mia$/)
  expect(named('Who we are').getAttribute('href')).toBe('/desk/pages/5')
})

test('who may not edit pages is told so, and has no menus and no button', async () => {
  const { text, has } = await pages(new ApiProblem(403, {}))
  expect(text()).toBe('Pages and menusOnly editors can edit pages and menus.Ask an editor to make a change.')
  expect(has('select')).toBe(false)
  press('c')
  expect(inDialog('form')).toBeNull()
})

test('a new page has the first purpose that is free, its name as title, and an address of its own', async () => {
  await pages([ABOUT])
  press('c')
  await turn()
  expect(inDialog<HTMLSelectElement>('select')?.value).toBe('contact')
  expect(inDialog<HTMLInputElement>('input')?.placeholder).toBe('Contact')
  refusal = new ApiProblem(409, { title: 'The address is taken.', errors: [{ field: 'slug', message: 'taken' }] })
  await submit()
  expect(inDialog('[role="alert"]')?.textContent).toBe('The address is taken.')
  refusal = null
  await choose(inDialog('select'), 'about')
  await submit()
  expect(sent).toEqual([
    ['POST', '/api/pages', { title: 'Contact', kind: 'contact', slug: 'contact' }],
    ['POST', '/api/pages', { title: 'About us', kind: 'about' }],
  ])
  expect(went).toEqual(['/desk/pages/8'])
})

test('a new page needs a title where the desk speaks another language than readers', async () => {
  speak('de')
  await pages([ABOUT])
  press('c')
  await turn()
  expect(inDialog<HTMLInputElement>('input')?.placeholder).toBe('')
  await submit()
  expect(inDialog('form')?.textContent).toContain('Fill in this field.')
  await choose(inDialog('input'), 'Legal notice')
  await submit()
  expect(sent).toEqual([['POST', '/api/pages', { title: 'Legal notice', kind: 'contact', slug: 'contact' }]])
})

test('a menu that is automatic becomes one’s own with the first link, and can be reset', async () => {
  const { main, rows, click, isNamed } = await pages([])
  expect(rows()).toEqual(['WORLD'])
  expect(isNamed('Reset to automatic: Main menu')).toBe(false)
  await choose(main.querySelector('select'), 'section sport')
  expect(rows()).toEqual(['WORLD', 'SPORT'])
  click('Move SPORT up')
  await turn()
  expect(rows()).toEqual(['SPORT', 'WORLD'])
  click('Reset to automatic: Main menu')
  await turn()
  expect(sent).toEqual([
    ['PUT', '/api/menus/bar', { version: 4, links: [section('world'), section('sport')] }],
    ['PUT', '/api/menus/bar', { version: 5, links: [section('sport'), section('world')] }],
    ['PUT', '/api/menus/bar', { version: 5, links: [] }],
  ])
})

test('another address needs a name and a path or web address', async () => {
  const { main } = await pages([], [section('world')])
  await choose(main.querySelector('select'), 'other')
  const [name, to] = [...document.querySelectorAll('[role="dialog"] input')]
  await choose(to ?? null, 'archive')
  await submit()
  expect(inDialog('form')?.textContent).toContain(
    'Enter a path such as /archive/1926, or a complete web address such as https://example.org.',
  )
  await choose(to ?? null, '/archive/1926')
  await submit()
  expect(inDialog('form')?.textContent).toContain('Enter a name for the link.')
  expect(sent).toEqual([])
  await choose(name ?? null, 'A year')
  await submit()
  const link = { kind: 'address', to: '/archive/1926', name: 'A year' }
  expect(sent).toEqual([['PUT', '/api/menus/bar', { version: 4, links: [section('world'), link] }]])
  expect(inDialog('form')).toBeNull()
})

test('a refused menu says why; menus that cannot be read say that', async () => {
  refusal = new ApiProblem(409, { title: 'Somebody changed it.' })
  const { main, text } = await pages([], [section('world')])
  await choose(main.querySelector('select'), 'section sport')
  expect(main.querySelector('section [role="alert"]')?.textContent).toBe('Somebody changed it.')
  expect(text()).not.toContain('could not be loaded')
  const broken = await pages([], new ApiProblem(500, {}))
  expect(broken.text()).toContain('The menus could not be loaded.')
})
