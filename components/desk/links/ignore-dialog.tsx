import { useState } from 'react'
import { useLinkActs } from '#components/desk/links/use-links.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { linksWords } from '#components/desk/words/links.ts'

/** Takes a link off the list, with a reason for colleagues who read it later. */
export function IgnoreDialog({ href, onClose }: { href: string; onClose: () => void }) {
  const { ignore } = useLinkActs()
  const words = linksWords.ignoring
  const [why, setWhy] = useState('')
  const isOff = why.trim() === ''
  const submit = async () => {
    if (!isOff && (await ignore(href, why.trim()))) onClose()
  }
  return (
    <ActDialog
      title={words.title}
      describe={words.hint(href)}
      onSubmit={() => void submit()}
      onClose={onClose}
      does={words.confirm}
      isOff={isOff}
    >
      <div className="field">
        <label htmlFor="ignore-why">{words.reason}</label>
        <input id="ignore-why" maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
      </div>
    </ActDialog>
  )
}
