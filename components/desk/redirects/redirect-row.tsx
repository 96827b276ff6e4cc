import { CornerUpRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { DeleteDialog } from '#components/desk/redirects/delete-dialog.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { redirectsWords as words } from '#components/desk/words/redirects.ts'
import type { RedirectView } from '#domain/urls/redirect-views.ts'

/** One redirect: where it leads, what readers get now, and the actions on it. */
export function RedirectRow({ redirect }: { redirect: RedirectView }) {
  const { said } = useNewsroom()
  const [open, setOpen] = useState<'change' | 'delete' | null>(null)
  const { path, target, status, answer, isImported, createdAt } = redirect
  const close = () => setOpen(null)
  return (
    <li>
      <p className="row-flex">
        <code>{path}</code>{' '}
        <span className={`state ${target === null ? 'dim' : 'yes'}`}>
          <CornerUpRight className="i" aria-hidden="true" />
          {target === null ? words.isGone : `${words.leadsTo} (${status})`}
        </span>{' '}
        {target !== null && <code>{target}</code>}
      </p>
      {target !== null && answer === 404 && <p className="state no">{words.leadsNowhere}</p>}
      {target !== null && (answer === 410 || answer === 451) && <p className="state no">{words.targetGone}</p>}
      <p className="hint">
        {words.added(said(createdAt))} {isImported && words.imported}
      </p>
      <p className="row-flex">
        <button type="button" className="btn s" aria-label={words.changeOne(path)} onClick={() => setOpen('change')}>
          {words.change}
        </button>
        <button
          type="button"
          className="btn s quiet"
          aria-label={words.deleteOne(path)}
          onClick={() => setOpen('delete')}
        >
          <Trash2 className="i" aria-hidden="true" />
          {words.delete}
        </button>
      </p>
      {open === 'change' && <RedirectDialog of={redirect} onClose={close} />}
      {open === 'delete' && <DeleteDialog path={path} onClose={close} />}
    </li>
  )
}
