import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { PageActs } from '#components/desk/pages/page-acts.tsx'
import { PageFacts } from '#components/desk/pages/page-facts.tsx'
import { usePageSaving } from '#components/desk/pages/use-page-saving.ts'
import { blur, click, fire, press, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskPageCopy, PageRevision } from '#domain/paper/page-fields.ts'

const DRAFT: DeskPageCopy = {
  id: 5,
  version: 3,
  slug: 'about-us',
  kind: 'about',
  title: 'Who we are',
  standfirst: '',
  document: { version: 1, blocks: [] },
  state: 'draft',
  path: null,
  hasChangesNotOut: true,
  savedAt: 0,
  savedBy: null,
}
const OUT: DeskPageCopy = { ...DRAFT, state: 'published', path: '/about-us', hasChangesNotOut: false }
const REVISION: PageRevision = { number: 2, at: 0, by: { id: 'm', name: 'Mia' }, why: 'saved', title: 'Who we were' }
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

const sent: unknown[][] = []
const said: string[] = []
let refusal: ApiProblem | null = null
beforeEach(() => {
  sent.length = 0
  said.length = 0
  refusal = null
  vi.spyOn(api, 'get').mockResolvedValue({ items: [REVISION] })
  vi.spyOn(api, 'send').mockImplementation(async (...request) => {
    sent.push(request)
    if (refusal) throw refusal
    return { version: 4, path: '/about-us' } as never
  })
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
})

function Open({ first, onReopen }: { first: DeskPageCopy; onReopen: () => void }) {
  const saving = usePageSaving(first)
  return (
    <>
      <PageFacts page={saving.page} onChange={saving.change} />
      <PageActs saving={saving} onReopen={onReopen} />
    </>
  )
}
function opened(first: DeskPageCopy) {
  const reopened: string[] = []
  const page = render(<Open first={first} onReopen={() => reopened.push('again')} />)
  const pick = async (name: string) => {
    const key = { bubbles: true, cancelable: true, key: 'Enter' }
    fire(page.named('More actions for this page'), new window.KeyboardEvent('keydown', key))
    await turn()
    const items = [...document.querySelectorAll('[role="menuitem"]')]
    const item = items.find(({ textContent }) => textContent === name)
    if (item) click(item)
    await turn()
    return items.map(({ textContent }) => textContent)
  }
  const address = page.main.querySelector('input')
  const type = async (text: string) => {
    address?.focus()
    typeIn(address, text)
    await turn()
  }
  return { ...page, pick, type, reopened }
}

test('a draft is published, and then has nothing to publish until it changes', async () => {
  const { click, named } = opened(DRAFT)
  click('Publish page')
  await turn()
  expect(sent).toEqual([['POST', '/api/pages/5/publication', { version: 3 }]])
  expect(said).toEqual(['“Who we are” is published at /about-us.'])
  expect(named('Publish changes').getAttribute('aria-disabled')).toBe('true')
  expect(named('View page').getAttribute('href')).toBe('/about-us')
  click('Publish changes')
  press('Enter', { ctrlKey: true })
  await turn()
  expect(sent).toHaveLength(1)
})

test('what was written is saved before it is published; where that fails, nothing is published', async () => {
  const { type, click } = opened(OUT)
  await type('whom-we-ask')
  blur()
  await turn()
  refusal = new ApiProblem(409, { code: 'slug-taken', title: 'The address is taken.' })
  click('Publish changes')
  await turn()
  expect(sent).toEqual([['PUT', '/api/pages/5', { slug: 'whom-we-ask', version: 3 }]])
  expect(said).toEqual([])
})

test('an address that is none is not saved; one that readers know will redirect', async () => {
  const { type, main, text } = opened(OUT)
  await type('Whom we ask')
  expect(text()).toContain('Use lower-case letters, digits and single hyphens.')
  blur()
  expect(main.querySelector('input')?.value).toBe('Whom we ask')
  await type('whom-we-ask')
  blur()
  await turn()
  expect(text()).not.toContain('Use lower-case letters, digits and single hyphens.')
  expect(text()).toContain('/about-us will redirect here once this is published.')
})

test('a page that is out can be withdrawn, and a draft deleted; a refusal says that nothing changed', async () => {
  const { pick } = opened(OUT)
  expect(await pick('Withdraw page: its address will answer 410')).toEqual([
    'Earlier versions…',
    'Withdraw page: its address will answer 410',
  ])
  expect(said).toEqual(['“Who we are” is withdrawn. Publish it to restore it.'])
  const draft = opened(DRAFT)
  refusal = new ApiProblem(409, { title: 'Somebody has it open.' })
  expect(await draft.pick('Delete draft')).toEqual(['Earlier versions…', 'Delete draft'])
  refusal = null
  expect(went).toEqual([])
  await draft.pick('Delete draft')
  expect(sent.map(([method, path]) => `${method as string} ${path as string}`)).toEqual([
    'DELETE /api/pages/5/publication',
    'DELETE /api/pages/5',
    'DELETE /api/pages/5',
  ])
  expect(said.slice(1)).toEqual(['Nothing was changed. Somebody has it open.', 'The draft “Who we are” is deleted.'])
  expect(went).toEqual(['/desk/pages'])
})

test('an earlier version is restored and opened; a refusal stands in the dialog', async () => {
  const { pick, reopened } = opened(OUT)
  await pick('Earlier versions…')
  const dialog = () => document.querySelector('[role="dialog"]')
  expect(dialog()?.querySelector('td')?.textContent).toMatch(/^Who we were.*, Mia$/)
  const restore = async () => {
    const button = [...(dialog()?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent.startsWith('Restore'),
    )
    if (button) click(button)
    await turn()
  }
  refusal = new ApiProblem(409, { title: 'It was changed meanwhile.' })
  await restore()
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toBe('It was changed meanwhile.')
  expect(reopened).toEqual([])
  refusal = null
  await restore()
  expect(sent.at(-1)).toEqual(['POST', '/api/pages/5/revisions/2/restoration', { version: 3 }])
  expect(reopened).toEqual(['again'])
  expect(dialog()).toBeNull()
})

test('an earlier version is not restored over what could not be saved', async () => {
  // It would be sent again later, in another test.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { pick, type, reopened } = opened(OUT)
  await type('whom-we-ask')
  blur()
  refusal = new ApiProblem(0, {})
  await pick('Earlier versions…')
  const buttons = [...document.querySelectorAll('[role="dialog"] button')]
  const restore = buttons.find(({ textContent }) => textContent.startsWith('Restore'))
  if (restore) click(restore)
  await turn()
  expect(sent.map(([method]) => method)).toEqual(['PUT'])
  expect(reopened).toEqual([])
  expect(document.querySelector('[role="dialog"]')).not.toBeNull()
})
