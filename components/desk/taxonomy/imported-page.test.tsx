import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { taxonomyQueries, WHOLE_LIST } from '#components/desk/queries/taxonomy-queries.ts'
import { ImportedPage } from '#components/desk/taxonomy/imported-page.tsx'
import { blur, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { ImportedName } from '#domain/article/fields/imported-name.ts'

const QUAY: ImportedName = { noun: 'sections', id: 3, slug: 'quay', name: 'quay', importId: 'cat-3', isFromSlug: true }
const WIRE: ImportedName = { noun: 'sources', id: 3, slug: 'wire', name: 'Wire', importId: 'w', isFromSlug: false }
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

async function imported(items: ImportedName[]) {
  const client = new DeskQueryClient()
  vi.spyOn(api, 'get').mockImplementation(async () => ({ items, next: null }) as never)
  const page = render(<ImportedPage />, { client })
  await turn()
  const type = async (field: Element | null, text: string) => {
    if (!(field instanceof window.HTMLInputElement)) throw new Error('There is no such field.')
    field.focus()
    typeIn(field, text)
    await turn()
  }
  return { ...page, client, type }
}

test('each name says its kind, its id in the import and its address', async () => {
  const { all, main, named } = await imported([QUAY, WIRE])
  expect(all('tbody td').filter((_, n) => n % 4 > 0)).toEqual(
    ['Section', 'cat-3', '/quay'].concat(['Source', 'w', '/sources/wire']),
  )
  expect(main.querySelectorAll('tbody small')).toHaveLength(1)
  expect(main.querySelector('tbody small')?.textContent).toBe(
    'The import had no name: this one was made from its address.',
  )
  expect(named('Section').getAttribute('href')).toBe('/desk/sections?id=3')
  expect(named('Source').getAttribute('href')).toBe('/desk/sources/3')
})

test('a name is changed in its row, and every list that shows it is read again', async () => {
  const { main, type, client, text } = await imported([QUAY])
  const { queryKey } = taxonomyQueries.list('sections', WHOLE_LIST)
  client.setQueryData(queryKey, { pages: [], pageParams: [] })
  const send = vi.spyOn(api, 'send').mockResolvedValue(null)
  await type(main.querySelector('tbody input'), 'The quay')
  blur()
  await turn()
  expect(send.mock.calls).toEqual([['PUT', '/api/sections/3', { name: 'The quay' }]])
  expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true)
  expect(text()).toContain('live for readers')
})

test('a refused name stays in its field with the reason, and nothing is said to be saved', async () => {
  const { main, type, text } = await imported([QUAY])
  const errors = [{ field: 'name', message: 'Another section has this name.' }]
  vi.spyOn(api, 'send').mockRejectedValue(new ApiProblem(422, { errors }))
  await type(main.querySelector('tbody input'), 'World')
  blur()
  await turn()
  expect(main.querySelector('tbody [role="alert"]')?.textContent).toBe('Another section has this name.')
  expect(main.querySelector<HTMLInputElement>('tbody input')?.value).toBe('World')
  expect(text()).not.toContain('live for readers')
})

test('without an import the page says what comes to stand here; a search that finds nothing says that', async () => {
  const { main, text, type } = await imported([])
  expect(text()).toContain('No section, topic, byline or source came from an import.')
  await type(main.querySelector(`input[type="search"][placeholder="Search imported names"]`), 'quay')
  expect(text()).toContain('No name contains “quay”.')
})
