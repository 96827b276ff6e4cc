'use client'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { pagesWords } from '#components/desk/words/pages.ts'
import { type DeskPageCopy, type PageFields, pageFields } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

const words = pagesWords.editor
const KINDS = pageKind.options.map((value) => ({ value, name: pagesWords.kinds[value] }))

type Props = { page: DeskPageCopy; onChange: (fields: PageFields) => void }

/** Edits the address and the kind of a page. */
export function PageFacts({ page: { slug, kind, path }, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-4 pb-6 [&>*]:flex-[1_1_14rem]">
      <SavedField
        label={words.address}
        hint={path !== null && path !== `/${slug}` ? words.willRedirect(path) : undefined}
        maxLength={80}
        value={slug}
        whyNot={(typed) => (pageFields.shape.slug.safeParse(typed).success ? null : words.wrongAddress)}
        onSave={(to) => onChange({ slug: to })}
      />
      <SavedField label={words.kind} value={kind} choices={KINDS} onSave={(to) => onChange({ kind: to as PageKind })} />
    </div>
  )
}
