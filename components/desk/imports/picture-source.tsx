import { useServerFiles } from '#components/desk/imports/use-imports.ts'
import { CheckField, SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { t } from '#domain/messages/t.ts'

/**
 * Fields of the sources of pictures: the export, a folder or zip on the server, and perhaps the old site. `known` is the
 * folder that was chosen before, which is offered while the others are read.
 */
export function PictureSourceFields({ known = null }: { known?: string | null }) {
  const { incoming } = useServerFiles()
  const names = new Set([...(known === null ? [] : [known]), ...(incoming.data?.items.map(({ name }) => name) ?? [])])
  const places = [...names].map((value) => ({
    value,
    name: t('From “{name}” in the folder “incoming”', { name: value }),
  }))
  return (
    <>
      <SelectField
        name="media"
        label={t('Pictures')}
        choices={[{ value: '', name: t('From the export itself') }, ...places]}
        readsAs={(name) => name || null}
        className="w-[min(100%,30rem)]"
      />
      <CheckField
        name="fetchPictures"
        label={t('Fetch pictures and files that are missing from the old site')}
        says={t('The server asks the old site for them while the import runs.')}
      />
    </>
  )
}
