'use client'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { msg, t } from '#domain/messages/t.ts'
import { type DeskPageCopy, type PageFields, pageFields } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

/** Names of what pages are for. */
export const KIND_NAMES = {
  plain: msg('Other page'),
  about: msg('About us'),
  contact: msg('Contact', 'page of a paper'),
  principles: msg('Principles'),
  ethics: msg('Ethics'),
  'corrections-policy': msg('Corrections policy'),
  'fact-checking': msg('Fact checking'),
  'unnamed-sources': msg('Unnamed sources'),
  'no-bylines': msg('Stories without bylines'),
  ownership: msg('Ownership and funding'),
  masthead: msg('Who works here'),
  mission: msg('Mission and coverage'),
  diversity: msg('Diversity'),
  feedback: msg('Reader feedback'),
  privacy: msg('Privacy'),
}

export const kindChoices = () => pageKind.options.map((value) => ({ value, name: t(KIND_NAMES[value]) }))

type Props = { page: DeskPageCopy; onChange: (fields: PageFields) => void }

/** Edits the address and the kind of a page. */
export function PageFacts({ page: { slug, kind, path }, onChange }: Props) {
  return (
    <div className="flex flex-wrap gap-4 pb-6 [&>*]:flex-[1_1_14rem]">
      <SavedField
        label={t('Address')}
        inputMode="url"
        hint={
          path !== null && path !== `/${slug}`
            ? t('{path} will redirect here once this is published.', { path })
            : undefined
        }
        maxLength={80}
        value={slug}
        whyNot={(typed) =>
          pageFields.shape.slug.safeParse(typed).success
            ? null
            : t('Use lower-case letters, digits and single hyphens.')
        }
        onSave={(to) => onChange({ slug: to })}
      />
      <SavedField
        label={t('Purpose')}
        value={kind}
        choices={kindChoices()}
        onSave={(to) => onChange({ kind: to as PageKind })}
      />
    </div>
  )
}
