import { type DetailFocus, MediaDetail } from '#components/desk/media/detail/media-detail.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { aPicture, NO_USES } from '#components/desk/media/testing/a-picture.ts'
import { answerApi, answered, type Asked } from '#components/desk/testing/api-answers.ts'
import { ANA, flushed, render, type Surroundings } from '#components/desk/testing/page.tsx'
import type { MediaUses } from '#domain/newsroom-views.ts'

export const QUAY = aPicture('quay', {
  caption: 'The quay',
  credit: 'W. Osterman',
  uploadedBy: { id: 'ana', name: 'Ana' },
})

type Given = {
  picture?: LibraryPicture
  uses?: MediaUses | Response
  alike?: LibraryPicture[]
  focus?: DetailFocus
  changes?: (asked: Asked) => object
} & Pick<Surroundings, 'me'>

/** The panel of a picture; `asked` are the changes that it asked for, `opened` what it opened, null where it closed. */
export async function detail(given: Given = {}) {
  const { picture = QUAY, uses = NO_USES, alike = [], focus = null, changes, me = ANA } = given
  const all = answerApi((one) => {
    if (one.what.endsWith('/uses')) return uses instanceof Response ? uses.clone() : uses
    if (one.what.endsWith('/likenesses')) return { items: alike }
    if (!one.what.startsWith('GET')) return changes?.(one) ?? { ...picture, version: 2, ...one.body }
    return picture
  })
  const opened: (string | null)[] = []
  const page = render(
    <MediaDetail id={picture.id} focus={focus} onOpen={(id) => opened.push(id)} onClose={() => opened.push(null)} />,
    { me },
  )
  const before = page.main.querySelector('[role="status"]')?.getAttribute('aria-label')
  await answered()
  const field = (name: string) => {
    const label = [...page.main.querySelectorAll('label')].find((one) => one.textContent.startsWith(name))
    return label?.querySelector('input') ?? document.getElementById(label?.htmlFor ?? '')
  }
  const asked = () => all.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, before, opened, field, asked }
}
export const focusOn = (element: Element | null | undefined) => flushed(() => (element as HTMLElement).focus())
