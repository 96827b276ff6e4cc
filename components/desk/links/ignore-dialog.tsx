import { useState } from 'react'
import { useLinkActs } from '#components/desk/links/use-links.ts'
import { FormDialog } from '#components/desk/parts/form-dialog.tsx'

/** Takes a link off the list, with a reason for colleagues who read it later. */
export function IgnoreDialog({ href, onClose }: { href: string; onClose: () => void }) {
  const { ignore } = useLinkActs()
  const [why, setWhy] = useState('')
  const isOff = why.trim() === ''
  const submit = async () => {
    if (!isOff && (await ignore(href, why.trim()))) onClose()
  }
  return (
    <FormDialog
      title="Set the link aside"
      hint={`${href} leaves the list of what is to be worked off. It can be put back.`}
      onSubmit={() => void submit()}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            Leave it on the list
          </button>
          <button className="btn primary" aria-disabled={isOff}>
            Set aside
          </button>
        </>
      }
    >
      <div className="field">
        <label htmlFor="ignore-why">Reason</label>
        <input id="ignore-why" maxLength={500} value={why} onChange={(event) => setWhy(event.target.value)} />
      </div>
    </FormDialog>
  )
}
