import { act } from 'react'
import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { SectionsPage } from '#components/desk/taxonomy/sections-page.tsx'
import { press, render } from '#components/desk/testing/page.tsx'
import type { DeskSection } from '#domain/article/desk-views.ts'

const section = (id: number, name: string, parent: string | null = null): DeskSection => ({
  id,
  slug: name.toLowerCase(),
  name,
  strapline: '',
  accent: 'world',
  voice: 'news',
  colour: null,
  parent,
  position: id,
  stories: { out: id, desk: 0 },
})
const WORLD = section(1, 'World')
const SPORT = section(2, 'Sport')
const PORTS = section(3, 'Ports', 'world')
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

/** The page of sections of a server that keeps their order. */
async function sections(refusal: ApiProblem | null = null) {
  let items = [WORLD, SPORT, PORTS]
  let answer = () => undefined as void
  vi.spyOn(api, 'get').mockImplementation(async () => ({ items, next: null }) as never)
  const send = vi.spyOn(api, 'send').mockImplementation(async (_method, _path, body) => {
    await new Promise<void>((done) => (answer = done))
    if (refusal) throw refusal
    const { ids } = body as { ids: number[] }
    items = ids.map((id) => items.find((one) => one.id === id) ?? WORLD)
    return null as never
  })
  const page = render(<SectionsPage />)
  await turn()
  const names = () => page.all('tbody a')
  const answered = async () => {
    answer()
    await turn()
  }
  return { ...page, names, send, answered }
}

test('sections stand in the order of the navigation, and those at the end of their level cannot go on', async () => {
  const { names, main, named } = await sections()
  expect(names()).toEqual(['World', 'Ports', 'Sport'])
  expect(main.querySelector('table')?.getAttribute('aria-label')).toBe('Sections')
  const isOff = (name: string) => named(name).getAttribute('aria-disabled')
  expect(['Move World up', 'Move World down', 'Move Ports down', 'Move Sport down'].map(isOff)).toEqual([
    'true',
    'false',
    'true',
    'true',
  ])
})

test('a section is moved before the server answers, and its button keeps the focus', async () => {
  const { click, named, names, send, answered } = await sections()
  click('Move Sport up')
  await turn()
  expect(names()).toEqual(['Sport', 'World', 'Ports'])
  expect(document.activeElement).toBe(named('Move Sport up'))
  expect(send.mock.calls).toEqual([['PUT', '/api/sections/order', { ids: [2, 1, 3] }]])
  await answered()
  expect(names()).toEqual(['Sport', 'World', 'Ports'])
})

test('Alt and an arrow key move the section whose name has the focus', async () => {
  const { named, names, send, answered } = await sections()
  named('Sport').focus()
  press('ArrowUp')
  await turn()
  expect(send).not.toHaveBeenCalled()
  press('ArrowUp', { altKey: true })
  await turn()
  expect(names()).toEqual(['Sport', 'World', 'Ports'])
  expect(document.activeElement).toBe(named('Sport'))
  await answered()
})

test('a refused order is taken back, and the reason is said', async () => {
  const error = vi.spyOn(toast, 'error').mockReturnValue('')
  const { click, names, answered } = await sections(new ApiProblem(409, { title: 'A section was added.' }))
  click('Move World down')
  await turn()
  expect(names()).toEqual(['Sport', 'World', 'Ports'])
  await answered()
  expect(names()).toEqual(['World', 'Ports', 'Sport'])
  expect(error.mock.calls).toEqual([['The order was not changed. A section was added.']])
})
