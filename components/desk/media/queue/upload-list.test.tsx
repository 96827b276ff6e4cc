import { expect, test, vi } from 'vitest'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { UploadList } from '#components/desk/media/queue/upload-list.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture } from '#components/desk/media/testing/a-picture.ts'
import { fire, render } from '#components/desk/testing/page.tsx'
import { queuedUpload, type Stage, type Upload } from '#components/desk/uploads/upload-machine.ts'

const why = { short: 'too large', long: 'Save it smaller.' }
const upload = (stage: Stage, over: Partial<Upload> = {}): Upload => ({
  ...queuedUpload('k1', { name: 'sula.jpg', size: 1_000 }, null),
  stage,
  ...over,
})
const done = (picture: LibraryPicture, over: object = {}): Stage => ({
  is: 'done',
  picture,
  isDouble: false,
  alike: 0,
  ...over,
})

function listed(...list: Upload[]) {
  const opened: [string, boolean][] = []
  const page = render(<UploadList list={list} onOpen={(id, toText) => opened.push([id, toText])} />)
  const bar = () => page.main.querySelector('progress')
  const signs = [...page.main.querySelectorAll('li svg')].map(
    (one) => /lucide-([\w-]+)/.exec(one.getAttribute('class') ?? '')?.[1],
  )
  return { ...page, opened, bar, signs }
}

test('without uploads there is no list', () => {
  expect(listed().text()).toBe('')
})

test('an upload shows how far it is, and can be cancelled', () => {
  const cancel = vi.spyOn(uploads, 'cancel').mockReturnValue()
  const { text, bar, click, all } = listed(upload({ is: 'sending' }, { received: 250 }))
  expect(all('b[role="status"]')).toEqual(['Uploading 1 picture'])
  expect([bar()?.value, bar()?.getAttribute('aria-label')]).toEqual([25, 'sula.jpg'])
  expect(text()).toContain('sula.jpg')
  click('Cancel sula.jpg')
  expect(cancel).toHaveBeenCalledExactlyOnceWith('k1')
})

test('a file of no bytes has a bar, too', () => {
  expect(listed(upload({ is: 'queued' }, { size: 0 })).bar()?.value).toBe(0)
})

test('a refused file says why when asked', () => {
  const { text, click, bar, isNamed, named, signs } = listed(upload({ is: 'refused', why }))
  expect(text()).toContain('too large')
  expect(text()).not.toContain('Save it smaller.')
  expect(bar()?.value).toBe(100)
  expect(signs).toEqual(['circle-exclamation-point'])
  click('Why? sula.jpg')
  expect(named('Why? sula.jpg').getAttribute('aria-expanded')).toBe('true')
  expect(text()).toContain('Save it smaller.')
  click('Why? sula.jpg')
  expect(text()).not.toContain('Save it smaller.')
  expect(isNamed('Cancel sula.jpg')).toBe(false)
})

test('an upload that stopped is tried again by hand', () => {
  const again = vi.spyOn(uploads, 'again').mockReturnValue()
  const { named, click } = listed(upload({ is: 'stopped', why }))
  expect(named('Resume sula.jpg').getAttribute('title')).toBe('Save it smaller.')
  click('Resume sula.jpg')
  expect(again).toHaveBeenCalledExactlyOnceWith('k1')
})

test('a picture that came in opens, at its alt text if it has none', () => {
  const first = listed(upload(done(aPicture('sula'))))
  first.click('Open sula.jpg')
  expect(first.opened).toEqual([['sula', false]])
  expect(first.text()).toContain('done')
  expect(first.signs).toEqual(['check'])
  first.leave()
  const { click, opened, text } = listed(upload(done(aPicture('bare', { alt: '' }))))
  expect(text()).toContain('done: needs alt text')
  click('Add alt text sula.jpg')
  expect(opened).toEqual([['bare', true]])
})

test.each([
  ['one that replaced another', upload(done(aPicture('sula')), { replaces: 'old' }), 'replaced'],
  ['one that was known', upload(done(aPicture('sula'), { isDouble: true })), 'already in the library'],
  ['one that looks like another', upload(done(aPicture('sula'), { alike: 2 })), 'done: similar to another'],
])('%s says so', (_, one, said) => {
  expect(listed(one).text()).toContain(said)
})

test('where nothing can be opened, a picture that came in offers nothing', () => {
  const { main } = render(<UploadList list={[upload(done(aPicture('sula')))]} />)
  expect(main.querySelectorAll('li button')).toHaveLength(0)
})

test('without a connection the list says how many wait, and whether the window may close', () => {
  const back = vi.spyOn(uploads, 'lineIsBack').mockReturnValue()
  const isSafe = vi.spyOn(uploads, 'isSafe').mockReturnValue(true)
  const waits = upload({ is: 'offline' })
  const over = upload({ is: 'cancelled' }, { key: 'k2' })
  const first = listed(waits, over)
  expect(first.text()).toContain('No connection: 1 upload is paused.')
  expect(first.text()).toContain('You can close this window: the files are kept in this browser.')
  expect(first.signs).toContain('wifi-off')
  first.click('Try now')
  expect(back).toHaveBeenCalledOnce()
  first.leave()
  isSafe.mockReturnValue(false)
  expect(listed(waits).text()).toContain('Keep this window open.')
})

test('the rest is cancelled while some are on their way, and the list is cleared afterwards', () => {
  const cancelRest = vi.spyOn(uploads, 'cancelRest').mockReturnValue()
  const clear = vi.spyOn(uploads, 'clear').mockReturnValue()
  const over = upload({ is: 'cancelled' }, { key: 'k2' })
  const first = listed(upload({ is: 'queued' }), over)
  expect(first.isNamed('Clear the list')).toBe(false)
  first.click('Cancel the rest')
  expect(cancelRest).toHaveBeenCalledOnce()
  first.leave()
  const { click, text } = listed(over)
  expect(text()).not.toContain('They resume where they stopped.')
  click('Clear the list')
  expect(clear).toHaveBeenCalledOnce()
})

test('a file is shown before it is sent, unless the browser cannot', () => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:sula')
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  vi.spyOn(uploads, 'fileOf').mockReturnValue(new File(['x'], 'sula.jpg'))
  const { main } = listed(upload({ is: 'queued' }))
  const image = main.querySelector('img')
  expect(image?.getAttribute('src')).toBe('blob:sula')
  fire(image as Element, new window.Event('error'))
  expect(main.querySelector('img')).toBeNull()
  expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:sula')
})
