import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture, chooseFiles, NO_USES } from '#components/desk/media/testing/a-picture.ts'
import { detail, QUAY } from '#components/desk/media/testing/shown-detail.tsx'
import { answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, fire, flushed, press } from '#components/desk/testing/page.tsx'
import type { MediaUses } from '#domain/newsroom-views.ts'

const USES: MediaUses = {
  stories: [{ id: 1, headline: 'The Sula sails', status: 'published', where: ['lead', 'text'], isPublic: true }],
  others: 2,
  fronts: [
    { id: 1, name: 'Front', articleId: 's1', headline: 'First' } as never,
    { id: 2, name: 'Monday', articleId: 's2', headline: null } as never,
  ],
  pages: [{ id: 3, title: 'About us', isPublic: false } as never],
  authors: [{ id: 4, name: 'Noor', slug: 'noor' } as never],
  sources: [{ id: 5, name: 'Wire' } as never],
  isLogo: true,
}

const said: string[] = []
let undo: (() => void) | null = null
beforeEach(() => {
  said.length = 0
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    const { props } = made('undo') as { props: { text: string; onUndo: () => void } }
    said.push(props.text)
    undo = props.onUndo
    return 'undo'
  })
})

test('the places that use a picture are listed, each with how readers see it', async () => {
  const { all, main, text } = await detail({ uses: USES })
  const rows = [...main.querySelectorAll('tbody tr')].map((row) => [...row.children].map((one) => one.textContent))
  expect(rows).toEqual([
    ['The Sula sailslead picture, in the text', 'Published'],
    ['2 stories by others', 'you cannot see it'],
    ['First', 'on the front'],
    ['An unpublished story', 'on a scheduled front'],
    ['About us', 'unpublished page'],
    ['Noor', 'byline'],
    ['Wire', 'source'],
    ['The paper', 'logo'],
  ])
  expect(all('h2')[0]).toBe('Where used 9')
  expect(text()).toContain('remove it there first')
  expect([...main.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'))).toEqual([
    '/desk/articles/1',
    '/desk/pages/3',
    '/authors/noor',
    '/desk/sources/5',
    '/desk/settings',
  ])
})

test('without uses the panel says nowhere; without an answer it says that, and nothing can be deleted yet', async () => {
  const unused = await detail()
  expect(unused.all('h2')[0]).toBe('Where used nowhere')
  expect(unused.has('table')).toBe(false)
  unused.leave()
  const { text, click: push, asked } = await detail({ uses: refusal(422, {}) })
  expect(text()).toContain('Where it is used could not be loaded.')
  expect(text()).toContain('Still checking where it is used.')
  push('Delete')
  await answered()
  expect(asked()).toEqual([])
})

test('an unused picture is deleted, which closes the panel and can be undone', async () => {
  const { click: push, asked, opened } = await detail()
  push('Delete')
  await answered()
  expect(asked().map(({ what }) => what)).toEqual(['DELETE /api/media/quay'])
  expect(said).toEqual(['The picture was deleted.'])
  expect(opened).toEqual([null])
  flushed(() => undo?.())
  await answered()
  expect(asked().at(-1)?.what).toBe('POST /api/media/quay/restoration')
})

test('a deleted picture can only be restored', async () => {
  const { click: push, asked, isNamed, field, text } = await detail({ picture: { ...QUAY, deletedAt: 1 } })
  expect(isNamed('Delete')).toBe(false)
  expect(text()).toContain('Deleted. Its files are removed for good after 30 days.')
  expect((field('Caption') as HTMLTextAreaElement).readOnly).toBe(true)
  push('Restore')
  await answered()
  expect(asked().map(({ what }) => what)).toEqual(['POST /api/media/quay/restoration'])
  expect(said).toEqual(['The picture was restored.'])
})

test('a reporter changes only pictures of their own, until they are public', async () => {
  const reporter = { ...ANA, role: 'reporter' as const }
  const own = await detail({ me: reporter })
  expect((own.field('Credit') as HTMLInputElement).readOnly).toBe(false)
  own.leave()
  const published = await detail({ me: reporter, uses: { ...NO_USES, stories: USES.stories } })
  expect(published.text()).toContain(
    'Only editors can change this picture, or the person who uploaded it until it is published.',
  )
  published.leave()
  const portrait = await detail({ me: reporter, uses: { ...NO_USES, authors: USES.authors } })
  expect(portrait.text()).toContain(
    'Only editors can change this picture, or the person who uploaded it until it is published.',
  )
  portrait.leave()
  const { field, text, main } = await detail({ me: reporter, picture: aPicture('other') })
  expect(text()).toContain('Only editors can change this picture, or the person who uploaded it until it is published.')
  expect((field('Credit') as HTMLInputElement).readOnly).toBe(true)
  expect(main.querySelector<HTMLInputElement>('input[type="range"]')?.disabled).toBe(true)
})

test('pictures that look like it are listed, and open', async () => {
  const { all, click: push, opened } = await detail({ alike: [aPicture('pier'), aPicture('mole')] })
  expect(all('h2').at(-1)).toBe('2 similar pictures')
  push('Alt mole')
  expect(opened).toEqual(['mole'])
})

test('another file replaces a picture everywhere, after a question that names where', async () => {
  const added = vi.spyOn(uploads, 'add').mockReturnValue([])
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:new')
  const { main } = await detail({ uses: { ...NO_USES, stories: USES.stories } })
  const field = main.querySelector('input[aria-label="The new file"]')
  await chooseFiles(field, 'new.heic')
  const dialog = () => document.querySelector('[role="dialog"]')
  const confirm = () => [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Replace')
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain('JPEG')
  expect(confirm()?.getAttribute('aria-disabled')).toBe('true')
  press('Escape')
  expect(dialog()).toBeNull()
  await chooseFiles(field, 'new.jpg')
  expect(dialog()?.textContent).toContain('Now: quay.jpg')
  expect(dialog()?.textContent).toContain('Used in 1 story. Readers see the new picture with their next request.')
  const form = dialog()?.querySelector('form') as HTMLFormElement
  fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  expect(added.mock.calls.map(([[one], id]) => [one?.name, id])).toEqual([['new.jpg', 'quay']])
  expect(dialog()).toBeNull()
})
