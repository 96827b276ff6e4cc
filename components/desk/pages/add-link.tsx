'use client'
import { useState } from 'react'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { pagesWords } from '#components/desk/words/pages.ts'
import { BUILT_IN, type MenuLink, menuLink } from '#domain/paper/menu-fields.ts'

const words = pagesWords.adding

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
    { label: words.pages, kind: 'page', of: targets.pages.map(({ slug, title }) => ({ to: slug, name: title })) },
    { label: words.sections, kind: 'section', of: targets.sections.map(({ slug, name }) => ({ to: slug, name })) },
    { label: words.topics, kind: 'topic', of: targets.topics.map(({ slug, name }) => ({ to: slug, name })) },
    { label: words.lists, kind: 'address', of: BUILT_IN.map((to) => ({ to, name: pagesWords.lists[to] })) },
  ]
  const isFree = (kind: string, to: string) => !links.some((link) => link.kind === kind && link.to === to)
  return (
    <div className="field">
      <select aria-label={words.label(menu)} value="" onChange={(event) => choose(event.target.value)}>
        <option value="" disabled>
          {words.add}
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
        <option value="other">{words.other}</option>
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
    if (!link.success) return setWhy(words.wrongAddress)
    if (link.data.name === '') return setWhy(words.noName)
    onAdd(link.data)
    onClose()
  }
  return (
    <ActDialog title={words.title} onSubmit={submit} onClose={onClose} does={words.confirm} refusal={why}>
      <div className="field">
        <label htmlFor="link-name">{words.name}</label>
        <input id="link-name" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="link-to">{words.address}</label>
        <input id="link-to" autoComplete="off" value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
    </ActDialog>
  )
}
