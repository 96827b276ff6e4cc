import { expect, test } from 'vitest'
import { field, openEditor, paragraph, type } from '#components/desk/editor/testing/open-editor.tsx'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { click, fire, press } from '#components/desk/testing/page.tsx'
import type { Block } from '#domain/document/blocks/schema.ts'

const idOf = (letter: string) => letter.repeat(64)

/** A picture as the library has it. */
const stored = (letter: string) => ({
  id: idOf(letter),
  file: idOf(letter),
  name: `${letter}.jpg`,
  alt: `Alt of ${letter}`,
  caption: `Caption of ${letter}`,
  credit: 'Lee',
  isDecorative: false,
  widths: [320, 640],
  width: 1_200,
  height: 800,
  focus: { x: 0.1, y: 0.1 },
  uploadedBy: null,
  deletedAt: null,
  isExpired: false,
})
const image = (letter: string, more: object = {}) => ({
  mediaId: idOf(letter),
  alt: `Alt of ${letter}`,
  caption: '',
  credit: '',
  ...more,
})
const after = paragraph('After.', 'z')

/** Opens a text with these blocks; the library has the pictures b and c. */
async function opened(block: object, isEditable = true) {
  const asked = answerApi(({ what }) => {
    const one = /^GET \/api\/media\/(\w)/.exec(what)
    if (one?.[1] !== undefined) return stored(one[1])
    return { items: [stored('b'), stored('c')], next: null }
  })
  const page = await openEditor([{ id: 'x', ...block } as Block, after], { isEditable })
  await answered()
  await answered()
  const does = async (name: string) => {
    page.click(name)
    await answered()
  }
  return { ...page, asked, does, first: () => page.blocks()[0] }
}
const inPicker = async (name: string) => {
  await answered()
  const button = [...document.querySelectorAll('[role="dialog"] button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.firstChild?.textContent) === name,
  )
  if (!button) throw new Error(`The library has no “${name}”.`)
  click(button)
  await answered()
}

test('a picture shows its words, and its form changes them', async () => {
  const page = await opened({ type: 'image', ...image('a', { caption: 'The quay', credit: 'Lee' }) })
  expect(page.all('figcaption')).toEqual(['The quay Lee'])
  expect(page.main.querySelector('img')?.getAttribute('src')).toContain('640')
  expect(page.text()).toContain('Alt: Alt of a')
  expect(page.named('Edit details').getAttribute('aria-expanded')).toBe('false')
  await page.does('Edit details')
  expect(page.named('Edit details').getAttribute('aria-expanded')).toBe('true')
  type(field('Alt text'), 'Eels')
  await answered()
  type(field('Caption'), 'A quay')
  await answered()
  type(field('Credit'), 'Ann')
  await answered()
  type(field(`Picture leads to optional`), 'https://quay.example/')
  await answered()
  const set = { alt: 'Eels', caption: 'A quay', credit: 'Ann', href: 'https://quay.example/' }
  expect(page.first()).toMatchObject(set)
  type(field(`Picture leads to optional`), 'quay of')
  await answered()
  expect(page.first()).toMatchObject(set)
  expect(page.text()).toContain('This is not a web address yet, so it is not saved.')
  type(field(`Picture leads to optional`), '')
  await answered()
  expect(page.first()).toMatchObject({ href: undefined })
})

test('a picture without an alt text says so, unless it is decorative', async () => {
  const page = await opened({ type: 'image', ...image('a', { alt: '' }) })
  expect(page.text()).toContain('No alt text')
  expect(page.has('figcaption')).toBe(false)
  await page.does('Edit details')
  expect(page.text()).toContain('Describe what the picture shows, or mark it as decorative.')
  expect(field('Alt text').getAttribute('aria-invalid')).toBe('true')
  const tick = new window.MouseEvent('click', { bubbles: true })
  fire(field('Decorative, no alt text'), tick)
  await answered()
  expect(page.first()).toMatchObject({ isDecorative: true })
  expect(page.text()).not.toContain('Describe what the picture shows, or mark it as decorative.')
  expect(field('Alt text').disabled).toBe(true)
  expect(page.text()).toContain('Decorative')
})

test('another picture keeps what the story says about it, and not what the library does', async () => {
  const page = await opened({ type: 'image', ...image('a', { caption: 'The quay', credit: 'Lee' }) })
  await page.does('Replace')
  await inPicker('Alt of b')
  expect(page.first()).toMatchObject({ mediaId: idOf('b'), alt: 'Alt of b', caption: 'The quay', credit: 'Lee' })
  expect(page.named('Edit details').getAttribute('aria-expanded')).toBe('true')
})

test('the library is left without a choice: the picture stays, and a block without one goes', async () => {
  const page = await opened({ type: 'image', ...image('a') })
  await page.does('Replace')
  await inPicker('Cancel')
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  expect(page.first()).toMatchObject({ mediaId: idOf('a') })
  page.editor.commands.insertContentAt(0, { type: 'image' })
  await inPicker('Cancel')
  expect(page.editor.state.doc.children.map((node) => node.type.name)).toEqual(['image', 'paragraph'])
  page.editor.commands.insertContentAt(0, { type: 'image' })
  await inPicker('Alt of c')
  expect(page.first()).toMatchObject({ mediaId: idOf('c'), caption: 'Caption of c', credit: 'Lee' })
  expect(document.activeElement).toBe(field('Alt text'))
})

test('a gallery moves its pictures, edits one, and goes with its last one', async () => {
  const page = await opened({ type: 'gallery', caption: '', images: [image('a'), image('b')] })
  const ids = () => {
    const block = page.first()
    return block?.type === 'gallery' ? block.images.map(({ mediaId }) => mediaId.slice(0, 1)).join('') : block?.type
  }
  const isOff = (name: string) => page.named(name).getAttribute('aria-disabled') === 'true'
  expect([isOff('Move picture 1 earlier'), isOff('Move picture 1 later')]).toEqual([true, false])
  expect([isOff('Move picture 2 earlier'), isOff('Move picture 2 later')]).toEqual([false, true])
  await page.does('Move picture 1 later')
  expect(ids()).toBe('ba')
  await page.does('Move picture 2 earlier')
  expect(ids()).toBe('ab')
  await page.does('Edit details of picture 2')
  expect(page.named('Edit details of picture 2').getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement).toBe(field('Alt text'))
  type(field('Alt text'), 'Eels')
  await answered()
  expect(page.first()).toMatchObject({ images: [{ alt: 'Alt of a' }, { alt: 'Eels' }] })
  await page.does('Edit details of picture 2')
  expect(page.text()).not.toContain('Decorative, no alt text')
  type(field(`Caption of the gallery optional`), 'Two quays')
  await answered()
  expect(page.first()).toMatchObject({ caption: 'Two quays' })
  await page.does('Remove picture 1')
  expect(ids()).toBe('b')
  await page.does('Remove picture 1')
  expect(ids()).toBe('paragraph')
})

test('a gallery for which nothing is chosen goes, and one that has pictures stays', async () => {
  const page = await opened({ type: 'gallery', caption: '', images: [image('a')] })
  await page.does('Add pictures')
  await inPicker('Cancel')
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  expect(page.first()).toMatchObject({ images: [{ mediaId: idOf('a') }] })
  page.editor.commands.insertContentAt(0, { type: 'gallery' })
  await inPicker('Cancel')
  expect(page.editor.state.doc.childCount).toBe(2)
})

test('pictures are added to a gallery in the order in which they are chosen', async () => {
  const page = await opened({ type: 'gallery', caption: '', images: [image('a')] })
  await page.does('Add pictures')
  await inPicker('Alt of c')
  await inPicker('Alt of b')
  const form = document.querySelector('[role="dialog"] form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
  expect(page.first()).toMatchObject({
    images: [{ mediaId: idOf('a') }, { mediaId: idOf('c') }, { mediaId: idOf('b') }],
  })
  expect(page.text()).not.toContain('Use these 2 pictures')
})

test('who only reads sees pictures and changes none', async () => {
  const page = await opened({ type: 'gallery', caption: '', images: [image('a')] }, false)
  expect(page.main.querySelectorAll('button')).toHaveLength(0)
  expect(page.main.querySelectorAll('img')).toHaveLength(1)
})

const video = { provider: 'youtube' as const, ref: 'dQw4w9WgXcQ' }

const kept = (page: Awaited<ReturnType<typeof openEditor>>): unknown => page.editor.state.doc.child(0).attrs['block']

test('an address becomes an embed with what the server knows of it', async () => {
  const found = { ...video, title: 'Tide', poster: { mediaId: idOf('b'), width: 640, height: 360 } }
  const asked = answerApi(({ what }) => (what.startsWith('POST') ? found : stored('b')))
  const page = await openEditor([{ id: 'e', type: 'embed', ...video, title: '' }, after])
  const address = field('Address of the video, post, chart or map')
  expect(page.text()).toContain('No poster: readers see the title as a link.')
  page.click('Fetch title and poster')
  await answered()
  await answered()
  expect(asked[0]).toEqual({ what: 'POST /api/embeds', body: { address: address.value } })
  expect(kept(page)).toMatchObject({ title: 'Tide', poster: { mediaId: idOf('b') } })
  expect(page.text()).not.toContain('No poster: readers see the title as a link.')
  type(field('Title'), 'My tide')
  await answered()
  page.click('Fetch title and poster')
  await answered()
  await answered()
  expect(kept(page)).toMatchObject({ title: 'My tide' })
  page.click('Remove poster')
  await answered()
  expect(kept(page)).not.toHaveProperty('poster')
})

test('another address is another embed, which the server is asked for', async () => {
  const asked = answerApi(() => ({ provider: 'youtube', ref: 'aaaaaaaaaaa', title: 'Ebb' }))
  const page = await openEditor([{ id: 'e', type: 'embed', ...video, title: '' }, after])
  type(field('Address of the video, post, chart or map'), '  https://www.youtube.com/watch?v=aaaaaaaaaaa ')
  await answered()
  await answered()
  expect(asked[0]?.body).toEqual({ address: 'https://www.youtube.com/watch?v=aaaaaaaaaaa' })
  expect(kept(page)).toEqual({ provider: 'youtube', ref: 'aaaaaaaaaaa', title: 'Ebb' })
})

test('an address that cannot be embedded is said at its field', async () => {
  answerApi(() => Response.json({ code: 'unknown-embed', title: 'No.' }, { status: 422 }))
  const page = await openEditor([{ id: 'e', type: 'embed', ...video, title: '' }, after])
  const address = field('Address of the video, post, chart or map')
  type(address, 'https://nowhere.example/film')
  await answered()
  expect(address.getAttribute('aria-invalid')).toBe('true')
  expect(kept(page)).toMatchObject(video)
  address.focus()
  address.blur()
  await answered()
  expect(address.getAttribute('aria-invalid')).toBe('true')
  expect(address.value).toBe('https://nowhere.example/film')
})

test('a title that the server refuses to fetch is said below the embed', async () => {
  answerApi(() => Response.json({ code: 'unreachable', title: 'The site does not answer.' }, { status: 502 }))
  const page = await openEditor([{ id: 'e', type: 'embed', ...video, title: '' }, after])
  page.click('Fetch title and poster')
  await answered()
  await answered()
  expect(page.all('[role="status"]')).toContain('The site does not answer.')
  expect(kept(page)).toMatchObject(video)
})

test('words of a caption are linked, and the link goes with an empty address', async () => {
  answerApi(({ what }) => (what.includes('link-suggestions') ? { items: [] } : stored('a')))
  const block = { type: 'image', ...image('a', { caption: 'The quay' }) }
  const page = await openEditor([{ id: 'x', ...block } as Block, after])
  await answered()
  page.click('Edit details')
  await answered()
  const caption = field('Caption')
  caption.focus()
  caption.setSelectionRange(4, 8)
  expect(press('k', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false)
  expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(true)
  await answered()
  const link = field('Link to')
  expect(link.value).toBe('quay')
  type(link, 'https://quay.example/')
  const form = document.querySelector('[role="dialog"] form')
  if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
  await answered()
  await answered()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  const links = [{ from: 4, to: 8, href: 'https://quay.example/' }]
  expect(page.blocks()[0]).toMatchObject({ captionLinks: links })
  const href = field(`Link of “quay” optional`)
  expect(href.value).toBe('https://quay.example/')
  type(href, '')
  await answered()
  expect(page.blocks()[0]).not.toMatchObject({ captionLinks: links })
})
