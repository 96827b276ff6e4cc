'use client'
import { ExternalLink, X } from 'lucide-react'
import { type ComponentType, type ReactNode, useState } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { Facts } from '#components/desk/parts/list/facts.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { MergeDialog } from '#components/desk/taxonomy/merge-dialog.tsx'
import { PossibleDuplicates } from '#components/desk/taxonomy/possible-duplicates.tsx'
import { RemoveOrMerge } from '#components/desk/taxonomy/remove-or-merge.tsx'
import type { TermItem } from '#components/desk/taxonomy/term-props.ts'
import type { TermActs } from '#components/desk/taxonomy/use-terms.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const ADDRESS_HINTS = {
  sections: msg('At the root of the site. The old address and its feeds redirect to the new one.'),
  topics: msg('After /topics/. The old address and its feeds redirect to the new one.'),
  authors: msg('After /authors/. The old address and its feeds redirect to the new one.'),
}

/** A control of its own. `save` throws on refusal. */
export type FieldProps<T> = { item: T; all: readonly T[]; save: (fields: object) => Promise<unknown> }
type TextField<T> = {
  name: keyof T & string
  label: Message
  hint?: Message
  maxLength: number
  rows?: number
  isRequired?: boolean
  isSerif?: boolean
}
/** The editable fields of a section, topic or byline, besides its name and address. */
export type TermForm<T> = {
  noun: TermNoun
  title?: (item: T) => ReactNode
  path: (slug: string) => string
  fields: (TextField<T> | { name: string; own: ComponentType<FieldProps<T>> })[]
  more: { title: Message; note: Message; own: ComponentType<FieldProps<T>> }
  /** The fields from which an undo of the removal recreates it. */
  again: (item: T) => object
  /** Why it cannot be merged now. */
  blocked?: (item: T, all: readonly T[]) => string | undefined
}

type Props<T> = { form: TermForm<T>; item: T; all: readonly T[]; acts: TermActs; onClose: () => void }

/** The details panel beside a list, about the selected item; each field is saved by itself. */
export function TermFacts<T extends TermItem>({ form, item, all, acts, onClose }: Props<T>) {
  const { noun, fields, more, blocked } = form
  const { id, slug, name, stories } = item
  const [merging, setMerging] = useState<{ into: string; by: HTMLElement | null } | null>(null)
  const given = { item, all, save: (changed: object) => acts.save(id, changed) }
  const common: TextField<T>[] = [
    { name: 'name', label: msg('Name'), maxLength: 120, isRequired: true },
    { name: 'slug', label: msg('Address'), hint: ADDRESS_HINTS[noun], maxLength: 80, isRequired: true },
  ]
  const merge = (into: string, by: HTMLElement | null) => setMerging({ into, by })
  return (
    <aside className="grid min-w-0 gap-6" aria-label={t('Details')}>
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 font-serif text-xl leading-[1.15] font-bold wrap-anywhere">
          {form.title?.(item) ?? name}
        </h2>
        {(noun === 'sections' || stories?.out !== 0) && (
          <ButtonLink size="small" href={form.path(slug)} target="_blank" rel="noreferrer" icon={ExternalLink}>
            {t('View page')}
          </ButtonLink>
        )}
        <IconButton icon={X} label={t('Back to the list')} onClick={onClose} />
      </header>
      {noun !== 'sections' && <PossibleDuplicates noun={noun} item={item} onMerge={merge} />}
      <FactGroup title={t('As readers see it')}>
        {[...common, ...fields].map((field) =>
          'own' in field ? (
            <field.own key={field.name} {...given} />
          ) : (
            <SavedField
              {...field}
              key={field.name}
              label={t(field.label)}
              hint={field.hint && t(field.hint)}
              value={String(item[field.name])}
              onSave={(value) => given.save({ [field.name]: value })}
            />
          ),
        )}
      </FactGroup>
      <FactGroup title={t(more.title)} note={t(more.note)}>
        <more.own {...given} />
      </FactGroup>
      <FactGroup title={t('Numbers')}>
        <Facts
          of={[
            [t('Published'), stories?.out ?? 0],
            [t('Not published'), stories?.desk ?? 0],
          ]}
        />
      </FactGroup>
      <FactGroup title={t('Merge or delete')}>
        <RemoveOrMerge
          noun={noun}
          item={item}
          acts={acts}
          again={form.again(item)}
          blocked={blocked?.(item, all)}
          onMerge={merge}
          onGone={onClose}
        />
      </FactGroup>
      {merging && (
        <MergeDialog
          noun={noun}
          id={id}
          into={merging.into}
          onMerge={async () => {
            await acts.merge(id, merging.into)
            onClose()
          }}
          onClose={() => setMerging(null)}
          returnFocus={() => merging.by?.focus()}
        />
      )}
    </aside>
  )
}

/** A group of fields under a rule. */
function FactGroup({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="grid content-start gap-3">
      <SectionTitle level={3} note={note}>
        {title}
      </SectionTitle>
      {children}
    </section>
  )
}
