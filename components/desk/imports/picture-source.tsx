import { useServerFiles } from '#components/desk/imports/use-imports.ts'
import { CheckField, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { importsWords } from '#components/desk/words/imports.ts'

const { start: words } = importsWords

/**
 * Fields of the sources of pictures: the export, a folder or zip on the server, and perhaps the old site. `known` is the
 * folder that was chosen before, which is offered while the others are read.
 */
export function PictureSourceFields({ known = null }: { known?: string | null }) {
  const { incoming } = useServerFiles()
  const names = new Set([...(known === null ? [] : [known]), ...(incoming.data?.items.map(({ name }) => name) ?? [])])
  const places = [...names].map((value) => ({ value, name: words.picturesIn(value) }))
  return (
    <>
      <SelectField
        name="media"
        label={words.pictures}
        choices={[{ value: '', name: words.picturesOf }, ...places]}
        readsAs={(name) => name || null}
        className="w-[min(100%,30rem)]"
      />
      <CheckField name="fetchPictures" label={words.fetch} says={words.fetchHint} />
    </>
  )
}
