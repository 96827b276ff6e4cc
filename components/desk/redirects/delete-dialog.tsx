import { useState } from 'react'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useRedirectActs } from '#components/desk/redirects/use-redirects.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'

const words = redirectsWords.deleting

/** Asks before a redirect is deleted, and says what readers get then. */
export function DeleteDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const { remove } = useRedirectActs()
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    if (isBusy) return
    setBusy(true)
    if (await remove(path)) onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      title={words.title}
      describe={words.hint(path)}
      onSubmit={() => void submit()}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {everyScreenWords.cancel}
          </button>
          <button className="btn primary" aria-disabled={isBusy}>
            {words.confirm}
          </button>
        </>
      }
    >
      {null}
    </Dialog>
  )
}
