import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fire } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { MediaUses } from '#domain/newsroom-views.ts'

/** A picture of the library that somebody described. */
export const aPicture = (id: string, over: Partial<LibraryPicture> = {}) =>
  ({
    id,
    version: 1,
    name: `${id}.jpg`,
    caption: '',
    alt: `Alt ${id}`,
    isDecorative: false,
    file: id,
    width: 1_600,
    height: 900,
    widths: [320, 640, 1_280],
    focus: { x: 0.5, y: 0.5 },
    credit: '',
    rights: '',
    mayBeGivenOn: false,
    sourceType: null,
    isSourceChosen: false,
    hasCredentials: false,
    uploadedBy: null,
    createdAt: Date.UTC(2026, 10, 2, 8),
    deletedAt: null,
    expiresAt: null,
    isExpired: false,
    uses: 0,
    ...over,
  }) as LibraryPicture

export const NO_USES: MediaUses = {
  stories: [],
  others: 0,
  fronts: [],
  pages: [],
  authors: [],
  sources: [],
  isLogo: false,
}

const file = (name: string, type = 'image/jpeg') => new File(['some bytes'], name, { type })

/** Chooses files in a field, as the browser’s dialog would. */
export async function chooseFiles(field: Element | null | undefined, ...names: string[]): Promise<void> {
  if (!field) throw new Error('There is no field for files.')
  const files = names.map((name) => file(name, name.endsWith('.heic') ? 'image/heic' : undefined))
  Object.defineProperty(field, 'files', { value: files, configurable: true })
  fire(field, new window.Event('change', { bubbles: true }))
  await answered()
}

/** Gives files to a part of the page by a drop or a paste. */
export function giveFiles(on: EventTarget, how: 'dragover' | 'drop' | 'paste', ...names: string[]): Event {
  const event = new window.Event(how, { bubbles: true, cancelable: true })
  const data = { types: ['Files'], files: names.map((name) => file(name)) }
  Object.defineProperty(event, how === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data })
  return fire(on, event)
}

/** Types into a field, or chooses from a list. */
export async function typeInto(field: Element | null | undefined, text: string): Promise<void> {
  if (!field) throw new Error('There is no such field.')
  typeIn(field, text)
  await answered()
}
