'use client'
import { ShownOnceDialog } from '#components/desk/parts/shown-once-dialog.tsx'

type Props = { name: string; secret: string; onClose: () => void; returnFocus: () => void }

/** Shows an API key that was just created, once. */
export function ShownKeyDialog({ name, ...shown }: Props) {
  return (
    <ShownOnceDialog title={`The key for ${name}`} label="API key" lost="Lost? End it and make another." {...shown}>
      <p>It is shown only now. The script sends it with each request, in this line:</p>
      <p>
        <code className="code">Authorization: Bearer …</code>
      </p>
    </ShownOnceDialog>
  )
}
