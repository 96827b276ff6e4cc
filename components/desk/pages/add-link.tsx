'use client'
import { useState } from 'react'
import { BUILT_IN_NAMES } from '#components/desk/pages/use-pages.ts'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { t } from '#domain/messages/t.ts'
import { BUILT_IN, type MenuLink, menuLink } from '#domain/paper/menu-fields.ts'

type Targets = {
  sections: readonly { slug: string; name: string }[]
  topics: readonly { slug: string; name: string }[]
  pages: readonly { slug: string; title: string }[]
}
type Props = { menu: string; targets: Targets; links: readonly MenuLink[]; onAdd: (link: MenuLink) => void }

/** Appends a section, a page, a topic or any address to a menu. */
export function AddLink({ menu, targets, links, onAdd }: Props) {
  const [isOther, setOther] = useState(false)
  const choose = (value: string) => {
    if (value === 'other') return setOther(true)
    const at = value.indexOf(' ')
    onAdd({ kind: value.slice(0, at) as MenuLink['kind'], to: value.slice(at + 1), name: '' })
  }
  const groups = [
    { label: t('Pages'), kind: 'page', of: targets.pages.map(({ slug, title }) => ({ to: slug, name: title })) },
    { label: t('Sections'), kind: 'section', of: targets.sections.map(({ slug, name }) => ({ to: slug, name })) },
    { label: t('Topics'), kind: 'topic', of: targets.topics.map(({ slug, name }) => ({ to: slug, name })) },
    { label: t('Lists'), kind: 'address', of: BUILT_IN.map((to) => ({ to, name: t(BUILT_IN_NAMES[to]) })) },
  ]
  const isFree = (kind: string, to: string) => !links.some((link) => link.kind === kind && link.to === to)
  return (
    <div className="pt-2">
      <select
        className={`w-full ${CONTROL}`}
        aria-label={t('Add to {menu}', { menu })}
        value=""
        onChange={(event) => choose(event.target.value)}
      >
        <option value="" disabled>
          {t('Add…')}
        </option>
        {groups.map(({ label, kind, of }) => (
          <optgroup key={kind} label={label}>
            {of
              .filter(({ to }) => isFree(kind, to))
              .map(({ to, name }) => (
                <option key={to} value={`${kind} ${to}`}>
                  <bdi>{name}</bdi>
                </option>
              ))}
          </optgroup>
        ))}
        <option value="other">{t('Other address…')}</option>
      </select>
      {isOther && <OtherAddress onAdd={onAdd} onClose={() => setOther(false)} />}
    </div>
  )
}

const schema = menuLink.refine(({ name }) => name !== '', { path: ['name'] })

function OtherAddress({ onAdd, onClose }: { onAdd: Props['onAdd']; onClose: () => void }) {
  const form = useDeskForm({
    schema,
    start: { name: '', to: '' },
    bodyOf: ({ name, to }) => ({ kind: 'address', to: to.trim(), name }),
    says: {
      name: t('Enter a name for the link.'),
      to: t('Enter a path such as /archive/1926, or a complete web address such as https://example.org.'),
    },
    send: async (link) => onAdd(link),
    onDone: onClose,
  })
  return (
    <FormDialog form={form} title={t('Other address')} does={t('Add link')} onClose={onClose}>
      <TextField name="name" label={t('Name')} maxLength={80} />
      <TextField name="to" label={t('Address')} inputMode="url" maxLength={2_048} />
    </FormDialog>
  )
}
