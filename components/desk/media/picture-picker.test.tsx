import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { uploads } from '#components/desk/media/queue/use-uploads.ts'
import { aPicture, chooseFiles, giveFiles, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { click, fire, flushed, press, render } from '#components/desk/testing/page.tsx'
import { queuedUpload, type Upload } from '#components/desk/uploads/upload-machine.ts'

const QUAY = aPicture('quay')
const MOLE = aPicture('mole', { alt: '', isExpired: false })
const OLD = aPicture('old', { alt: '', isExpired: true })

/** Files that were added come in as pictures of their names, once `over` is called. */
function queue() {
  const files: string[][] = []
  let end: (list: Upload[]) => void = () => undefined
  vi.spyOn(uploads, 'add').mockImplementation((all) => {
    files.push(all.map(({ name }) => name))
    return all.map(({ name }) => name)
  })
  vi.spyOn(uploads, 'whenOver').mockImplementation(() => new Promise((resolve) => (end = resolve)))
  const over = async () => {
    end(
      (files.at(-1) ?? []).map((name) => ({
        ...queuedUpload(name, { name, size: 9 }, null),
        stage: { is: 'done', picture: aPicture(name), isDouble: false, alike: 0 },
      })),
    )
    await answered()
  }
  return { files, over }
}

async function picker(
  isMany = false,
  answer: (query: string) => object = () => ({ items: [QUAY, MOLE, OLD], next: null }),
) {
  const queries: string[] = []
  answerApi(({ what }) => {
    const query = what.split('?')[1] ?? ''
    queries.push(query)
    return answer(query)
  })
  const picked: (string[] | null)[] = []
  const page = render(
    <PicturePicker
      title="Choose"
      isMany={isMany}
      onPick={(pictures) => picked.push(pictures.map(({ id }) => id))}
      onClose={() => picked.push(null)}
    />,
  )
  await answered()
  const dialog = () => document.querySelector('[role="dialog"]') as HTMLElement
  const named = (name: string) =>
    [...dialog().querySelectorAll<HTMLElement>('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    ) as HTMLElement
  const field = (name: string) => {
    const label = [...dialog().querySelectorAll('label')].find((one) => one.textContent === name)
    return document.getElementById(label?.htmlFor ?? '')
  }
  return { ...page, dialog, named, field, picked, queries }
}

test('one picture is picked with one press; what is wrong with it is said', async () => {
  const { dialog, named, picked } = await picker()
  const titles = [...dialog().querySelectorAll('li')].map((one) => one.textContent)
  expect(titles).toEqual(['Alt quay', 'mole.jpgno alt text', 'old.jpgexpired'])
  expect(named('Alt quay').getAttribute('aria-pressed')).toBeNull()
  click(named('mole.jpg'))
  expect(picked).toEqual([['mole']])
})

test('several are picked in the order in which they were chosen', async () => {
  const { named, picked, dialog } = await picker(true)
  expect(named('Use these').getAttribute('aria-disabled')).toBe('true')
  const submit = () =>
    fire(dialog().querySelector('form') as Element, new window.Event('submit', { bubbles: true, cancelable: true }))
  submit()
  expect(picked).toEqual([])
  for (const name of ['mole.jpg', 'old.jpg', 'Alt quay', 'old.jpg']) click(named(name))
  expect([...dialog().querySelectorAll('li b')].map((one) => one.textContent)).toEqual(['2', '1'])
  expect(named('Alt quay').getAttribute('aria-pressed')).toBe('true')
  expect(named('old.jpg').getAttribute('aria-pressed')).toBe('false')
  expect(named('Use these 2 pictures')).toBeTruthy()
  submit()
  expect(picked).toEqual([['mole', 'quay']])
})

test('the library is searched, and says when nothing is found', async () => {
  const { field, dialog, queries } = await picker(false, (query) => ({ items: query === '' ? [QUAY] : [], next: null }))
  await typeInto(field('Search the library'), ' crane ')
  await answered()
  expect(queries.at(-1)).toBe('q=crane')
  expect(dialog().textContent).toContain('No picture matches.')
})

test('an empty library says so, and one that cannot be read can be read again', async () => {
  const empty = await picker(false, () => ({ items: [], next: null }))
  expect(empty.dialog().textContent).toContain('No pictures yet.')
  empty.leave()
  const { dialog } = await picker(false, () => refusal(422, {}))
  expect(dialog().textContent).toContain('The library could not be loaded.')
})

test('a file from this device is picked when it came in; only the first where one is wanted', async () => {
  const { files, over } = queue()
  const { field, picked } = await picker()
  await chooseFiles(field('From this device'), 'a.jpg', 'b.jpg')
  expect(files).toEqual([['a.jpg']])
  await over()
  expect(picked).toEqual([['a.jpg']])
})

test('where several are wanted, new files join those that are chosen', async () => {
  const { files, over } = queue()
  const { field, dialog, named } = await picker(true)
  click(named('Alt quay'))
  await chooseFiles(field('From this device'), 'a.jpg', 'quay')
  expect(files).toEqual([['a.jpg', 'quay']])
  await over()
  expect([...dialog().querySelectorAll('li b')].map((one) => one.textContent)).toEqual(['2', '1'])
  expect(dialog().querySelector('li')?.textContent).toContain('Alt a.jpg')
})

test('files are dropped and pasted; the camera takes one picture', async () => {
  const { files } = queue()
  const { dialog, field } = await picker(true)
  expect(giveFiles(dialog(), 'drop', 'a.jpg').defaultPrevented).toBe(true)
  expect(giveFiles(dialog(), 'paste', 'b.jpg').defaultPrevented).toBe(true)
  expect(giveFiles(dialog(), 'paste').defaultPrevented).toBe(false)
  const camera = field('Take a picture') as HTMLInputElement
  expect([camera.getAttribute('capture'), camera.multiple]).toEqual(['environment', false])
  expect([
    field('From this device')?.getAttribute('capture'),
    (field('From this device') as HTMLInputElement).multiple,
  ]).toEqual([null, true])
  await chooseFiles(camera, 'c.jpg')
  expect(files).toEqual([['a.jpg'], ['b.jpg'], ['c.jpg']])
})

test('Escape closes the dialog without a picture', async () => {
  const { picked } = await picker()
  press('Escape')
  expect(picked).toEqual([null])
})

const choiceWords = { choose: 'Choose a portrait', change: 'Change', remove: 'Remove' }
function Choice({ hear, isEditable = true }: { hear: (id: string | null) => void; isEditable?: boolean }) {
  const [id, setId] = useState<string | null>(null)
  const choose = (next: string | null) => {
    setId(next)
    hear(next)
  }
  return (
    <PictureChoice
      mediaId={id}
      alt="A pilot"
      title="Portrait"
      words={choiceWords}
      frame="frame"
      isEditable={isEditable}
      onChoose={choose}
    />
  )
}

test('a picture is chosen, replaced and removed', async () => {
  const heard: (string | null)[] = []
  answerApi(({ what }) => (what.includes('/quay') ? QUAY : { items: [QUAY], next: null }))
  const { click: push, isNamed, main, named } = render(<Choice hear={(id) => heard.push(id)} />)
  expect(isNamed(choiceWords.remove)).toBe(false)
  const button = named(choiceWords.choose)
  flushed(() => button.focus())
  push(choiceWords.choose)
  await answered()
  click(document.querySelector('[role="dialog"] li button') as Element)
  await answered()
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  await vi.waitFor(() => expect(document.activeElement).toBe(button))
  expect(main.querySelector('figure img')?.getAttribute('alt')).toBe('A pilot')
  expect(isNamed(choiceWords.change)).toBe(true)
  push(choiceWords.remove)
  expect(heard).toEqual(['quay', null])
  expect(document.activeElement?.textContent).toBe(choiceWords.choose)
})

test('who may not change a picture has no buttons', () => {
  expect(render(<Choice hear={() => undefined} isEditable={false} />).has('button')).toBe(false)
})
