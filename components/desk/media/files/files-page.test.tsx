import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { FilesPage } from '#components/desk/media/files/files-page.tsx'
import { fileUploads } from '#components/desk/media/files/use-files.ts'
import { chooseFiles, NO_USES, typeInto } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { render } from '#components/desk/testing/page.tsx'
import { queuedUpload, type Stage, type Upload } from '#components/desk/uploads/upload-machine.ts'

const file = (name: string, over: object = {}) => ({
  id: name,
  name,
  path: `/files/${name}`,
  kind: 'pdf',
  bytes: 2_048,
  createdAt: 0,
  uses: 0,
  isPublic: false,
  ...over,
})
const CHART = file('chart.pdf', { uses: 1, isPublic: true })
const NOTES = file('notes.pdf')
const upload = (stage: Stage, over: Partial<Upload> = {}): Upload => ({
  ...queuedUpload('k1', { name: 'tide.pdf', size: 1_000 }, null),
  stage,
  ...over,
})

async function files(items: object[] = [CHART, NOTES]) {
  const said: string[] = []
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  const asked = answerApi(({ what }) => {
    if (what.endsWith('/uses')) return { ...NO_USES, pages: [{ id: 7, title: 'Tides', isPublic: true }] }
    if (what === 'POST /api/files') return file('tide.pdf')
    return { items: what.includes('q=chart') ? [] : items, next: null }
  })
  const page = render(<FilesPage />)
  await answered()
  return { ...page, said, asked, whats: () => asked.map(({ what }) => what) }
}

test('files stand with their size, and whether readers can open them', async () => {
  const { main, all } = await files()
  expect(all('tbody td:first-child')).toEqual(['chart.pdf public', 'notes.pdf not public'])
  expect(main.querySelector('tbody a')?.getAttribute('href')).toBe('/files/chart.pdf')
  expect(all('tbody td:nth-child(2)')[0]).toMatch(/2/)
})

test('the places that link to a file open below it, and close', async () => {
  const { click, text } = await files()
  const name = '1 story or page link to chart.pdf'
  click(name)
  await answered()
  expect(text()).toContain('Tides')
  click(name)
  expect(text()).not.toContain('Tides')
})

test('a file that nothing links to is deleted; one in use is not', async () => {
  const { click, isNamed, said, whats } = await files()
  expect(isNamed('Delete chart.pdf')).toBe(false)
  click('Delete notes.pdf')
  await answered()
  expect(whats()).toContain('DELETE /api/files/notes.pdf')
  expect(said).toEqual(['Deleted notes.pdf. Uploading it again within 30 days restores it.'])
})

test('files are searched; without any, the list says so', async () => {
  const { main, text } = await files([])
  expect(text()).toContain('No files yet.')
  await typeInto(main.querySelector('input[type="search"]'), 'chart')
  await answered()
  expect(text()).toContain('No file matches.')
})

test('a file is sent, and added to the library when it is there', async () => {
  const sent = upload({ is: 'sent' }, { serverId: 'u1' })
  const add = vi.spyOn(fileUploads, 'add').mockReturnValue(['k1', 'k2'])
  vi.spyOn(fileUploads, 'whenOver').mockResolvedValue([sent, upload({ is: 'cancelled' }, { key: 'k2' })])
  const removed = vi.spyOn(fileUploads, 'remove').mockReturnValue()
  const { main, said, asked } = await files()
  await chooseFiles(main.querySelector('input[aria-label="Choose files"]'), 'tide.pdf', 'other.pdf')
  await answered()
  expect(add.mock.calls[0]?.[0]).toHaveLength(2)
  expect(asked.filter(({ what }) => what === 'POST /api/files')).toEqual([
    { what: 'POST /api/files', body: { upload: 'u1' } },
  ])
  expect(removed).toHaveBeenCalledExactlyOnceWith('k1')
  expect(said).toEqual(['Added tide.pdf.'])
})

const why = { short: 'full', long: 'The disk is full.' }
test.each([
  ['one on its way', upload({ is: 'sending' }, { received: 255 }), 'status', 'Uploading tide.pdf: 25 %'],
  ['one that waits', upload({ is: 'offline' }), 'status', 'Waiting for the connection to upload tide.pdf'],
  ['one that stopped', upload({ is: 'stopped', why }), 'alert', 'tide.pdf: The disk is full.'],
] as const)('%s says so above the files', async (_, one, role, said) => {
  vi.spyOn(fileUploads, 'snapshot').mockReturnValue([one])
  const again = vi.spyOn(fileUploads, 'again').mockReturnValue()
  const removed = vi.spyOn(fileUploads, 'remove').mockReturnValue()
  const { click, main, isNamed } = await files()
  expect(main.querySelector(`p[role="${role}"]`)?.textContent).toContain(said)
  click('Cancel the upload of tide.pdf')
  expect(removed).toHaveBeenCalledExactlyOnceWith('k1')
  expect(isNamed('Try again')).toBe(one.stage.is === 'stopped')
  if (one.stage.is === 'stopped') click('Try again')
  expect(again).toHaveBeenCalledTimes(one.stage.is === 'stopped' ? 1 : 0)
})
