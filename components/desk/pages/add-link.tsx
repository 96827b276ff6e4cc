'use client'
import { useState } from 'react'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'
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
    { label: 'Pages', kind: 'page', of: targets.pages.map(({ slug, title }) => ({ to: slug, name: title })) },
    { label: 'Sections', kind: 'section', of: targets.sections.map(({ slug, name }) => ({ to: slug, name })) },
    { label: 'Topics', kind: 'topic', of: targets.topics.map(({ slug, name }) => ({ to: slug, name })) },
    { label: 'Lists', kind: 'address', of: BUILT_IN.map((to) => ({ to, name: to })) },
  ]
  const isFree = (kind: string, to: string) => !links.some((link) => link.kind === kind && link.to === to)
  return (
    <div className="field">
      <select aria-label={`Add to ${menu}`} value="" onChange={(event) => choose(event.target.value)}>
        <option value="" disabled>
          Add…
        </option>
        {groups.map(({ label, kind, of }) => (
          <optgroup key={label} label={label}>
            {of
              .filter(({ to }) => isFree(kind, to))
              .map(({ to, name }) => (
                <option key={to} value={`${kind} ${to}`}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
        <option value="other">Another address…</option>
      </select>
      {isOther && <OtherAddress onAdd={onAdd} onClose={() => setOther(false)} />}
    </div>
  )
}

function OtherAddress({ onAdd, onClose }: { onAdd: Props['onAdd']; onClose: () => void }) {
  const [to, setTo] = useState('')
  const [name, setName] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  const submit = () => {
    const link = menuLink.safeParse({ kind: 'address', to: to.trim(), name: name.trim() })
    if (!link.success) return setWhy('Write a path such as /archive/1926, or a web address with https.')
    if (link.data.name === '') return setWhy('Say what the link is called.')
    onAdd(link.data)
    onClose()
  }
  return (
    <FormDialog
      title="Another address"
      onSubmit={submit}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Cancel <kbd aria-hidden="true">Esc</kbd>
          </button>
          <button className="btn primary">Add the link</button>
        </>
      }
    >
      <div className="stack">
        {why && (
          <p className="why" role="alert">
            {why}
          </p>
        )}
        <div className="field">
          <label htmlFor="link-name">What it is called</label>
          <input id="link-name" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="link-to">Where it leads</label>
          <input id="link-to" autoComplete="off" value={to} onChange={(event) => setTo(event.target.value)} />
        </div>
      </div>
    </FormDialog>
  )
}
