'use client'
import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import { api } from '#components/desk/api.ts'
import { KIND_NAMES, kindChoices } from '#components/desk/pages/page-facts.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { type DeskPageItem, pageFields } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

const schema = pageFields.pick({ title: true, kind: true, slug: true })

type Props = { pages: readonly DeskPageItem[]; onClose: () => void; returnFocus: () => void }

/**
 * Creates a page. Its kind is chosen first, because machines learn from it which policy the page is; only one public
 * page can have each kind but `plain`. The name of its kind is its title, unless the desk speaks another language than
 * the paper's readers.
 */
export function NewPageDialog({ pages, onClose, returnFocus }: Props) {
  const router = useRouter()
  const { paper } = useNewsroom()
  const isOfReaders = paper.language.split('-')[0] === spoken().language
  const titleFor = (kind: PageKind) => (isOfReaders ? t(KIND_NAMES[kind]) : '')
  const taken = new Set(pages.map(({ kind }) => kind))
  const first: PageKind = pageKind.options.find((one) => one !== 'plain' && !taken.has(one)) ?? 'plain'
  const form = useDeskForm({
    schema,
    start: { kind: first, title: '' },
    bodyOf: ({ kind, title }) => ({
      title: title.trim() || titleFor(kind),
      kind,
      slug: kind === 'plain' || taken.has(kind) ? undefined : kind,
    }),
    send: (body) => api.send<{ id: number }>('POST', '/api/pages', body),
    onDone: ({ id }) => router.push(`/desk/pages/${id}` as never),
  })
  const kind = useWatch({ control: form.control, name: 'kind' })
  return (
    <FormDialog form={form} title={t('New page')} does={t('Create page')} onClose={onClose} returnFocus={returnFocus}>
      <SelectField name="kind" label={t('Purpose')} choices={kindChoices()} />
      <TextField name="title" label={t('Title')} maxLength={200} placeholder={titleFor(kind)} />
    </FormDialog>
  )
}
